import { z } from 'zod';
import type { Closure, SchoolCalendar } from './domain/calendar/school-calendar.ts';
import type { School } from './domain/school.ts';
import type { SettingFault, SettingName } from './domain/settings/setting.ts';
import type { SettingOutcome } from './operations/settings/school-settings.ts';
import { changePack } from './packs/change-pack.ts';
import { schoolFile } from './school-file.ts';

/** A school with one of its settings as given, by the rules that its file is held to. */
export function applySetting(school: School, setting: SettingName, value: unknown): SettingOutcome {
  return APPLY[setting](school, value);
}

/** What a school has for a setting, in the form of its file. */
export function settingOf(school: School, setting: SettingName): unknown {
  return VALUES[setting](school);
}

/** A calendar as a settings file has it (docs/settings.md). */
export function calendarAsFile({ terms, inset, bankHolidays, closures }: SchoolCalendar) {
  return {
    terms: terms.map(({ name, startsOn, endsOn, halfTerm }) => ({
      ...{ name, start: startsOn, end: endsOn },
      ...(halfTerm !== null && { halfTerm: { start: halfTerm.startsOn, end: halfTerm.endsOn } }),
    })),
    inset: inset.map(dayAsFile),
    bankHolidays: [...bankHolidays],
    closures: closures.map(dayAsFile),
  };
}

function dayAsFile({ on, session, groups }: Closure) {
  return { date: on, ...(session !== null && { session }), groups: [...groups] };
}

const { messageTimes, briefingsNeedApproval, absenceMessage, agendaCap, calendars, staff, cover } = schoolFile.shape;

const oneYearEach = calendars.refine(
  (given) => new Set(given.map(({ schoolYear }) => schoolYear)).size === given.length,
  { error: 'has two calendars for one school year' },
);
const oneRowEach = staff.refine((given) => new Set(given.map(({ personId }) => personId)).size === given.length, {
  error: 'has one person twice',
});

type Apply = (school: School, value: unknown) => SettingOutcome;

const APPLY: Readonly<Record<SettingName, Apply>> = {
  messageTimes: laid(messageTimes, (value) => ({ messageTimes: value })),
  briefingsNeedApproval: laid(briefingsNeedApproval, (value) => ({ briefingsNeedApproval: value })),
  absenceMessage: laid(absenceMessage, (value) => ({ absenceMessage: value })),
  agendaCap: laid(agendaCap, (value) => ({ agendaCap: value })),
  bands: (school, value) => packLaid(school, bandParts.safeParse(value)),
  publicRecognition: (school, value) => packLaid(school, publicityParts.safeParse({ publicRecognition: value })),
  calendars: laid(oneYearEach, (value) => ({ calendars: value })),
  staff: laid(oneRowEach, (value) => ({ staff: value })),
  cover: laid(cover, (value) => ({ cover: value })),
};

const VALUES: Readonly<Record<SettingName, (school: School) => unknown>> = {
  messageTimes: (school) => school.messageTimes,
  briefingsNeedApproval: (school) => school.briefingsNeedApproval,
  absenceMessage: (school) => school.absenceMessage ?? null,
  agendaCap: (school) => school.agendaCap,
  bands: ({ strategy: { bands, caseBelowBandId } }) => ({ bands, caseBelowBandId }),
  publicRecognition: (school) => school.strategy.publicRecognition,
  calendars: (school) => school.calendars.map(calendarAsFile),
  staff: (school) => school.staff,
  cover: (school) => school.cover ?? [],
};

function laid<Value>(schema: z.ZodType<Value>, parts: (value: Value) => Partial<School>): Apply {
  return (school, value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? { kind: 'fits', school: { ...school, ...parts(parsed.data) } } : faulty(parsed.error);
  };
}

function packLaid(school: School, own: z.ZodSafeParseResult<unknown>): SettingOutcome {
  if (!own.success) return faulty(own.error);
  const changed = changePack(school.strategy, own.data);
  return changed.kind === 'faulty' ? changed : { kind: 'fits', school: { ...school, strategy: changed.pack } };
}

/** What these are is the pack's own schema to say. */
const bandParts = z.strictObject({ bands: z.array(z.unknown()), caseBelowBandId: z.unknown() });
const publicityParts = z.strictObject({ publicRecognition: z.unknown() });

function faulty(error: z.ZodError): SettingOutcome {
  const faults = error.issues.map(({ path, message }): SettingFault => ({
    place: path.map(String).join(', '),
    message,
  }));
  return { kind: 'faulty', faults };
}
