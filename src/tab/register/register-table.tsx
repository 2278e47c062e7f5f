import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, type MouseEvent } from 'react';
import type { Band, RegisterRow } from '../../http/contract.ts';
import type { FactsByPupil } from './facts-by-pupil.ts';
import type { RegisterChoices } from './register-choices.ts';
import { COLUMN_IDS } from './register-columns.ts';
import { RegisterHeader } from './register-header.tsx';
import { RegisterRowView } from './register-row-view.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useRowLayout } from './use-row-layout.ts';
import type { RowSelection } from './use-row-selection.ts';
import { useShownRows } from './use-shown-rows.ts';

interface Props {
  readonly rows: readonly RegisterRow[];
  readonly bands: readonly Band[];
  readonly facts: FactsByPupil;
  readonly selection: RowSelection;
  readonly sort: RegisterChoices['sort'];
  readonly onSort: (sort: RegisterChoices['sort']) => void;
  readonly open: (pupilId: string) => void;
  readonly today: string;
}

/** The box to choose a row by, and the columns. */
const CELL_COUNT = COLUMN_IDS.length + 1;

/** The register as a grid. Only the rows near the screen are in the page; `aria-rowcount` tells how many there are. */
export function RegisterTable({ rows, bands, facts, selection, sort, onSort, open, today }: Props) {
  const styles = useStyles();
  const { isStacked, rowHeightPx } = useRowLayout();
  const body = useRef<HTMLDivElement>(null);
  const keys = useRowKeys({ body, rows, cellCount: CELL_COUNT, rowHeightPx, selection, open });
  const { activeIndex, activeCell, activate } = keys;
  const shown = useShownRows({ body, count: rows.length, rowHeightPx, activeIndex });
  const bandById = useMemo(() => new Map(bands.map((band) => [band.id, band])), [bands]);
  const press = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place === null) return;
    if (place.cell !== 0) open(place.pupilId);
    else if (event.shiftKey) selection.extendTo(place.pupilId);
    else selection.toggle(place.pupilId);
  };

  return (
    <div
      role="grid"
      aria-label="Risk register"
      aria-rowcount={rows.length + 1}
      aria-colcount={CELL_COUNT}
      aria-multiselectable
      className={styles.grid}
    >
      <RegisterHeader sort={sort} onSort={onSort} isStacked={isStacked} selection={selection} rowCount={rows.length} />
      <div
        ref={body}
        role="rowgroup"
        className={styles.body}
        style={{ height: rows.length * rowHeightPx }}
        onKeyDown={keys.onKeyDown}
        onFocus={({ target }) => {
          const place = placeOf(target);
          if (place !== null) activate(place.pupilId, target.getAttribute('role') === 'row' ? null : place.cell);
        }}
        onClick={press}
      >
        {shown.map((index) => {
          const row = rows[index];
          return (
            row && (
              <RegisterRowView
                key={row.pupilId}
                row={row}
                band={bandById.get(row.bandId ?? '')}
                moved={facts.get(row.pupilId)?.moved ?? null}
                index={index}
                rowHeightPx={rowHeightPx}
                activeCell={index === activeIndex ? (activeCell ?? 'row') : null}
                isChosen={selection.pupilIds.has(row.pupilId)}
                isStacked={isStacked}
                today={today}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function placeOf(target: EventTarget): { readonly pupilId: string; readonly cell: number | null } | null {
  if (!(target instanceof Element)) return null;
  const pupilId = target.closest<HTMLElement>('[data-pupil-id]')?.dataset['pupilId'];
  if (pupilId === undefined) return null;
  const cell = target.closest('[role="gridcell"]')?.getAttribute('aria-colindex');
  return { pupilId, cell: cell ? Number(cell) - 1 : null };
}

const useStyles = makeStyles({
  grid: { position: 'relative', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { position: 'relative' },
});
