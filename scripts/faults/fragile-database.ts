import type { Database, Records } from '../../src/operations/records.ts';
import type { CardKind } from '../../src/operations/cards/card-kinds.ts';
import type { CardsAbout, DeliveryStore } from '../../src/operations/records/delivery-store.ts';
import type { YearChannel } from '../../src/operations/records/place-store.ts';
import type { MomentStore } from '../../src/operations/records/moment-store.ts';
import type { PaceStore } from '../../src/operations/records/pace-store.ts';
import type { Job, JobBoard } from './job-board.ts';
import type { Replica } from './replica.ts';

export interface FragileDatabaseNeeds {
  readonly database: Database;
  readonly board: JobBoard;
  readonly replica: Replica;
}

class Died extends Error {}

/**
 * The real records, at which a replica may die before and after every write that sending makes. Jobs go to the board of
 * this simulation, and with their transaction or not at all.
 */
export function createFragileDatabase({ database, board, replica }: FragileDatabaseNeeds): Database {
  const around = async <T>(label: string, write: () => Promise<T>): Promise<T> => {
    await replica.mayDie('before', label);
    const result = await write();
    await replica.mayDie('after', label);
    return result;
  };
  const enqueueTo =
    (put: (job: Job, afterMs: number) => void): Records['jobs']['enqueue'] =>
    (name, data, { afterMs = 0 } = {}) => {
      put({ name, data }, afterMs);
      return Promise.resolve();
    };
  const { records } = database;
  const jobs: Records['jobs'] = {
    enqueue: (name, data, options) =>
      around(`queueing ${name}`, () => enqueueTo((job, afterMs) => board.put(job, afterMs))(name, data, options)),
  };
  return {
    records: {
      ...records,
      deliveries: fragileDeliveries(records.deliveries, around),
      pace: fragilePace(records.pace, around),
      moments: fragileMoments(records.moments, around),
      jobs,
    },
    inTransaction: (work) =>
      around('a transaction', async () => {
        const put: [Job, number][] = [];
        const enqueue = enqueueTo((job, afterMs) => put.push([job, afterMs]));
        const diesInside = replica.isToDie();
        const committed = await database
          .inTransaction(async (inside) => {
            const { deliveries, places } = inside;
            const worked = await work({
              ...inside,
              deliveries: {
                ...deliveries,
                wantRefresh: (cards) => refreshedInOrder(deliveries, cards),
              },
              places: { ...places, channels: async (schoolId) => sorted(await places.channels(schoolId)) },
              jobs: { enqueue },
            });
            if (diesInside) throw new Died();
            return { worked };
          })
          .catch((error: unknown) => {
            if (error instanceof Died) return null;
            throw error;
          });
        if (committed === null) return replica.die('inside', 'a transaction');
        for (const [job, afterMs] of put) board.put(job, afterMs);
        return committed.worked;
      }),
  };
}

type Around = <T>(label: string, write: () => Promise<T>) => Promise<T>;

function fragileDeliveries(deliveries: DeliveryStore, around: Around): DeliveryStore {
  return {
    ...deliveries,
    lease: (...given) => around('leasing', () => deliveries.lease(...given)),
    renew: (...given) => around('renewing', () => deliveries.renew(...given)),
    adopt: (...given) => around('adopting', () => deliveries.adopt(...given)),
    settle: (...given) => around('settling', () => deliveries.settle(...given)),
    wantRefresh: (cards) => refreshedInOrder(deliveries, cards),
    unfinished: async (at) => inOrder(deliveries, await deliveries.unfinished(at)),
  };
}

function fragileMoments(moments: MomentStore, around: Around): MomentStore {
  return {
    ...moments,
    begin: (...given) => around('beginning a moment', () => moments.begin(...given)),
    settle: (...given) => around('settling a moment', () => moments.settle(...given)),
  };
}

function fragilePace(pace: PaceStore, around: Around): PaceStore {
  return {
    take: (...given) => around('taking a turn', () => pace.take(...given)),
    holdBack: (...given) => around('holding a conversation back', () => pace.holdBack(...given)),
  };
}

/** In an order that hangs neither on random ids nor on where the database put a row. */
async function inOrder(deliveries: DeliveryStore, ids: readonly string[]): Promise<string[]> {
  if (ids.length < 2) return [...ids];
  const found = await Promise.all(ids.map((id) => deliveries.get(id)));
  const known = found.filter((one) => one !== null);
  return known.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ deliveryId }) => deliveryId);
}

async function refreshedInOrder<Kind extends CardKind>(deliveries: DeliveryStore, cards: CardsAbout<Kind>) {
  const wanted = await deliveries.wantRefresh(cards);
  const order = await inOrder(
    deliveries,
    wanted.map(({ deliveryId }) => deliveryId),
  );
  return wanted.sort((one, other) => order.indexOf(one.deliveryId) - order.indexOf(other.deliveryId));
}

function sorted(channels: readonly YearChannel[]): YearChannel[] {
  return [...channels].sort((one, other) => (one.channelId < other.channelId ? -1 : 1));
}
