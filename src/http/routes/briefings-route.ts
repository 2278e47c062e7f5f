import type { School } from '../../domain/school.ts';
import type { BriefingEntry, readBriefings } from '../../operations/briefings/read-briefings.ts';
import { schoolTime } from '../../operations/school-time.ts';
import type { BriefingRow, BriefingsPage } from '../briefings-contract.ts';
import type { Route } from '../route.ts';

export interface BriefingsRouteNeeds {
  readonly readBriefings: ReturnType<typeof readBriefings>;
}

export function briefingsRoute({ readBriefings: read }: BriefingsRouteNeeds): Route {
  return {
    method: 'get',
    path: '/api/briefings',
    verb: 'briefing.read',
    handle: async ({ school, person }) => {
      const { asOf, channels, entries } = await read(school, person);
      const body: BriefingsPage = {
        asOf: asOf.toISOString(),
        needsApproval: school.briefingsNeedApproval,
        channels: channels.map(({ channelId, name, yearGroup }) => ({ channelId, name, yearGroup })),
        briefings: entries.map((entry) => rowOf(entry, school, person.personId)),
      };
      return { status: 200, body };
    },
  };
}

function rowOf({ briefing, channels, readCount, readers, may }: BriefingEntry, school: School, personId: string) {
  const nameOf = (id: string) => school.staff.find((member) => member.personId === id)?.name ?? 'A former colleague';
  const { postAt, returned } = briefing;
  const row: BriefingRow = {
    briefingId: briefing.briefingId,
    text: briefing.text,
    figures: [...briefing.blocks],
    channelIds: [...briefing.channelIds],
    channels: [...channels],
    postAt: postAt === null ? null : schoolTime(school, postAt),
    state: briefing.state,
    author: nameOf(briefing.authorId),
    isMine: briefing.authorId === personId,
    returned: returned === null ? null : { by: nameOf(returned.by), remark: returned.remark },
    correction: briefing.correction,
    postedAt: briefing.postedAt?.toISOString() ?? null,
    correctedAt: briefing.correctedAt?.toISOString() ?? null,
    readCount,
    readers:
      readers === null
        ? null
        : {
            read: readers.read.map(({ name, readAt }) => ({ name, at: readAt.toISOString() })),
            notRead: [...readers.notRead],
          },
    may: [...may],
  };
  return row;
}
