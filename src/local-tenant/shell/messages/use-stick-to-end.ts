import { type RefObject, useEffect, useRef } from 'react';

const NEAR_END_PX = 80;

/** Keeps a scrolling element at its end while it grows, until the reader scrolls away from the end. */
export function useStickToEnd(content: unknown): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
    };
    const toEnd = () => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    };
    const growth = new ResizeObserver(toEnd);
    for (const child of element.children) growth.observe(child);
    element.addEventListener('scroll', onScroll);
    toEnd();
    return () => {
      growth.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [content]);

  return scroller;
}
