import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { RegisterChoices } from './register-choices.ts';
import { COLUMN_IDS, COLUMN_LABELS } from './register-columns.ts';
import { toggledSort } from './toggled-sort.ts';

interface Props {
  readonly sort: RegisterChoices['sort'];
  readonly onSort: (sort: RegisterChoices['sort']) => void;
}

/** Sorts where there is no room for column headings. */
export function SortPicker({ sort, onSort }: Props) {
  const styles = useStyles();
  const isAscending = sort.direction === 'ascending';
  return (
    <div className={styles.picker}>
      <Select
        aria-label="Sort by"
        value={sort.columnId}
        onChange={(event) => {
          const columnId = COLUMN_IDS.find((id) => id === event.target.value);
          if (columnId !== undefined) onSort({ columnId, direction: 'ascending' });
        }}
      >
        {COLUMN_IDS.map((columnId) => (
          <option key={columnId} value={columnId}>
            By {COLUMN_LABELS[columnId].toLowerCase()}
          </option>
        ))}
      </Select>
      <Button
        icon={isAscending ? <ArrowUpRegular /> : <ArrowDownRegular />}
        aria-label={isAscending ? 'Lowest first' : 'Highest first'}
        onClick={() => onSort(toggledSort(sort, sort.columnId))}
      />
    </div>
  );
}

const useStyles = makeStyles({ picker: { display: 'flex', gap: tokens.spacingHorizontalXS } });
