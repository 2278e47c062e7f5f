import { useEffect, useState, type RefObject } from 'react';

export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** Rows drawn beyond the screen, so that a quick scroll does not show a gap before the next frame. */
const SPARE_ROWS = 8;

/** Which of `count` rows of equal height are near the screen, as the page scrolls. Only those are drawn. */
export function useRowWindow(body: RefObject<HTMLElement | null>, count: number, rowHeightPx: number): RowWindow {
  const [seen, setSeen] = useState<RowWindow>({ first: 0, end: SPARE_ROWS * 3 });

  useEffect(() => {
    const measure = () => {
      const topPx = body.current?.getBoundingClientRect().top ?? 0;
      const first = Math.floor(-topPx / rowHeightPx) - SPARE_ROWS;
      const end = Math.ceil((window.innerHeight - topPx) / rowHeightPx) + SPARE_ROWS;
      setSeen((before) => (before.first === first && before.end === end ? before : { first, end }));
    };
    measure();
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [body, count, rowHeightPx]);

  return { first: Math.min(Math.max(0, seen.first), count), end: Math.max(0, Math.min(count, seen.end)) };
}
