import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { me, register, type RegisterRow } from '../src/http/contract.ts';
import type { RunningDemo } from './start-demo.ts';

const firstNarratives = z.array(
  z.object({
    /** Place in the register as it opens, the pupils who miss most first. */
    place: z.int().min(1),
    narrative: z.string(),
    /** Whole weeks: a demo begins on a school day, and nobody reviews at the weekend. */
    nextReviewInWeeks: z.int(),
  }),
);
const session = z.object({ token: z.string() });

const LOOK_EVERY_MS = 1_000;
const PATIENCE_MS = 180_000;
const WEEK_MS = 7 * 86_400_000;

/**
 * Has the attendance champion write a few narratives through the tab's API, as soon as the register has cases, so that
 * somebody who opens it for the first time sees what it is for.
 */
export async function writeFirstNarratives(demo: RunningDemo, signal: AbortSignal): Promise<void> {
  const wanted = firstNarratives.parse(
    JSON.parse(await readFile(new URL('first-narratives.json', import.meta.url), 'utf8')),
  );
  const champion = demo.school.people.find(({ roles }) => roles.includes('attendance-champion'));
  if (champion === undefined) throw new Error('The school has no attendance champion.');
  const opened = await fetch(`${demo.tenantUrl}/shell/api/tab?personId=${champion.personId}`, { signal });
  const { token } = session.parse(await opened.json());
  const ask = async (path: string, edit?: object): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const put = edit === undefined ? {} : { method: 'PUT', body: JSON.stringify(edit) };
    const response = await fetch(`${demo.appUrl}${path}`, { headers, signal, ...put });
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return response.json();
  };
  const { now } = me.parse(await ask('/api/me'));
  const worst = Math.max(...wanted.map(({ place }) => place));
  const cases = await openCases(async () => register.parse(await ask('/api/register')).rows, worst);
  for (const { place, narrative, nextReviewInWeeks } of wanted) {
    const row = cases[place - 1];
    if (row?.case?.narrative !== '') continue;
    const nextReviewOn = new Date(Date.parse(now) + nextReviewInWeeks * WEEK_MS).toISOString().slice(0, 10);
    await ask(`/api/register/${row.pupilId}/narrative`, { narrative, nextReviewOn, etag: row.case.etag });
  }
}

/** The first rows of the register, once each has its case: cases are opened in the first minute, and not all at once. */
async function openCases(rows: () => Promise<RegisterRow[]>, count: number): Promise<RegisterRow[]> {
  const untilMs = performance.now() + PATIENCE_MS;
  while (performance.now() < untilMs) {
    const first = (await rows())
      .filter(({ percent }) => percent !== null)
      .sort(byAttendance)
      .slice(0, count);
    if (first.length === count && first.every((row) => row.case !== null)) return first;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('No case was opened in the risk register within three minutes.');
}

function byAttendance(a: RegisterRow, b: RegisterRow): number {
  return (a.percent ?? 0) - (b.percent ?? 0) || a.name.localeCompare(b.name, 'en-GB');
}
