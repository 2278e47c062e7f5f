import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { changedLines, settingLines, type LineChange, type SettingLine } from '../../domain/settings/setting-lines.ts';
import {
  FROM_FILE,
  SETTING_NAMES,
  SETTING_VERBS,
  type SettingChange,
  type SettingFault,
  type SettingName,
  type SettingValue,
} from '../../domain/settings/setting.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import type { YearChannel } from '../records/place-store.ts';
import type { SchoolSettings } from './school-settings.ts';

export interface SettingsNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: SchoolSettings;
}

export interface SettingsShown {
  readonly asOf: Date;
  readonly settings: readonly SettingShown[];
  readonly history: readonly ChangeShown[];
  readonly channels: readonly YearChannel[];
  readonly mayMapChannels: boolean;
  readonly mayAdminister: boolean;
}

export interface SettingShown {
  readonly setting: SettingName;
  readonly lines: readonly SettingLine[];
  /** In the form of the school's file, for a form to begin with. */
  readonly value: unknown;
  /** The change that is in force, or "file". */
  readonly follows: string;
  /** Null where it is as in the school's file. */
  readonly changed: { readonly by: string; readonly at: Date } | null;
  /** Of a change that no longer fits: the school's file is in force instead. */
  readonly faults: readonly SettingFault[];
  readonly mayChange: boolean;
}

export interface ChangeShown {
  readonly changeId: string;
  readonly setting: SettingName;
  readonly by: string;
  readonly at: Date;
  readonly lines: readonly LineChange[];
  readonly isToFile: boolean;
  readonly isInForce: boolean;
  readonly before: SettingValue;
  /** Whether the person may put back what was before it. */
  readonly mayUndo: boolean;
}

/** What is in force, where each comes from, and what was changed by whom. */
export function readSettings({ database: { records }, clock, settings }: SettingsNeeds) {
  return async (school: School, person: Person): Promise<SettingsShown> => {
    const { schoolId } = school;
    const history = await records.settings.history(schoolId);
    const last = new Map<SettingName, SettingChange>();
    for (const change of history) if (!last.has(change.setting)) last.set(change.setting, change);
    const nameOf = (id: string) => school.staff.find(({ personId }) => personId === id)?.name ?? 'a former colleague';
    const may = (setting: SettingName) => why(person, SETTING_VERBS[setting], {}).kind === 'allowed';
    const troubles = settings.notInForce(schoolId);
    const reason = why(person, 'settings.read', {}).reason;
    await records.audit.record({
      ...{ schoolId, at: clock(), personId: person.personId, verb: 'settings.read', subject: 'settings', reason },
    });
    return {
      asOf: clock(),
      settings: SETTING_NAMES.map((setting) => {
        const change = last.get(setting);
        return {
          setting,
          lines: settingLines(school, setting),
          value: settings.valueOf(school, setting),
          follows: change?.changeId ?? FROM_FILE,
          changed:
            change === undefined || change.after === null
              ? null
              : { by: nameOf(change.changedBy), at: change.changedAt },
          faults: troubles.filter((trouble) => trouble.setting === setting).flatMap(({ faults }) => faults),
          mayChange: may(setting),
        };
      }),
      history: history.map((change) => ({
        ...{ changeId: change.changeId, setting: change.setting },
        ...{ by: nameOf(change.changedBy), at: change.changedAt },
        lines: linesOf(settings, school, change),
        isToFile: change.after === null,
        isInForce: last.get(change.setting)?.changeId === change.changeId,
        before: change.before,
        mayUndo: may(change.setting),
      })),
      channels: await records.places.channels(schoolId),
      mayMapChannels: why(person, 'channel.map', {}).kind === 'allowed',
      mayAdminister: why(person, 'school.administer', {}).kind === 'allowed',
    };
  };
}

/** What a change changed, in the words of today. Empty where one of its two values no longer fits. */
function linesOf(settings: SchoolSettings, school: School, { setting, before, after }: SettingChange): LineChange[] {
  const file = settings.fromFile(school.schoolId);
  const was = settings.apply(school, setting, before.value);
  const is = settings.apply(school, setting, after === null ? settings.valueOf(file, setting) : after.value);
  if (was.kind === 'faulty' || is.kind === 'faulty') return [];
  return changedLines(settingLines(was.school, setting), settingLines(is.school, setting));
}
