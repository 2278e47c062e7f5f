import { useCallback, useMemo, useState } from 'react';
import type { RegisterRow } from '../../http/contract.ts';

export interface RowSelection {
  readonly pupilIds: ReadonlySet<string>;
  readonly toggle: (pupilId: string) => void;
  /** Adds every row from the one last toggled to this one. */
  readonly extendTo: (pupilId: string) => void;
  /** All rows that are shown; none, where all of them are chosen already. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
  /** The chosen rows in the order in which they are shown, and only those that are shown. */
  readonly rows: readonly RegisterRow[];
}

/** Which of the rows shown are chosen. One that a filter hides stays chosen, and is not acted on until it shows again. */
export function useRowSelection(shown: readonly RegisterRow[]): RowSelection {
  const [pupilIds, setPupilIds] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const rows = useMemo(() => shown.filter(({ pupilId }) => pupilIds.has(pupilId)), [shown, pupilIds]);

  const toggle = useCallback((pupilId: string) => {
    setAnchor(pupilId);
    setPupilIds((before) => {
      const next = new Set(before);
      if (!next.delete(pupilId)) next.add(pupilId);
      return next;
    });
  }, []);
  const extendTo = useCallback(
    (pupilId: string) => {
      const [from, to] = [anchor, pupilId].map((id) => shown.findIndex((row) => row.pupilId === id));
      if (to === undefined || to < 0) return;
      const start = from === undefined || from < 0 ? to : from;
      const range = shown.slice(Math.min(start, to), Math.max(start, to) + 1);
      setPupilIds((before) => new Set([...before, ...range.map((row) => row.pupilId)]));
    },
    [anchor, shown],
  );
  const toggleAll = useCallback(() => {
    setPupilIds((before) =>
      shown.every((row) => before.has(row.pupilId)) ? new Set() : new Set(shown.map((row) => row.pupilId)),
    );
  }, [shown]);
  const clear = useCallback(() => setPupilIds(new Set()), []);
  return { pupilIds, toggle, extendTo, toggleAll, clear, rows };
}
