import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { RegisterChoices } from './register-choices.ts';
import { COLUMN_IDS, COLUMN_LABELS, type ColumnId } from './register-columns.ts';
import { COLUMN_TEMPLATE, HEADER_PX, MEDIA, TOOLBAR_PX } from './register-layout.ts';
import { ChoiceBox } from './choice-box.tsx';
import { toggledSort } from './toggled-sort.ts';
import type { RowSelection } from './use-row-selection.ts';

type Sort = RegisterChoices['sort'];

interface Props {
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly selection: RowSelection;
  /** Rows shown, chosen or not. */
  readonly rowCount: number;
  /** Where rows are stacked the headings are for screen readers only, and a menu sorts. */
  readonly isStacked: boolean;
}

export function RegisterHeader({ sort, onSort, isStacked, selection, rowCount }: Props) {
  const styles = useStyles();
  const arrowKeys = useArrowNavigationGroup({ axis: 'horizontal', memorizeCurrent: true });
  return (
    <div role="rowgroup" className={mergeClasses(styles.header, isStacked && styles.hidden)}>
      <div role="row" aria-rowindex={1} className={styles.row} {...arrowKeys}>
        <div role="columnheader" aria-colindex={1} className={styles.cell}>
          {isStacked ? 'Chosen' : <ChooseAll selection={selection} rowCount={rowCount} />}
        </div>
        {COLUMN_IDS.map((columnId, index) => (
          <div
            key={columnId}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={columnId === sort.columnId ? sort.direction : 'none'}
            className={styles.cell}
          >
            {isStacked ? COLUMN_LABELS[columnId] : <SortButton columnId={columnId} sort={sort} onSort={onSort} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function ChooseAll({ selection, rowCount }: Pick<Props, 'selection' | 'rowCount'>) {
  const styles = useStyles();
  const isAll = rowCount > 0 && selection.rows.length === rowCount;
  const some = selection.rows.length > 0 ? 'some' : 'none';
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.button}
      icon={<ChoiceBox state={isAll ? 'all' : some} />}
      aria-label={isAll ? 'Choose nobody' : 'Choose all shown'}
      onClick={selection.toggleAll}
    />
  );
}

function SortButton({ columnId, sort, onSort }: Pick<Props, 'sort' | 'onSort'> & { columnId: ColumnId }) {
  const styles = useStyles();
  const arrow = sort.direction === 'ascending' ? <ArrowUpRegular /> : <ArrowDownRegular />;
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.button}
      iconPosition="after"
      {...(columnId === sort.columnId && { icon: arrow })}
      onClick={() => onSort(toggledSort(sort, columnId))}
    >
      {COLUMN_LABELS[columnId]}
    </Button>
  );
}

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: `${HEADER_PX}px`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    [MEDIA.wideAndTall]: { top: `${TOOLBAR_PX}px` },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  row: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'grid',
    gridTemplateColumns: COLUMN_TEMPLATE,
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  cell: { display: 'flex', minWidth: 0 },
  button: {
    ...typographyStyles.caption1Strong,
    justifyContent: 'start',
    minWidth: 0,
    padding: 0,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
});
