import type { SettingChange } from '../../domain/settings/setting.ts';

/** Changes of schools' settings. Nothing is ever written over. */
export interface SettingsStore {
  /** False where it was recorded before, or somebody else's change came after the same one first. */
  add(change: SettingChange): Promise<boolean>;
  /** The last change of each setting of every school. */
  inForce(): Promise<SettingChange[]>;
  /** The newest first. */
  history(schoolId: string): Promise<SettingChange[]>;
}
