import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { RegisterRow } from '../../http/contract.ts';

export interface RowKeys {
  /** The one row that the Tab key reaches; arrow keys move it. */
  readonly activeIndex: number;
  readonly activate: (pupilId: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Needs {
  readonly body: RefObject<HTMLElement | null>;
  readonly rows: readonly RegisterRow[];
  readonly rowHeightPx: number;
  readonly open: (pupilId: string) => void;
}

/** Moves through the rows with the keys of a grid. The place is a pupil, so sorting does not lose it. */
export function useRowKeys({ body, rows, rowHeightPx, open }: Needs): RowKeys {
  const [activePupilId, activate] = useState<string | null>(null);
  const mustFocus = useRef(false);
  const found = rows.findIndex(({ pupilId }) => pupilId === activePupilId);
  const activeIndex = Math.max(0, found);

  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    const row = body.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [body, activePupilId]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const active = rows[activeIndex];
      if (active === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      const pageRows = Math.max(1, Math.floor(window.innerHeight / rowHeightPx) - 2);
      const target = targetIndex(event.key, activeIndex, rows.length, pageRows);
      if (event.key === 'Enter') open(active.pupilId);
      else if (target === null) return;
      else moveTo(rows[target]);
      event.preventDefault();
    },
    [rows, activeIndex, rowHeightPx, open],
  );

  function moveTo(row: RegisterRow | undefined): void {
    if (row === undefined) return;
    mustFocus.current = row.pupilId !== activePupilId;
    activate(row.pupilId);
  }

  return { activeIndex, activate, onKeyDown };
}

function targetIndex(key: string, from: number, count: number, pageRows: number): number | null {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: pageRows, PageUp: -pageRows };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, from + step));
}
