import { describe, test } from '@jest/globals';
import { findChromium, HOW_TO_GET_ONE, launchChromium } from './find-chromium.ts';

// Apart, because a script outside the test runner may want a browser too.
export { findChromium, launchChromium };

/**
 * `describe` for tests that need a browser. Without one they are skipped, and counted as skipped, with a line that says
 * how to get one; under CI they fail instead, so that nobody takes them for passed.
 */
export function describeWithBrowser(name: string, tests: () => void): void {
  if (findChromium() !== null) {
    describe(name, tests);
  } else if (process.env.CI) {
    test(`${name}: a browser is needed`, () => {
      throw new Error(HOW_TO_GET_ONE);
    });
  } else {
    process.stderr.write(`\nSkipped: ${name}. ${HOW_TO_GET_ONE}\n`);
    describe.skip(name, tests);
  }
}
