import type { School } from '../../domain/school.ts';
import type { SettingFault, SettingName } from '../../domain/settings/setting.ts';

export type SettingOutcome =
  | { readonly kind: 'fits'; readonly school: School }
  | { readonly kind: 'faulty'; readonly faults: readonly SettingFault[] };

/** A change on record that is not in force, because it no longer fits, as after the school's file was changed. */
export interface SettingNotInForce {
  readonly schoolId: string;
  readonly setting: SettingName;
  readonly faults: readonly SettingFault[];
}

/** What operations need to know of schools' settings: files and changes put together. */
export interface SchoolSettings {
  /** As its settings file has it, without any change. */
  fromFile(schoolId: string): School;
  /** A school with one setting as given, by the rules that its file is held to. No other school is looked at. */
  apply(school: School, setting: SettingName, value: unknown): SettingOutcome;
  /** In the form of the school's file. */
  valueOf(school: School, setting: SettingName): unknown;
  /** Who is on another school's staff list: nobody may be on two. */
  isElsewhere(schoolId: string, personId: string): boolean;
  notInForce(schoolId: string): readonly SettingNotInForce[];
  /** Puts in force what is on record by now. */
  follow(): Promise<void>;
}
