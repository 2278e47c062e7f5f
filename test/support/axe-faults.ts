import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { settled } from './settled-page.ts';

/** A page around a frame has its heading and its main part in the frame. */
const HOST_RULES = ['landmark-one-main', 'page-has-heading-one'];

/**
 * What axe finds fault with in a page and in each of its frames: rule and element, empty where there is nothing. Each frame
 * is asked by itself and for as long as it takes: axe's own builder gives up on a frame after a second and says nothing of it.
 * `without` are rules that are left out. Throws where axe has judged no text at all, which would prove nothing.
 */
export async function axeFaults(page: Page, { without = [] }: { readonly without?: readonly string[] } = {}) {
  await settled(page);
  const results: AxeResults[] = [];
  const host = page.frames().length > 1 ? HOST_RULES : [];
  for (const frame of page.frames()) {
    results.push(await examine(frame, frame === page.mainFrame() ? [...without, ...host] : without));
  }
  if (!results.some(({ passes, violations }) => [...passes, ...violations].some(({ id }) => id === 'color-contrast'))) {
    throw new Error('axe saw no text in the page or in a frame of it.');
  }
  return results.flatMap(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
  );
}

async function examine(frame: Frame, without: readonly string[]): Promise<AxeResults> {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  await frame.evaluate(`if (window.axe === undefined) { ${axe.source} }`);
  // Fluent's own marks at the ends of a focus trap are left out: they pass the focus on and are never read out.
  const run = `axe.run({ exclude: ['[data-tabster-dummy]'] }, { iframes: false, rules: ${JSON.stringify(rules)} })`;
  return frame.evaluate<AxeResults>(run);
}
