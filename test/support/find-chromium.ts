import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** First the one that never draws a window: the same pages, with less than half of the work. */
const USUAL_PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const HOW_TO_GET_ONE =
  'No Chromium was found. Install Chromium, Chrome or Edge in its usual place (on Debian or Ubuntu: ' +
  '"sudo apt-get install chromium"), or set CHROMIUM_PATH to the program, and run the tests again.';

/** Where a browser of Chromium's family is on this computer: CHROMIUM_PATH, else the usual places; null if nowhere. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", and there is no such file. Set it to the browser's program.`);
  }
  return [...USUAL_PATHS, chromium.executablePath()].find((candidate) => existsSync(candidate)) ?? null;
}

/** A browser without a window. Close it when done. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(HOW_TO_GET_ONE);
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
}
