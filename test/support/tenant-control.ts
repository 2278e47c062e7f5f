import { z } from 'zod';

const faults = z.array(z.object({ faultId: z.string(), hits: z.number(), holding: z.number() }));
const list = z.object({ items: z.array(z.object({ itemId: z.string(), fields: z.record(z.string(), z.unknown()) })) });
const journal = z.array(
  z.object({ at: z.string(), method: z.string(), path: z.string(), status: z.number().nullable() }),
);

const teamChanged = z
  .looseObject({ channelId: z.string().optional() })
  .or(z.array(z.unknown()).transform(() => ({ channelId: undefined })));

export interface TeamChange {
  readonly event: string;
  readonly name?: string;
  readonly channelId?: string;
  readonly personId?: string;
}

export interface FaultOrder {
  readonly match: { readonly method?: string; readonly path: string };
  readonly skip?: number;
  readonly times?: number;
  readonly effect: object;
}

/** The switches behind the local tenant's scenes. */
export function tenantControl(tenantUrl: string) {
  const ask = async (path: string, method = 'GET', body?: unknown): Promise<unknown> => {
    const post =
      body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${tenantUrl}/control/${path}`, { method, ...post });
    if (!response.ok)
      throw new Error(`${method} /control/${path} answered ${response.status}: ${await response.text()}`);
    return response.status === 204 ? null : response.json();
  };
  const itemsOf = async (displayName: string) =>
    list.parse(await ask(`sharepoint/${encodeURIComponent(displayName)}`)).items;
  return {
    install: () => ask('install', 'POST'),
    /** Somebody changes the team, or the app's place in it, and Teams tells the bot: `{ event: 'channelRenamed', … }`. */
    team: async (change: TeamChange) => teamChanged.parse(await ask('team', 'POST', change)),
    moveClock: (moveTo: string) => ask('clock', 'POST', { moveTo }),
    order: async (fault: FaultOrder) => z.object({ faultId: z.string() }).parse(await ask('faults', 'POST', fault)),
    isHolding: async () => faults.parse(await ask('faults')).some(({ holding }) => holding > 0),
    clearFaults: () => ask('faults', 'DELETE'),
    itemsOf,
    rowsOf: async (displayName: string) => (await itemsOf(displayName)).map(({ fields }) => fields),
    /** Somebody pastes many rows at once. */
    addRows: (displayName: string, rows: readonly object[], personName: string) =>
      ask(`sharepoint/${encodeURIComponent(displayName)}/rows`, 'POST', { rows, personName }),
    editRow: (displayName: string, itemId: string, fields: object, personName: string) =>
      ask(`sharepoint/${encodeURIComponent(displayName)}/items/${itemId}`, 'POST', { fields, personName }),
    journal: async () => journal.parse(await ask('journal')),
  };
}

export const CONTACTS = 'Every Session – Contacts';
export const RISK_REGISTER = 'Every Session – Risk register';
