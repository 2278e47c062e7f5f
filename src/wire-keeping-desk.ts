import { randomUUID } from 'node:crypto';
import { counted } from './domain/counted.ts';
import { flagged } from './domain/keeping/subject-access.ts';
import type { KeepingAnswer, KeepingRequest } from './http/operator-server.ts';
import type { PlannedPurge } from './operations/keeping/plan-purge.ts';
import { schoolTime } from './operations/school-time.ts';
import type { Wired } from './wire.ts';

const BY = 'command line';

/** What the command line asks about keeping and deleting. Ids and counts, never a name. */
export function keepDesk({
  database,
  clock,
  staff,
  operations,
}: Pick<Wired, 'database' | 'clock' | 'staff'> & {
  readonly operations: Pick<Wired['operations'], 'planPurge' | 'purge' | 'readSubjectAccess' | 'writeSubjectAccess'>;
}) {
  const { keeping, pupils } = database.records;
  return async (request: KeepingRequest): Promise<KeepingAnswer> => {
    const school = staff.school(request.schoolId);
    const { on } = schoolTime(school, clock());
    switch (request.does) {
      case 'preview': {
        const planned = await operations.planPurge(school, on);
        const holds = await keeping.holds(school.schoolId);
        const purges = await keeping.purges(school.schoolId, 5);
        const held = holds.map(({ pupilId, because }) => `on hold: ${pupilId} (${because})`);
        return { isDone: true, lines: [...planned.map(planLine), ...held], data: { on, planned, holds, purges } };
      }
      case 'purge': {
        const record = await operations.purge(school, on, BY);
        const gone = Object.entries(record.counts).map(
          ([kind, count]) => `${kind}: ${counted(count, 'record')} deleted`,
        );
        return {
          isDone: true,
          lines: gone.length === 0 ? ['Nothing had been kept for too long.'] : gone,
          data: record,
        };
      }
      case 'hold': {
        const { schoolId, pupilId, because } = request;
        const isKnown = (await pupils.all(schoolId)).some((pupil) => pupil.pupilId === pupilId);
        if (!isKnown) return answer(false, 'No pupil of the school has this id.');
        const hold = { holdId: randomUUID(), schoolId, pupilId, because, placedBy: BY, placedAt: clock() };
        const isNew = await keeping.hold(hold);
        return answer(
          true,
          isNew ? 'Nothing of this pupil is deleted until you lift it.' : 'A hold was there already.',
        );
      }
      case 'subject-access': {
        const read = await operations.readSubjectAccess(school, BY, request.pupilId);
        if (read.kind !== 'subject-access') return answer(false, 'The app holds nothing about a pupil with this id.');
        const toCheck = `${counted(flagged(read.access), 'field')} may name somebody else: read it before it is handed out.`;
        const document = Buffer.from(await operations.writeSubjectAccess(read.access)).toString('base64');
        return { isDone: true, lines: ['Both files are written.', toCheck], data: read.access, document };
      }
      case 'lift': {
        const isLifted = await keeping.lift(school.schoolId, request.pupilId, BY, clock());
        return answer(isLifted, isLifted ? 'The hold is lifted.' : 'There was no hold on this pupil.');
      }
    }
  };
}

function planLine({ rule, before, records, listRows }: PlannedPurge): string {
  const rows = listRows === 0 ? '' : ` and ${counted(listRows, 'row')} in SharePoint`;
  return `${rule.kind}: kept ${counted(rule.months, 'month')} after ${rule.since}; ${counted(records, 'record')}${rows} from before ${before} would go`;
}

function answer(isDone: boolean, line: string): KeepingAnswer {
  return { isDone, lines: [line], data: { isDone } };
}
