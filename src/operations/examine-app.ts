import { legalFiguresOn } from '../domain/legal/legal-figures.ts';
import { registerWindowFaults } from '../domain/legal/register-window.ts';
import { isOnRoll } from '../domain/pupil.ts';
import type { School } from '../domain/school.ts';
import { checkUnsent } from './check-unsent.ts';
import { fault, ok, warning, type Finding } from './finding.ts';
import type { Clock, ListProvisioner } from './ports.ts';
import type { Database } from './records.ts';
import { instantOf, schoolTime } from './school-time.ts';

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

/** The 30 minutes are checked with the settings; that every session's are alike is guidance, and for people to weigh. */
const checkRegisters: Check = ({ clock }, school) => {
  const minutes = legalFiguresOn(schoolTime(school, clock()).on)?.registerMinutes ?? 0;
  const faults = registerWindowFaults(minutes, school.sessions);
  return Promise.resolve([
    faults.length === 0
      ? ok('registers', 'They are open equally long in every session.')
      : warning('registers', faults.join(' '), 'Change opensAt and closesAt in the school’s settings file.'),
  ]);
};

const checkRoll: Check = async ({ database: { records }, clock }, school) => {
  const { on } = schoolTime(school, clock());
  const pupils = (await records.pupils.all(school.schoolId)).filter((pupil) => isOnRoll(pupil, on));
  return [
    pupils.length > 0
      ? ok('roll', `${pupils.length.toLocaleString('en-GB')} pupils are on roll.`)
      : fault('roll', 'No pupil is known yet.', 'Export the roll from the MIS and run "every-session import FILE".'),
  ];
};

const checkLists: Check = async ({ provisionerOf }, { schoolId, siteUrl }) => {
  try {
    const { steps, obstacles } = await provisionerOf(schoolId).plan();
    if (steps.length + obstacles.length === 0) return [ok('lists', `The lists in ${siteUrl} are as they should be.`)];
    const lacking = steps.map(({ words }) => words).join('; ');
    return [
      ...(steps.length === 0
        ? []
        : [fault('lists', `To do in ${siteUrl}: ${lacking}.`, 'Run "every-session provision" as an administrator.')]),
      ...obstacles.map(({ list, found, whatToDo }) => fault('lists', `${list}: ${found}`, whatToDo)),
    ];
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

const CHECKS: readonly Check[] = [
  checkTimeZone,
  checkCalendar,
  checkRegisters,
  checkRoll,
  checkLists,
  checkTeam,
  checkChannels,
  checkInbox,
  checkUnsent,
];
