import type { School } from './domain/school.ts';
import type { SettingChange } from './domain/settings/setting.ts';
import type { Log } from './operations/ports.ts';
import type { SettingsStore } from './operations/records/settings-store.ts';
import type { SchoolSettings, SettingNotInForce } from './operations/settings/school-settings.ts';
import { applySetting, settingOf } from './school-settings.ts';

export interface SchoolsInForce extends SchoolSettings {
  /** The same list for as long as the app runs; its schools are replaced as their settings change. */
  readonly schools: readonly School[];
}

/**
 * The schools as their files have them, with what people have changed since laid over. Every copy of the app follows the
 * same records, so that a change takes effect in all of them without a restart.
 */
export function createSchoolsInForce(
  fromFiles: readonly School[],
  store: Pick<SettingsStore, 'inForce'>,
  log: Pick<Log, 'warn' | 'info'>,
): SchoolsInForce {
  const schools = [...fromFiles];
  const prints = new Map<string, string>();
  let troubles: readonly SettingNotInForce[] = [];
  const fileOf = (schoolId: string) => {
    const found = fromFiles.find((school) => school.schoolId === schoolId);
    if (found === undefined) throw new Error(`No school has the id "${schoolId}".`);
    return found;
  };
  return {
    schools,
    fromFile: fileOf,
    apply: applySetting,
    valueOf: settingOf,
    isElsewhere: (schoolId, personId) =>
      schools.some((school) => school.schoolId !== schoolId && school.staff.some((one) => one.personId === personId)),
    notInForce: (schoolId) => troubles.filter((trouble) => trouble.schoolId === schoolId),
    follow: async () => {
      const changes = Map.groupBy(await store.inForce(), ({ schoolId }) => schoolId);
      for (const [index, { schoolId }] of schools.entries()) {
        const ofSchool = changes.get(schoolId) ?? [];
        const print = ofSchool.map(({ changeId }) => changeId).join(' ');
        // A school whose settings are what they were stays the same object: caches of its calendar hang on it.
        if (print === (prints.get(schoolId) ?? '')) continue;
        prints.set(schoolId, print);
        const { school, notInForce } = laidOver(fileOf(schoolId), ofSchool);
        schools[index] = school;
        troubles = [...troubles.filter((trouble) => trouble.schoolId !== schoolId), ...notInForce];
        for (const { setting } of notInForce) {
          log.warn({ schoolId, setting }, 'A change of a setting no longer fits and is not in force');
        }
        log.info({ schoolId }, 'The school’s settings are in force as they were last changed');
      }
    },
  };
}

function laidOver(file: School, changes: readonly SettingChange[]) {
  let school = file;
  const notInForce: SettingNotInForce[] = [];
  for (const { schoolId, setting, after } of changes) {
    if (after === null) continue;
    const outcome = applySetting(school, setting, after.value);
    if (outcome.kind === 'fits') school = outcome.school;
    else notInForce.push({ schoolId, setting, faults: outcome.faults });
  }
  return { school, notInForce };
}
