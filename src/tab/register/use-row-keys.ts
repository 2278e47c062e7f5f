import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { RegisterRow } from '../../http/contract.ts';
import { gridMove, type GridPlace } from './grid-move.ts';
import type { RowSelection } from './use-row-selection.ts';

export interface RowKeys {
  readonly activeIndex: number;
  /** The cell of the active row that the Tab key reaches; null for the row itself. */
  readonly activeCell: number | null;
  readonly activate: (pupilId: string, cell: number | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Needs {
  readonly body: RefObject<HTMLElement | null>;
  readonly rows: readonly RegisterRow[];
  readonly cellCount: number;
  readonly rowHeightPx: number;
  readonly selection: RowSelection;
  readonly open: (pupilId: string) => void;
}

/** Moves through the rows and cells with the keys of a grid. The place is a pupil, so sorting does not lose it. */
export function useRowKeys({ body, rows, cellCount, rowHeightPx, selection, open }: Needs): RowKeys {
  const [active, setActive] = useState<{ readonly pupilId: string | null; readonly cell: number | null }>({
    pupilId: null,
    cell: null,
  });
  const mustFocus = useRef(false);
  const found = rows.findIndex(({ pupilId }) => pupilId === active.pupilId);
  const activeIndex = Math.max(0, found);

  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    const place = body.current?.querySelector<HTMLElement>('[tabindex="0"]');
    place?.focus({ preventScroll: true });
    place?.closest('[role="row"]')?.scrollIntoView({ block: 'nearest' });
  }, [body, active]);

  const activate = useCallback((pupilId: string, cell: number | null) => {
    setActive((before) => (before.pupilId === pupilId && before.cell === cell ? before : { pupilId, cell }));
  }, []);

  function moveTo({ row, cell }: GridPlace, isExtending: boolean): void {
    const target = rows[row];
    if (target === undefined) return;
    mustFocus.current = true;
    setActive({ pupilId: target.pupilId, cell });
    if (isExtending) selection.extendTo(target.pupilId);
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[activeIndex];
    if (row === undefined || event.altKey) return;
    const hasControl = event.ctrlKey || event.metaKey;
    const size = { rows: rows.length, cells: cellCount, page: Math.floor(window.innerHeight / rowHeightPx) - 2 };
    const target = gridMove({ key: event.key, hasControl }, { row: activeIndex, cell: active.cell }, size);
    if (target !== null) moveTo(target, event.shiftKey && target.row !== activeIndex);
    else if (event.key === ' ') selection.toggle(row.pupilId);
    else if (hasControl && event.key === 'a') selection.toggleAll();
    else if (event.key === 'Enter' && !hasControl) open(row.pupilId);
    else return;
    event.preventDefault();
  };

  return { activeIndex, activeCell: active.cell, activate, onKeyDown };
}
