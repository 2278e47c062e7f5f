import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { PUPILS } from './tab/bench-school.ts';
import { benchStaff } from './tab/bench-staff.ts';

const SECONDS = 60;
/** How long somebody looks at what they have before the next address, on average. */
const LOOKS_MS = 4_000;

/** What the tab asks for, by the address; `*` is a pupil. */
const ADDRESSES = [
  ...['/api/me', '/api/register', '/api/register/facts', '/api/pupils/*/story', '/api/cases/*', '/api/absent-list'],
  ...['/api/actions', '/api/actions/impact', '/api/insights', '/api/insights?yearGroup=9', '/api/ladder'],
  ...['/api/provisions?from=2026-04-13&to=2026-07-22', '/api/briefings', '/api/meetings', '/api/case-completeness'],
];

/** Thirty people go from page to page of the tab for a minute, in a school of two thousand at the end of its year. */
export async function benchTab(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-bench-'));
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'tab/serve-school.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const ended = once(server, 'exit');
  try {
    const tooSoon = ended.then(() => {
      throw new Error('The app ended before it listened; what it said is above.');
    });
    const [port] = (await Promise.race([once(createInterface(server.stdout), 'line'), tooSoon])) as [string];
    const times = new Map<string, number[]>(ADDRESSES.map((address) => [address, []]));
    const untilMs = performance.now() + SECONDS * 1_000;
    await Promise.all(
      benchStaff().map(({ personId }, index) => useTab(`http://127.0.0.1:${port}`, personId, index, untilMs, times)),
    );
    report(times);
  } finally {
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

async function useTab(
  url: string,
  personId: string,
  seat: number,
  untilMs: number,
  times: ReadonlyMap<string, number[]>,
): Promise<void> {
  // Each begins at another address, and looks for another while.
  await pause((seat / 30) * LOOKS_MS);
  for (let turn = seat; performance.now() < untilMs; turn += 1) {
    const address = ADDRESSES[turn % ADDRESSES.length] ?? '';
    const startedAtMs = performance.now();
    const response = await fetch(url + address.replace('*', `p${(turn * 37 + seat * 61) % PUPILS}`), {
      headers: { authorization: `Bearer ${personId}` },
    });
    await response.arrayBuffer();
    // What a role does not have is refused at once, and would make the others look quick.
    if (response.ok) times.get(address)?.push(performance.now() - startedAtMs);
    await pause(LOOKS_MS * (0.5 + ((turn * 7 + seat) % 10) / 10));
  }
}

function report(times: ReadonlyMap<string, number[]>): void {
  const all = [...times.values()].flat();
  console.log(`${PUPILS} pupils, 30 people, ${all.length} answers in ${SECONDS} s.`);
  console.table(Object.fromEntries([...times, ['all', all] as const].map(([address, of]) => [address, summary(of)])));
}

function summary(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { answers: sorted.length, 'half within ms': at(0.5), '95 of 100 within ms': at(0.95), 'slowest ms': at(1) };
}
