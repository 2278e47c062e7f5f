import { randomUUID } from 'node:crypto';
import { loadAbsentListCard } from '../../src/operations/cards/load-absent-list-card.ts';
import { clearedContent } from '../../src/operations/cards/cleared-content.ts';
import type { CardContent } from '../../src/operations/cards/card-kinds.ts';
import type { Delivery } from '../../src/operations/records/delivery-store.ts';
import { sendDelivery } from '../../src/operations/send-delivery.ts';
import { inMemoryChannel, type InMemoryChannel } from './in-memory-channel.ts';
import type { TestDatabase } from './open-test-database.ts';
import { at, channelOf, MORNING, schoolInRecords, type SchoolInRecords } from './school-in-records.ts';

export interface DeliveryUnderWay extends SchoolInRecords {
  readonly deliveryId: string;
  readonly channel: InMemoryChannel;
  readonly send: ReturnType<typeof sendDelivery>;
  /** The school's clock, and the computer's, which runs by itself and which nobody moves. */
  readonly clocks: { school: Date; machine: Date };
  /** The computer's time goes by, and the school's with it. */
  pass(durationMs: number): void;
  /** A register comes in that gives pupils a mark, and asks for the cards to be brought up to date. */
  changeMark(code: string, numbers: readonly number[]): Promise<void>;
  delivery(): Promise<Delivery>;
  /** What the card ought to show now. */
  wantedContent(): Promise<CardContent>;
}

/** A decided absent list of the small school's Year 9, all of it present but the sixth pupil, and a channel to send it to. */
export async function deliveryUnderWay({ database, opened }: TestDatabase): Promise<DeliveryUnderWay> {
  // Each begins at the same time of the computer's, as nothing in the world does.
  await opened.db.deleteFrom('pace').execute();
  const inRecords = await schoolInRecords(database);
  const { school } = inRecords;
  const { schoolId, teamId } = school;
  await inRecords.mark('/');
  await inRecords.mark('N', [6]);
  const deliveryId = randomUUID();
  const channelId = channelOf(school, 9);
  const subject = { kind: 'absent-list', ...MORNING, yearGroup: 9 } as const;
  const place = { kind: 'channel', teamId, channelId } as const;
  await database.records.deliveries.intend(
    { deliveryId, key: deliveryId, schoolId, subject, place, late: false },
    at('08:45'),
  );
  const channel = inMemoryChannel();
  const clocks = { school: at('08:45'), machine: at('19:00', '2027-02-01') };
  const pass = (durationMs: number) => {
    clocks.machine = new Date(clocks.machine.getTime() + durationMs);
    clocks.school = new Date(clocks.school.getTime() + durationMs);
  };
  const delivery = async () => {
    const found = await database.records.deliveries.get(deliveryId);
    if (found === null) throw new Error('The delivery is gone.');
    return found;
  };
  return {
    ...inRecords,
    deliveryId,
    channel,
    clocks,
    send: sendDelivery({
      database,
      clock: () => clocks.school,
      machineClock: () => clocks.machine,
      wait: (durationMs) => {
        pass(durationMs);
        return Promise.resolve();
      },
      poster: channel.poster,
      reader: channel.reader,
      school: () => school,
    }),
    pass,
    changeMark: async (code, numbers) => {
      await inRecords.mark(code, numbers);
      await database.records.deliveries.wantRefresh({
        schoolId,
        kind: 'absent-list',
        about: [{ ...MORNING, yearGroup: 9 }],
      });
    },
    delivery,
    wantedContent: async () => {
      const { late, isCleared } = await delivery();
      const view = await loadAbsentListCard(database.records, school, subject, late);
      const whole: CardContent = { kind: 'absent-list', view };
      return isCleared ? clearedContent(whole, MORNING.on) : whole;
    },
  };
}
