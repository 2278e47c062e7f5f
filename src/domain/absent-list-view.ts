import type { IsoDate } from './calendar/iso-date.ts';
import type { SessionName } from './calendar/school-session.ts';

/** What a channel may know of an absent pupil (domain.md 5, tier 0): never a code, never a reason. */
export type NeutralStatus = 'absent' | 'reason-awaited' | 'not-marked';

export interface AbsentPupil {
  readonly pupilId: string;
  readonly name: string;
  readonly form: string;
  readonly status: NeutralStatus;
  readonly contacted: boolean;
}

/** One year group's absent list as its channel sees it. Names are plain text, whatever characters they hold. */
export interface AbsentListView {
  readonly yearGroup: number;
  readonly on: IsoDate;
  readonly session: SessionName;
  /** Pupils not in, by form and then surname. */
  readonly pupils: readonly AbsentPupil[];
  /** Pupils who were on the list and have since come in. */
  readonly arrived: readonly { readonly name: string; readonly form: string }[];
  /** Forms whose register has not come in, or not fully. */
  readonly missingRegisters: readonly string[];
  /** When the newest register in it was read, as the school's wall clock shows it: "08:46". */
  readonly asOfTime: string;
  /** True when the list went out after its time because the app had been down. */
  readonly late: boolean;
}

/** The list as a card in the channel: the same for everybody, and who has a view of their own besides. */
export interface AbsentListCardView extends AbsentListView {
  /** By Entra object id, sixty at most. */
  readonly ownViewFor: readonly string[];
}

/** One person's own view, which no channel ever gets. */
export interface OwnAbsentListView extends AbsentListCardView {
  /** By pupil id: broad words (tier 1), or null where there is nothing to add; null as a whole for those who may not see any. */
  readonly reasons: ReadonlyMap<string, string | null> | null;
}
