import type { Verb } from '../authorise.ts';
import type { Person } from '../person.ts';

/** Parts of a school's settings that may be changed in the tab. All others are in the school's file alone. */
export const SETTING_NAMES = [
  'messageTimes',
  'briefingsNeedApproval',
  'absenceMessage',
  'agendaCap',
  'bands',
  'publicRecognition',
  'calendars',
  'staff',
  'cover',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** What somebody must be allowed to change each. Roles open pupils' data, and so the staff list is the administrator's. */
export const SETTING_VERBS: Readonly<Record<SettingName, Verb>> = {
  messageTimes: 'settings.change',
  briefingsNeedApproval: 'settings.change',
  absenceMessage: 'settings.change',
  agendaCap: 'settings.change',
  bands: 'settings.change',
  publicRecognition: 'settings.change',
  calendars: 'settings.change',
  staff: 'school.administer',
  cover: 'settings.change',
};

/** In the form of the school's settings file. Its own null ("the app's own text") is a value like any other. */
export interface SettingValue {
  readonly value: unknown;
}

/** One change of one setting. `after` is null where the setting is as in the school's file again. */
export interface SettingChange {
  /** Made when the form was opened: a repeat takes effect once. */
  readonly changeId: string;
  readonly schoolId: string;
  readonly setting: SettingName;
  /** The change that it came after; "file" for the first of its setting. No two come after the same one. */
  readonly follows: string;
  readonly before: SettingValue;
  readonly after: SettingValue | null;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** What `follows` says of the first change of a setting. */
export const FROM_FILE = 'file';

/** What is wrong with a value, and where in it: "terms, 2, start"; empty for the whole. */
export interface SettingFault {
  readonly place: string;
  readonly message: string;
}

/**
 * What a change of the staff list must not do: nobody opens more to themselves, and a school that has somebody who looks
 * after the app keeps somebody. Null where it does neither.
 */
export function faultOfStaff(before: readonly Person[], after: readonly Person[], changedBy: string): string | null {
  const [was, is] = [before, after].map((staff) => staff.find(({ personId }) => personId === changedBy));
  const gains =
    is !== undefined &&
    (is.roles.some((role) => !(was?.roles ?? []).includes(role)) ||
      is.yearGroups.some((yearGroup) => !(was?.yearGroups ?? []).includes(yearGroup)) ||
      is.forms.some((form) => !(was?.forms ?? []).includes(form)));
  if (gains) {
    return 'Nobody gives themselves roles, year groups or forms. Ask another administrator, or change the school’s settings file.';
  }
  const looksAfter = (staff: readonly Person[]) => staff.some(({ roles }) => roles.includes('administrator'));
  if (looksAfter(before) && !looksAfter(after)) {
    return 'Somebody must keep the role administrator, or nobody could change the staff list here again.';
  }
  return null;
}
