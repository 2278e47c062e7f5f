import { rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MeasuredTeam, MeasuredTenant } from '../../many-schools/measured-tenant.ts';
import { yearChannels } from '../../many-schools/measured-tenant.ts';
import { bearerFor, sampleMessage } from './plain-loop.ts';
import { registerFile, type BenchSchool } from '../../many-schools/seed-schools.ts';
import { pause } from './traffic.ts';

export interface OneSchool {
  /** From the file's appearing to its having been taken in. */
  readonly takenInMs: number;
  /** From the file's appearing to the last of the seven cards. */
  readonly cardsMs: number;
}

/** A whole school's registers come in as one file, and its seven lists go out. */
export async function measureOneSchool(tenant: MeasuredTenant, school: BenchSchool): Promise<OneSchool> {
  const { inboxFolder, team } = school;
  if (inboxFolder === null) throw new Error('The school has no folder for its registers.');
  const taken = path.join(inboxFolder, 'taken', 'registers.csv');
  const half = path.join(inboxFolder, '.registers.csv');
  await tenant.forget();
  await writeFile(half, registerFile(school));
  const startedAt = performance.now();
  await rename(half, path.join(inboxFolder, 'registers.csv'));
  let takenInMs = 0;
  for (;;) {
    await pause(5);
    if (takenInMs === 0 && (await isThere(taken))) takenInMs = performance.now() - startedAt;
    const sends = await tenant.sends();
    if (sends.filter(({ status }) => status === 201).length < yearChannels(team).length) continue;
    return { takenInMs, cardsMs: performance.now() - startedAt };
  }
}

async function isThere(file: string): Promise<boolean> {
  return await stat(file).then(
    () => true,
    () => false,
  );
}

/** The floor: the same seven cards, ready made, with a token in hand, in bare HTTP requests side by side. */
export async function barePosts(tenant: MeasuredTenant, team: MeasuredTeam): Promise<number> {
  const authorization = `Bearer ${await bearerFor(tenant)()}`;
  const { serviceUrl } = tenant.described;
  const bodies = yearChannels(team).map(({ id }) =>
    JSON.stringify({ isGroup: true, channelData: { channel: { id } }, activity: sampleMessage('bare') }),
  );
  const startedAt = performance.now();
  await Promise.all(
    bodies.map(async (body) => {
      const headers = { authorization, 'content-type': 'application/json' };
      const answer = await fetch(`${serviceUrl}v3/conversations`, { method: 'POST', headers, body });
      if (answer.status !== 201) throw new Error(`A bare post was answered with ${answer.status}.`);
      await answer.text();
    }),
  );
  return performance.now() - startedAt;
}
