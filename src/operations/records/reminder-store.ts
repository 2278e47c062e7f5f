/** Who wants no reminders. Whoever has said nothing has them. */
export interface ReminderStore {
  isStopped(personId: string): Promise<boolean>;
  stop(personId: string, now: Date): Promise<void>;
  start(personId: string): Promise<void>;
}
