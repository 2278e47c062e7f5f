import { actionState } from '../../domain/actions/action-state.ts';
import type { School } from '../../domain/school.ts';
import { bandEffect } from '../../domain/settings/band-effect.ts';
import { calendarEffect } from '../../domain/settings/calendar-effect.ts';
import type { SettingName } from '../../domain/settings/setting.ts';
import { loadStandings } from '../load-standings.ts';
import type { Records } from '../records.ts';
import { schoolTime } from '../school-time.ts';

/** Sentences on what a change would do to pupils, sessions and people's work. */
export async function effectOf(
  records: Records,
  before: School,
  after: School,
  setting: SettingName,
  now: Date,
): Promise<string[]> {
  switch (setting) {
    case 'bands':
      return bandSentences(records, before, after, now);
    case 'calendars':
      return calendarSentences(before, after);
    case 'staff':
      return staffSentences(records, before, after);
    case 'messageTimes':
      return ['From the next of these times on. What has gone out today does not go out again.'];
    case 'briefingsNeedApproval':
      return ['For every briefing that is not out yet, those that are set for a time included.'];
    case 'absenceMessage':
      return ['For messages that are prepared from now on.'];
    case 'agendaCap':
      return ['For agendas that are built from now on. Whoever plans a meeting may choose fewer.'];
    case 'publicRecognition':
      return [
        'For briefings and cards from now on. Names that may not be shown leave a card when it is next brought up to date.',
      ];
    case 'cover':
      return ['For actions that are given from now on.'];
  }
}

async function bandSentences(records: Records, before: School, after: School, now: Date): Promise<string[]> {
  const { on } = schoolTime(before, now);
  const figures = (await loadStandings(records, before, on)).map((standing) => standing.figures);
  const { moved, counts, belowCase } = bandEffect(before.strategy, after.strategy, figures);
  const changed = counts.filter((count) => count.before !== count.after);
  const named = after.strategy.bands.filter(
    ({ id, label, from }) =>
      /\d/.test(label) &&
      before.strategy.bands.some(
        (band) => band.id === id && band.label === label && band.from.percent !== from.percent,
      ),
  );
  return [
    moved === 0
      ? 'No pupil changes band.'
      : `${pupils(moved)} of ${figures.length} ${moved === 1 ? 'changes' : 'change'} band.`,
    ...changed.map((count) => `${count.label}: ${count.before} before, ${count.after} after.`),
    belowCase.before === belowCase.after
      ? `As many pupils as before, ${belowCase.after}, are below the band that opens the risk register.`
      : `${belowCase.after} instead of ${belowCase.before} are below the band that opens the risk register.`,
    ...named.map(
      ({ label }) => `“${label}” has figures in its name: call it something else if they are no longer its own.`,
    ),
  ];
}

function calendarSentences(before: School, after: School): string[] {
  return calendarEffect(before.calendars, after.calendars).flatMap((year) => {
    const name = `${year.schoolYear}/${(year.schoolYear + 1) % 100}`;
    if (year.after === null) return [`${name} has no calendar any more: its figures can no longer be worked out.`];
    if (year.before === null) return [`${name} is new, with ${year.after} sessions.`];
    if (year.gained + year.lost === 0) return [];
    return [
      `${name}: ${year.after} sessions instead of ${year.before}; ${year.lost} are no sessions any more, ${year.gained} are new. ` +
        'Marks stay where they are, and count where there is a session.',
    ];
  });
}

async function staffSentences(records: Records, before: School, after: School): Promise<string[]> {
  const left = before.staff.filter((person) => !after.staff.some(({ personId }) => personId === person.personId));
  if (left.length === 0) return [];
  const open = (await records.actions.open(before.schoolId)).map(({ events }) => actionState(events).ownerIds);
  return left.map(({ personId, name }) => {
    const count = open.filter((ownerIds) => ownerIds.includes(personId)).length;
    const has =
      count === 0 ? 'has no open action' : `has ${count} open ${count === 1 ? 'action' : 'actions'}: hand them over`;
    return `${name} sees nothing any more, and ${has}.`;
  });
}

function pupils(count: number): string {
  return count === 1 ? 'One pupil' : `${count} pupils`;
}
