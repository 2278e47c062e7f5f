import { useEffect } from 'react';
import { z } from 'zod';
import { readRemembered } from './use-remembered.ts';

/** Puts the page back to where it was scrolled when it was last left, and keeps noting where that is. */
export function useKeptScroll(key: string): void {
  useEffect(() => {
    window.scrollTo(0, readRemembered(key, z.number()) ?? 0);
    const keep = () => sessionStorage.setItem(key, String(Math.round(window.scrollY)));
    window.addEventListener('scrollend', keep);
    return () => window.removeEventListener('scrollend', keep);
  }, [key]);
}
