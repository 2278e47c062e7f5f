import type { ClickStage, Player } from '../../support/click-stage.ts';
import { at } from '../../support/school-in-records.ts';

/** One verb's row: who may and who may not, what the button carries, what a click makes, and what an old card shows. */
export interface VerbRow {
  readonly by: Player;
  readonly notBy: Player;
  readonly refusal: RegExp;
  readonly inChat?: boolean;
  readonly data: (stage: ClickStage) => Promise<Record<string, unknown>>;
  readonly shows: RegExp;
  /** The tables that one click changes; a click that only looks changes none. */
  readonly makes: readonly string[];
  readonly meanwhile: (stage: ClickStage, data: Record<string, unknown>) => Promise<unknown>;
  readonly staleShows: RegExp;
}

export const ROLE = /needs one of these roles/;
export const UNKNOWN = /not on the school’s staff list/;

export const renamed = (stage: ClickStage) => stage.renameChannel('Year 9, new name');

export async function moves(stage: ClickStage, number: number, form: string) {
  const { needs, school } = stage;
  await needs.database.records.pupils.save(school.schoolId, [{ ...stage.pupil(number), form }], at('09:06'));
}
