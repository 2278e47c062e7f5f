import type { RegisterTenant } from './register-tenant.ts';

/** What one reading costs. */
export interface Cost {
  /** Resource units of Graph. */
  readonly units: number;
  /** Of answers' bodies, not compressed: from Graph, and from the app to the tab. */
  readonly bytes: number;
  readonly medianMs: number;
  /** Of 95 in a hundred; with fewer than 20 readings the longest. */
  readonly p95Ms: number;
  readonly readings: number;
}

/** The same thing in a register of so many items, by the app and by reading the whole list. */
export interface Compared {
  readonly name: string;
  readonly items: number;
  /** False where ours must use no more units in a longer list. */
  readonly mayGrow: boolean;
  readonly ours: Cost;
  readonly direct: Cost;
}

/** Once readings have taken so long together, a few are enough. */
const ENOUGH_MS = 8_000;
const FEW = 3;

export interface Reading {
  /** Fewer, but not fewer than three, where they take long. */
  readonly times: number;
  /** Gives the bytes that came to the screen from elsewhere than Graph. */
  readonly read: (index: number) => Promise<number>;
  /** Comes before each reading, and its time is not counted. */
  readonly prepare?: (index: number) => Promise<void>;
  /** Only tests change it. */
  readonly nowMs?: () => number;
}

/** One reading's cost, of several. */
export async function costOf(tenant: Pick<RegisterTenant, 'usedBy'>, reading: Reading): Promise<Cost> {
  const { times, read, prepare, nowMs = () => performance.now() } = reading;
  const tookMs: number[] = [];
  let besides = 0;
  const { units, bytes } = await tenant.usedBy(async () => {
    let allMs = 0;
    for (let index = 0; index < times && (index < FEW || allMs < ENOUGH_MS); index += 1) {
      await prepare?.(index);
      const startedAt = nowMs();
      besides += await read(index);
      const ms = nowMs() - startedAt;
      tookMs.push(ms);
      allMs += ms;
    }
  });
  const readings = tookMs.length;
  tookMs.sort((one, other) => one - other);
  const within = (share: number) => tookMs[Math.ceil(share * readings) - 1] ?? 0;
  const [medianMs, p95Ms] = [within(0.5), within(0.95)];
  return { units: units / readings, bytes: (bytes + besides) / readings, medianMs, p95Ms, readings };
}

/** What uses more units in a longer list and must not, in words. */
export function growing(compared: readonly Compared[]): string[] {
  const ofNames = Map.groupBy(
    compared.filter(({ mayGrow }) => !mayGrow),
    ({ name }) => name,
  );
  return [...ofNames].flatMap(([name, sizes]) => {
    const [smallest, ...larger] = sizes.toSorted((one, other) => one.items - other.items);
    const worse = larger.find(({ ours }) => ours.units > (smallest?.ours.units ?? 0));
    if (smallest === undefined || worse === undefined) return [];
    const said = ({ items, ours }: Compared) => `${ours.units} units with ${items} items`;
    return [`${name}: ${said(smallest)}, ${said(worse)}.`];
  });
}
