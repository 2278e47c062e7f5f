import type { Page } from 'playwright-core';

/** Waits until nothing fades any more: a colour on its way from one theme to another is in neither. */
export async function settled(page: Page): Promise<void> {
  for (const frame of page.frames()) await frame.evaluate(FADED);
}

/** What turns for ever, a spinner, is not waited for. */
const FADED = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished)).then(() => null)`;
