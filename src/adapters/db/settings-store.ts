import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { SETTING_NAMES, type SettingChange } from '../../domain/settings/setting.ts';
import type { SettingsStore } from '../../operations/records/settings-store.ts';
import type { Tables } from './tables.ts';

const settingName = z.enum(SETTING_NAMES);
const settingValue = z.object({ value: z.unknown() });

export function createSettingsStore(db: Kysely<Tables>): SettingsStore {
  return {
    add: async ({ changeId, schoolId, setting, follows, before, after, changedBy, changedAt }) => {
      const result = await db
        .insertInto('settings_change')
        .values({
          ...{ change_id: changeId, school_id: schoolId, setting, follows },
          ...{ before: JSON.stringify(before), after: JSON.stringify(after) },
          ...{ changed_by: changedBy, changed_at: changedAt },
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    inForce: async () => {
      const rows = await db
        .selectFrom('settings_change')
        .distinctOn(['school_id', 'setting'])
        .selectAll()
        .orderBy('school_id')
        .orderBy('setting')
        .orderBy('sequence', 'desc')
        .execute();
      return rows.flatMap(changeOf);
    },

    history: async (schoolId) => {
      const rows = db.selectFrom('settings_change').selectAll().where('school_id', '=', schoolId);
      return (await rows.orderBy('sequence', 'desc').execute()).flatMap(changeOf);
    },
  };
}

/** A setting that a later version of the app knew is passed over. */
function changeOf(row: Selectable<Tables['settings_change']>): SettingChange[] {
  const setting = settingName.safeParse(row.setting);
  if (!setting.success) return [];
  return [
    {
      ...{ changeId: row.change_id, schoolId: row.school_id, setting: setting.data, follows: row.follows },
      ...{
        before: settingValue.parse(row.before),
        after: settingValue.nullable().parse(row.after),
        changedBy: row.changed_by,
        changedAt: row.changed_at,
      },
    },
  ];
}
