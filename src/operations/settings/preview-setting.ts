import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { changedLines, settingLines, type LineChange } from '../../domain/settings/setting-lines.ts';
import { faultOfStaff, SETTING_VERBS, type SettingFault, type SettingName } from '../../domain/settings/setting.ts';
import { effectOf } from './effect-of.ts';
import type { SettingsNeeds } from './read-settings.ts';
import type { SchoolSettings } from './school-settings.ts';

/** What somebody wants a setting to be; `null` for as in the school's file. */
export interface SettingWanted {
  readonly setting: SettingName;
  readonly wanted: { readonly value: unknown } | null;
}

export type SettingPreview =
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'faulty'; readonly faults: readonly SettingFault[] }
  /** `effect`: sentences on what it would do, beside what it would say. */
  | { readonly kind: 'fits'; readonly lines: readonly LineChange[]; readonly effect: readonly string[] };

/** What a change would say and do. Nothing is recorded. */
export function previewSetting({ database, clock, settings }: SettingsNeeds) {
  return async (school: School, person: Person, wanted: SettingWanted): Promise<SettingPreview> => {
    const answer = why(person, SETTING_VERBS[wanted.setting], {});
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const outcome = checkSetting(settings, school, person, wanted);
    if (outcome.kind === 'faulty') return outcome;
    const { setting } = wanted;
    return {
      kind: 'fits',
      lines: changedLines(settingLines(school, setting), settingLines(outcome.school, setting)),
      effect: await effectOf(database.records, school, outcome.school, setting, clock()),
    };
  };
}

/** The school as it would be. By the rules of the school's file, and by those that only a change can break. */
export function checkSetting(
  settings: SchoolSettings,
  school: School,
  person: Person,
  { setting, wanted }: SettingWanted,
): ReturnType<SchoolSettings['apply']> {
  const { schoolId } = school;
  const value = wanted === null ? settings.valueOf(settings.fromFile(schoolId), setting) : wanted.value;
  const outcome = settings.apply(school, setting, value);
  if (outcome.kind === 'faulty' || setting !== 'staff') return outcome;
  const { staff } = outcome.school;
  const faults = staff.flatMap(({ personId, name }): SettingFault[] =>
    settings.isElsewhere(schoolId, personId)
      ? [{ place: name, message: 'is on the staff list of another school: whoever signs in is taken to one school' }]
      : [],
  );
  const fault = faultOfStaff(school.staff, staff, person.personId);
  if (fault !== null) faults.push({ place: '', message: fault });
  return faults.length > 0 ? { kind: 'faulty', faults } : outcome;
}
