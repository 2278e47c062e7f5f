import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { Band, RegisterRow } from '../../http/contract.ts';
import type { RegisterChoices } from './register-choices.ts';
import { RegisterHeader } from './register-header.tsx';
import { RegisterRowView } from './register-row-view.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useRowLayout } from './use-row-layout.ts';
import { useRowWindow } from './use-row-window.ts';

interface Props {
  readonly rows: readonly RegisterRow[];
  readonly bands: readonly Band[];
  readonly sort: RegisterChoices['sort'];
  readonly onSort: (sort: RegisterChoices['sort']) => void;
  readonly open: (pupilId: string) => void;
  readonly today: string;
}

/** The register as a grid. Only the rows near the screen are in the page; `aria-rowcount` tells how many there are. */
export function RegisterTable({ rows, bands, sort, onSort, open, today }: Props) {
  const styles = useStyles();
  const { isStacked, rowHeightPx } = useRowLayout();
  const body = useRef<HTMLDivElement>(null);
  const seen = useRowWindow(body, rows.length, rowHeightPx);
  const { activeIndex, activate, onKeyDown } = useRowKeys({ body, rows, rowHeightPx, open });
  const bandById = useMemo(() => new Map(bands.map((band) => [band.id, band])), [bands]);

  return (
    <div role="grid" aria-label="Risk register" aria-rowcount={rows.length + 1} className={styles.grid}>
      <RegisterHeader sort={sort} onSort={onSort} isStacked={isStacked} />
      <div
        ref={body}
        role="rowgroup"
        className={styles.body}
        style={{ height: rows.length * rowHeightPx }}
        onKeyDown={onKeyDown}
        onFocus={(event) => withPupil(event.target, activate)}
        onClick={(event) => withPupil(event.target, open)}
      >
        {drawnIndexes(seen.first, seen.end, activeIndex).map((index) => {
          const row = rows[index];
          return (
            row && (
              <RegisterRowView
                key={row.pupilId}
                row={row}
                band={bandById.get(row.bandId ?? '')}
                index={index}
                rowHeightPx={rowHeightPx}
                isActive={index === activeIndex}
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

/** The active row stays drawn wherever the page is scrolled to: taking it away would drop the keyboard's focus. */
function drawnIndexes(first: number, end: number, activeIndex: number): number[] {
  const near = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  if (activeIndex < first) return [activeIndex, ...near];
  return activeIndex >= end ? [...near, activeIndex] : near;
}

function withPupil(target: EventTarget, act: (pupilId: string) => void): void {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-pupil-id]') : null;
  if (row?.dataset['pupilId']) act(row.dataset['pupilId']);
}

const useStyles = makeStyles({
  grid: { position: 'relative', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { position: 'relative' },
});
