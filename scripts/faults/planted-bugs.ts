import type { CardReader, MachineClock } from '../../src/operations/ports.ts';
import type { Database } from '../../src/operations/records.ts';

/** A fault put into the app on purpose: a simulation that does not find it is of no use. */
export interface PlantedBug {
  inDatabase(sound: Database): Database;
  inReader(sound: CardReader): CardReader;
}

export const PLANTED_BUGS = {
  /** What was in doubt is sent again without looking: a card that had arrived is there twice. */
  'sends again without looking': {
    inDatabase: (sound) => sound,
    inReader: () => ({ findCard: () => Promise.resolve({ kind: 'absent' }) }),
  },
  /** A card that is not to be seen at once is believed to be somewhere else: it is lost. */
  'believes what it does not see': {
    inDatabase: (sound) => sound,
    inReader: () => ({ findCard: () => Promise.resolve({ kind: 'found', activityId: '1' }) }),
  },
  /** Whoever has a job for a delivery takes it, though somebody else is sending it. */
  'takes what another holds': {
    inDatabase: (sound) =>
      withDeliveries(sound, (deliveries) => ({
        lease: (deliveryId, { from, until }, at) =>
          deliveries.lease(deliveryId, { from: new Date(from.getTime() + 3_600_000), until }, at),
      })),
    inReader: (sound) => sound,
  },
  /** What was recorded and not finished is never taken up again. */
  'never takes up what is unfinished': {
    inDatabase: (sound) => withDeliveries(sound, () => ({ unfinished: () => Promise.resolve([]) })),
    inReader: (sound) => sound,
  },
  /** Cards go out as fast as they can: more in a second than Teams permits the tenant. */
  'keeps no pace': {
    inDatabase: ({ records, ...sound }) => {
      const pace = {
        ...records.pace,
        take: (_: unknown, clock: MachineClock) => Promise.resolve({ kind: 'taken', at: clock() } as const),
      };
      return { ...sound, records: { ...records, pace } };
    },
    inReader: (sound) => sound,
  },
} satisfies Readonly<Record<string, PlantedBug>>;

type Deliveries = Database['records']['deliveries'];

function withDeliveries(sound: Database, change: (sound: Deliveries) => Partial<Deliveries>): Database {
  const { records } = sound;
  return { ...sound, records: { ...records, deliveries: { ...records.deliveries, ...change(records.deliveries) } } };
}
