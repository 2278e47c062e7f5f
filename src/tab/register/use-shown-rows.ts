import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/** Rows drawn beyond the screen, so that a quick scroll does not show a gap before the next frame. */
const SPARE_ROWS = 8;

interface Needs {
  readonly body: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly rowHeightPx: number;
  /** Stays drawn wherever the page is scrolled to: taking it away would drop the keyboard's focus. */
  readonly activeIndex: number;
}

/** Which of `count` rows of equal height are near the screen, as the page scrolls. Only those are drawn. */
export function useShownRows({ body, count, rowHeightPx, activeIndex }: Needs): readonly number[] {
  const [topPx, setTopPx] = useState(0);
  // What stands above the rows may come and go: a bar with news, a toolbar that wraps.
  useLayoutEffect(() => {
    const top = (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    setTopPx((before) => (Math.abs(before - top) < 1 ? before : top));
  });
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = defaultRangeExtractor(range);
      if (activeIndex >= range.count || near.includes(activeIndex)) return near;
      return [...near, activeIndex].sort((left, right) => left - right);
    },
    [activeIndex],
  );
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeightPx,
    overscan: SPARE_ROWS,
    scrollMargin: topPx,
    rangeExtractor,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeightPx]);
  return virtualizer.getVirtualItems().map(({ index }) => index);
}
