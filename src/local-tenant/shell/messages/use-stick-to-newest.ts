import { type RefObject, useEffect, useRef } from 'react';

const NEAR_PX = 40;

/**
 * Keeps a scrolling list at its newest item while it grows: at the item's end, or at its beginning when it is taller
 * than the view. Lets go as soon as the reader scrolls elsewhere, and follows a new item only from the foot of the list.
 * `newest` names the newest item; the items carry the attribute `data-thread`.
 */
export function useStickToNewest(newest: string | undefined): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let resting = follows.current;
    const settle = () => {
      if (resting) element.scrollTop = newestTop(element);
    };
    const onScroll = () => {
      const fromFoot = element.scrollHeight - element.clientHeight - element.scrollTop;
      resting = Math.abs(element.scrollTop - newestTop(element)) < NEAR_PX;
      follows.current = resting || fromFoot < NEAR_PX;
    };
    const growth = new ResizeObserver(settle);
    for (const child of element.children) growth.observe(child);
    element.addEventListener('scroll', onScroll);
    settle();
    return () => {
      growth.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [newest]);

  return scroller;
}

const MARGIN_PX = 16;

function newestTop(element: HTMLElement) {
  const foot = element.scrollHeight - element.clientHeight;
  const item = [...element.querySelectorAll<HTMLElement>('[data-thread]')].at(-1);
  if (!item) return foot;
  const top = item.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop;
  return Math.max(0, Math.min(foot, top - MARGIN_PX));
}
