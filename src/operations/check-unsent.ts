import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { counted } from '../domain/counted.ts';
import type { School } from '../domain/school.ts';
import { cardName } from './cards/card-name.ts';
import { fault, ok, warning, type Finding } from './finding.ts';
import type { Clock } from './ports.ts';
import type { Database, Records } from './records.ts';
import type { ListWrite } from './records/list-write-store.ts';
import { instantOf, schoolTime } from './school-time.ts';

/** What did not get out: cards of today that were given up, and what SharePoint does not have. */
export const checkUnsent = async (
  { database: { records }, clock }: { readonly database: Database; readonly clock: Clock },
  school: School,
): Promise<Finding[]> => [
  ...(await failedCards(records, school, schoolTime(school, clock()).on)),
  ...(await unresolvedWrites(records, school.schoolId)),
  ...(await rowsToRepair(records, school.schoolId)),
];

/** Today's: a card of an earlier day is of no more use, and nobody can put it right. */
async function failedCards({ deliveries }: Records, school: School, today: IsoDate): Promise<Finding[]> {
  const { schoolId } = school;
  const unsent = await deliveries.unsent(schoolId, instantOf(school, today, '00:00'));
  const failed = unsent.filter(({ state }) => state === 'failed');
  return failed.map(({ subject, detail }) =>
    fault(
      'cards',
      `${cardName(subject)}: ${detail ?? 'not posted'}`,
      'Put right what it names. The card is tried again with the next register, when the app is added to the Team, or by POST /api/unsent-cards/send-again.',
    ),
  );
}

async function rowsToRepair({ listItems }: Records, schoolId: string): Promise<Finding[]> {
  const troubled = await listItems.troubled(schoolId);
  const deleted = troubled.filter(({ deletedAt }) => deletedAt !== null).length;
  const wrong = troubled.length - deleted;
  const told = [
    ...(wrong === 0 ? [] : [`${counted(wrong, 'row')} in the lists with a value that does not fit`]),
    ...(deleted === 0 ? [] : [`${counted(deleted, 'row')} that somebody deleted`]),
  ];
  if (told.length === 0) return [];
  const whatToDo = 'Correct them in SharePoint; a deleted row is brought back from its recycle bin.';
  return [warning('rows', `${told.join('; ')}.`, whatToDo)];
}

async function unresolvedWrites({ listWrites }: Records, schoolId: string): Promise<Finding[]> {
  const writes = await listWrites.troubled(schoolId);
  if (writes.length === 0) return [ok('edits', 'Nothing that people wrote waits for a decision.')];
  const inConflict = writes.filter(({ state }) => state === 'conflict').length;
  const refused = writes.filter(({ state }) => state === 'refused');
  const waiting = writes.filter(({ state }) => state === 'waiting');
  return [
    ...(waiting.length === 0
      ? []
      : [
          warning(
            'edits',
            `${counted(waiting.length, 'row')} could not yet be written to SharePoint: ${reasonsOf(waiting)}`,
            'Put right what it names. They are kept, and written when it is.',
          ),
        ]),
    ...(inConflict === 0
      ? []
      : [
          warning(
            'edits',
            `${counted(inConflict, 'edit')} met a newer version in SharePoint.`,
            'Ask their authors to look at the rows again.',
          ),
        ]),
    ...(refused.length === 0
      ? []
      : [
          warning(
            'edits',
            `SharePoint refused ${counted(refused.length, 'row')}: ${reasonsOf(refused)}`,
            'Put right what it names, and ask their authors to write them again.',
          ),
        ]),
  ];
}

function reasonsOf(writes: readonly ListWrite[]): string {
  return [...new Set(writes.map(({ detail }) => detail ?? 'no reason given'))].join(' ');
}
