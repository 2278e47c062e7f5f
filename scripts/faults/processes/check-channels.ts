import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { cardMessage } from '../../../src/adapters/teams/cards/card-message.ts';
import type { School } from '../../../src/domain/school.ts';
import type { IsoDate } from '../../../src/domain/calendar/iso-date.ts';
import { loadCard } from '../../../src/operations/cards/load-card.ts';
import type { Delivery } from '../../../src/operations/records/delivery-store.ts';
import type { Wired } from '../../../src/wire.ts';
import { yearChannels, type MeasuredTenant, type ShownMessage } from '../../many-schools/measured-tenant.ts';
import type { BenchSchool } from '../../many-schools/seed-schools.ts';
import { TEAMS_APP_ID } from '../../many-schools/start-app-process.ts';

export interface ChannelFaults {
  /** Channels without the card of the day. */
  readonly lost: number;
  /** Cards beyond the one of each day, and cards that no record knows. */
  readonly doubled: number;
  /** Cards whose last edit is not what the database says. */
  readonly outOfDate: number;
  /** Cards that the app gave up. */
  readonly givenUp: number;
}

export type RecordsOfSchools = Pick<Wired, 'database' | 'clock'>;

/** Compares what a school's channels show, by the tenant's own record, with what the database says of the day. */
export async function checkChannels(
  app: RecordsOfSchools,
  tenant: MeasuredTenant,
  { schoolId, team }: BenchSchool,
  school: School,
  on: IsoDate,
): Promise<ChannelFaults> {
  const deliveries = await listsOf(app, schoolId);
  const faults = { lost: 0, doubled: 0, outOfDate: 0, givenUp: 0 };
  for (const { id: channelId } of yearChannels(team)) {
    const ofChannel = deliveries.filter(({ place }) => place.kind === 'channel' && place.channelId === channelId);
    const shown = await tenant.messages(channelId);
    const ids = shown.map(deliveryIdOf);
    const known = new Set(ofChannel.map(({ deliveryId }) => deliveryId));
    faults.doubled += ids.filter((id, index) => id === null || !known.has(id) || ids.indexOf(id) !== index).length;
    const today = ofChannel.filter((delivery) => isOf(delivery, on));
    if (today.length === 0) faults.lost += 1;
    for (const delivery of today) {
      if (delivery.state === 'failed') faults.givenUp += 1;
      const message = shown[ids.indexOf(delivery.deliveryId)];
      if (message === undefined) {
        faults.lost += 1;
        continue;
      }
      const content = await loadCard(app, school, delivery);
      const wanted = cardMessage({ deliveryId: delivery.deliveryId, content }, TEAMS_APP_ID).attachments[0]?.content;
      if (!isDeepStrictEqual(contentOf(message), JSON.parse(JSON.stringify(wanted)))) faults.outOfDate += 1;
    }
  }
  return faults;
}

/** Whether each year group's list of the day is out and the app has nothing more to send. */
export async function isSettled(app: RecordsOfSchools, school: School, on: IsoDate): Promise<boolean> {
  const today = (await listsOf(app, school.schoolId)).filter((delivery) => isOf(delivery, on));
  return (
    today.length === school.yearGroups.length &&
    today.every(
      ({ state, wantedRevision, postedRevision }) =>
        state === 'failed' || (state === 'posted' && wantedRevision === postedRevision),
    )
  );
}

function listsOf({ database }: RecordsOfSchools, schoolId: string): Promise<Delivery[]> {
  return database.records.deliveries.about({ schoolId, kind: 'absent-list', about: [{}] });
}

function isOf({ subject }: Delivery, on: IsoDate): boolean {
  return subject.kind === 'absent-list' && subject.on === on;
}

function deliveryIdOf({ attachments }: ShownMessage): string | null {
  return /"id":"delivery-([^"]+)"/.exec(JSON.stringify(attachments))?.[1] ?? null;
}

const attachment = z.looseObject({ content: z.unknown() });

function contentOf({ attachments }: ShownMessage): unknown {
  return attachment.parse(attachments[0]).content;
}
