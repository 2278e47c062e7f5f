import type { Browser, Page } from 'playwright-core';
import { keepOnThisComputer } from './keep-on-this-computer.ts';
import type { RunningDemo } from './start-demo.ts';

export interface Visit {
  /** A role as the school's staff list writes it: the first person who has it is the visitor. */
  readonly as: string;
  /** The part of the shell's address after `#/`. */
  readonly place: string;
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly screen: Screen;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly isPhone?: boolean;
}

/** Opens the shell as a member of staff, in a browser of their own. Nothing of it leaves this computer. */
export async function visitDemo(browser: Browser, demo: RunningDemo, visit: Visit): Promise<Page> {
  const { width, height, isPhone = false } = visit.screen;
  const context = await browser.newContext({
    viewport: { width, height },
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  await keepOnThisComputer(context);
  const person = demo.school.people.find(({ roles }) => roles.includes(visit.as));
  if (person === undefined) throw new Error(`Nobody in the school is "${visit.as}".`);
  const kept = { person: person.personId, theme: visit.theme ?? 'light' };
  const lines = Object.entries(kept).map(
    ([name, value]) => `sessionStorage.setItem('every-session.${name}', '${value}');`,
  );
  await context.addInitScript({ content: lines.join('\n') });
  const page = await context.newPage();
  await page.goto(`${demo.tenantUrl}/shell/#/${visit.place}`);
  await page.getByRole('main').waitFor();
  return page;
}
