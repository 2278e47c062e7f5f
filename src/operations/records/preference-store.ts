export interface PreferenceStore {
  /** Those who want no reminders, of the people given. */
  withoutReminders(personIds: readonly string[]): Promise<string[]>;
  stopReminders(personId: string, now: Date): Promise<void>;
  startReminders(personId: string): Promise<void>;
}
