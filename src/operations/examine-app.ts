import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { counted } from '../domain/counted.ts';
import type { School } from '../domain/school.ts';
import type { Clock, ListProvisioner } from './ports.ts';
import type { Database, Records } from './records.ts';
import type { ListWrite } from './records/list-write-store.ts';
import { instantOf, schoolTime } from './school-time.ts';

/** One thing that was looked at, in words for whoever looks after the app. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'fault';
  readonly found: string;
  /** What to do next; null when nothing need be done. */
  readonly whatToDo: string | null;
}

export interface ExamineAppNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly schools: readonly School[];
  readonly provisionerOf: (schoolId: string) => ListProvisioner;
  readonly isFolder: (path: string) => boolean;
}

type Check = (needs: ExamineAppNeeds, school: School) => Promise<Finding[]>;

/** Looks at everything that the app needs to do its work, and says of each fault what to do. Changes nothing. */
export function examineApp(needs: ExamineAppNeeds) {
  return async (): Promise<Finding[]> => {
    const findings: Finding[] = [];
    for (const school of needs.schools) {
      for (const check of CHECKS) findings.push(...(await check(needs, school)));
    }
    return findings;
  };
}

const checkTimeZone: Check = ({ clock }, school) => {
  const { on, time } = schoolTime(school, clock());
  const isSane = schoolTime(school, instantOf(school, on, time)).time === time;
  return Promise.resolve([
    isSane
      ? ok('time zone', `It is ${time} on ${on} at ${school.name} (${school.timeZone}).`)
      : fault('time zone', `${school.timeZone} gives no sensible time.`, 'Set timeZone in the school’s settings file.'),
  ]);
};

const checkCalendar: Check = ({ clock }, school) => {
  const { on } = schoolTime(school, clock());
  const covered = school.calendars.some(({ terms }) => terms.some(({ endsOn }) => on <= endsOn));
  return Promise.resolve([
    covered
      ? ok('calendar', `${school.calendars.length} school years are set up.`)
      : fault('calendar', `No term is set up from ${on} on.`, 'Add this year’s terms to the school’s settings file.'),
  ]);
};

const checkRoll: Check = async ({ database: { records } }, { schoolId }) => {
  const pupils = await records.pupils.all(schoolId);
  return [
    pupils.length > 0
      ? ok('roll', `${pupils.length.toLocaleString('en-GB')} pupils are known.`)
      : fault('roll', 'No pupil is known yet.', 'Export the roll from the MIS and run "every-session import FILE".'),
  ];
};

const checkLists: Check = async ({ provisionerOf }, { schoolId, siteUrl }) => {
  try {
    const lacking = await provisionerOf(schoolId).inspect();
    if (lacking.length === 0) return [ok('lists', `The lists in ${siteUrl} have every column.`)];
    return lacking.map(({ list, missing }) =>
      fault(
        'lists',
        missing === 'list' ? `The list "${list}" is missing from ${siteUrl}.` : `${list}: ${missing.join('; ')}.`,
        'Run "every-session provision" as an administrator.',
      ),
    );
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [
      fault('lists', `SharePoint could not be asked: ${detail}`, 'Check the app’s consent and the site’s address.'),
    ];
  }
};

const checkTeam: Check = async ({ database: { records } }, { teamId }) => {
  const installation = await records.places.installation(teamId);
  return [
    installation === null
      ? fault('Team', 'The app is not in the school’s Team.', 'Add the app to the Team in Microsoft Teams.')
      : ok('Team', `Teams answers at ${installation.serviceUrl}.`),
  ];
};

const checkChannels: Check = async ({ database: { records } }, { schoolId, yearGroups }) => {
  const channels = await records.places.channels(schoolId);
  const without = yearGroups.filter((year) => !channels.some(({ yearGroup }) => yearGroup === year));
  return [
    without.length === 0
      ? ok('channels', `Each of the ${yearGroups.length} year groups has its channel.`)
      : fault(
          'channels',
          `No channel was found for year ${without.join(', ')}.`,
          'Name one channel of the Team exactly after the year group ("Year 9"), then remove the app from the Team and add it again.',
        ),
  ];
};

const checkInbox: Check = ({ isFolder }, { inboxFolder }) =>
  Promise.resolve([
    inboxFolder === null || isFolder(inboxFolder)
      ? ok('register folder', inboxFolder === null ? 'None is watched.' : `${inboxFolder} is watched.`)
      : fault('register folder', `${inboxFolder} is not there.`, 'Make the folder or change inboxFolder.'),
  ]);

const checkUnsent: Check = async ({ database: { records }, clock }, school) => [
  ...(await failedCards(records, school, schoolTime(school, clock()).on)),
  ...(await unresolvedWrites(records, school.schoolId)),
];

/** Today's: a card of an earlier day is of no more use, and nobody can put it right. */
async function failedCards({ deliveries }: Records, { schoolId }: School, today: IsoDate): Promise<Finding[]> {
  const failed = (await deliveries.failed(schoolId)).filter(({ subject }) => subject.on === today);
  return failed.map(({ subject, detail }) =>
    fault(
      'cards',
      `Year ${subject.yearGroup}, ${subject.session}: ${detail ?? 'not posted'}`,
      'Put right what it names. The card is tried again with the next register, or when the app is added to the Team.',
    ),
  );
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

const CHECKS: readonly Check[] = [
  checkTimeZone,
  checkCalendar,
  checkRoll,
  checkLists,
  checkTeam,
  checkChannels,
  checkInbox,
  checkUnsent,
];

function ok(check: string, found: string): Finding {
  return { check, state: 'ok', found, whatToDo: null };
}

function warning(check: string, found: string, whatToDo: string): Finding {
  return { check, state: 'warning', found, whatToDo };
}

function fault(check: string, found: string, whatToDo: string): Finding {
  return { check, state: 'fault', found, whatToDo };
}
