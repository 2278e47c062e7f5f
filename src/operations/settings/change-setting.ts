import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { SETTING_VERBS, type SettingFault } from '../../domain/settings/setting.ts';
import { checkSetting, type SettingWanted } from './preview-setting.ts';
import type { SettingsNeeds } from './read-settings.ts';

export type SettingChanged =
  | { readonly kind: 'changed' }
  | { readonly kind: 'faulty'; readonly faults: readonly SettingFault[] }
  | { readonly kind: 'not-allowed' | 'changed-meanwhile'; readonly message: string };

export interface SettingRequest extends SettingWanted {
  readonly changeId: string;
  /** The change that the person saw in force, or "file". */
  readonly follows: string;
}

/** Puts a setting in force: checked as the school's file is, recorded with who and when, and in effect at once. */
export function changeSetting({ database, clock, settings }: SettingsNeeds) {
  return async (school: School, person: Person, request: SettingRequest): Promise<SettingChanged> => {
    const { changeId, setting, wanted, follows } = request;
    const answer = why(person, SETTING_VERBS[setting], {});
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const outcome = checkSetting(settings, school, person, request);
    if (outcome.kind === 'faulty') return outcome;
    const { schoolId } = school;
    const { personId } = person;
    const changed = await database.inTransaction(async (records): Promise<SettingChanged> => {
      const isNew = await records.settings.add({
        ...{ changeId, schoolId, setting, follows },
        before: { value: settings.valueOf(school, setting) },
        // As people give it, and as it was checked: what the app adds of its own may change with its version.
        after: wanted,
        ...{ changedBy: personId, changedAt: clock() },
      });
      if (!isNew) {
        const known = (await records.settings.history(schoolId)).some((change) => change.changeId === changeId);
        return known ? { kind: 'changed' } : { kind: 'changed-meanwhile', message: CHANGED_MEANWHILE };
      }
      const entry = { schoolId, at: clock(), personId, subject: `${setting} ${changeId}`, reason: answer.reason };
      await records.audit.record({ ...entry, verb: SETTING_VERBS[setting] });
      return { kind: 'changed' };
    });
    await settings.follow();
    return changed;
  };
}

const CHANGED_MEANWHILE =
  'Somebody changed this setting while you were at it. Look at what is in force now, and change that.';
