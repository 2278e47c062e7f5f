import type { Closure, SchoolCalendar } from '../calendar/school-calendar.ts';
import { schoolDate } from '../calendar/school-date.ts';
import type { AttendanceBand } from '../figures/attendance-band.ts';
import type { Person } from '../person.ts';
import type { MessageTimes, School } from '../school.ts';
import { yearName } from '../year-name.ts';
import type { SettingName } from './setting.ts';

/** One thing that a setting says, in plain words. `key` is the same for the same thing before and after a change. */
export interface SettingLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface LineChange {
  readonly label: string;
  /** Null where it is new. */
  readonly before: string | null;
  /** Null where it is no more. */
  readonly after: string | null;
}

/** What a setting of a school says. */
export function settingLines(school: School, setting: SettingName): SettingLine[] {
  switch (setting) {
    case 'messageTimes':
      return TIMES.map(([key, label]) => ({ key, label, text: school.messageTimes[key] }));
    case 'briefingsNeedApproval':
      return [one('Briefings', school.briefingsNeedApproval ? APPROVED : NOT_APPROVED)];
    case 'absenceMessage':
      return [one('Words', school.absenceMessage ?? 'The app’s own text')];
    case 'agendaCap':
      return [one('Pupils on an agenda at most', String(school.agendaCap))];
    case 'bands':
      return bandLines(school);
    case 'publicRecognition':
      return publicityLines(school);
    case 'calendars':
      return school.calendars.flatMap(calendarLines);
    case 'staff':
      return school.staff.map((person) => ({ key: person.personId, label: person.name, text: scopeOf(person) }));
    case 'cover':
      return coverLines(school);
  }
}

/** What is not the same any more, in the order of the later, and then what is gone. */
export function changedLines(before: readonly SettingLine[], after: readonly SettingLine[]): LineChange[] {
  const was = new Map(before.map((line) => [line.key, line]));
  const is = new Set(after.map(({ key }) => key));
  const changed = after.flatMap(({ key, label, text }): LineChange[] => {
    const old = was.get(key);
    if (old?.text === text && old.label === label) return [];
    return [{ label, before: old === undefined ? null : old.text, after: text }];
  });
  const gone = before.filter(({ key }) => !is.has(key));
  return [...changed, ...gone.map(({ label, text }) => ({ label, before: text, after: null }))];
}

const TIMES: readonly (readonly [keyof MessageTimes, string])[] = [
  ['earliestAt', 'Nothing goes out before'],
  ['latestAt', 'Nothing goes out after'],
  ['morningAt', 'The day’s first messages'],
  ['endOfDayAt', 'The report of the day and tomorrow’s targets'],
  ['weekAt', 'The report of the week'],
];
const APPROVED = 'Somebody other than the author approves each before it goes out';
const NOT_APPROVED = 'Go out without a second pair of eyes';

function one(label: string, text: string): SettingLine {
  return { key: label, label, text };
}

function bandLines({ strategy: { bands, caseBelowBandId } }: School): SettingLine[] {
  const lines = bands.map(({ id, label, from }, index) => ({ key: id, label, text: reachText(bands, from, index) }));
  const below = bands.find(({ id }) => id === caseBelowBandId)?.label ?? caseBelowBandId;
  return [...lines, one('The risk register', `Opens for a pupil below “${below}”`)];
}

function reachText(
  bands: readonly AttendanceBand[],
  { percent, included }: AttendanceBand['from'],
  index: number,
): string {
  const better = bands[index - 1]?.from;
  const from = `${included ? 'From' : 'Above'} ${percent}%`;
  if (better === undefined) return from;
  return `${from}, ${better.included ? 'below' : 'up to'} ${better.percent}%`;
}

function publicityLines({ strategy: { publicRecognition } }: School): SettingLine[] {
  const { classesAndGroups, names, smallestGroup } = publicRecognition;
  return [
    one('Pupils’ names in public', names === 'never' ? 'Never' : 'With the family’s recorded consent'),
    one('Classes and groups in public', classesAndGroups ? 'Yes' : 'No'),
    one('The smallest group that is shown', `${smallestGroup} pupils`),
  ];
}

function calendarLines({ schoolYear, terms, inset, bankHolidays, closures }: SchoolCalendar): SettingLine[] {
  const year = `${schoolYear}/${(schoolYear + 1) % 100}`;
  const line = (what: string, text: string) => ({ key: `${schoolYear} ${what}`, label: `${year}: ${what}`, text });
  return [
    ...terms.map(({ name, startsOn, endsOn, halfTerm }) => {
      const half = halfTerm === null ? '' : `, half term ${fromTo(halfTerm.startsOn, halfTerm.endsOn)}`;
      return line(`${name} term`.replace(/ term term$/i, ' term'), `${fromTo(startsOn, endsOn)}${half}`);
    }),
    line('INSET days', daysText(inset)),
    line('bank holidays', bankHolidays.length === 0 ? 'None' : bankHolidays.map(schoolDate).join(', ')),
    line('closures', daysText(closures)),
  ];
}

function fromTo(startsOn: string, endsOn: string): string {
  return `${schoolDate(startsOn)} to ${schoolDate(endsOn)}`;
}

function daysText(days: readonly Closure[]): string {
  if (days.length === 0) return 'None';
  return days
    .map(({ on, session, groups }) => [schoolDate(on), session ?? '', groups.join(' and ')].filter(Boolean).join(' '))
    .join(', ');
}

function scopeOf({ roles, yearGroups, forms }: Person): string {
  const scopes = [...yearGroups.map(yearName), ...forms];
  return `${roles.join(', ')}${scopes.length === 0 ? '' : ` (${scopes.join(', ')})`}`;
}

function coverLines({ cover = [], staff }: School): SettingLine[] {
  const nameOf = (id: string) => staff.find(({ personId }) => personId === id)?.name ?? id;
  return cover.map(({ personId, coverId, from, to }) => ({
    key: `${personId} ${from} ${to}`,
    label: `${nameOf(personId)}, ${fromTo(from, to)}`,
    text: `${nameOf(coverId)} stands in`,
  }));
}
