import type { Verb as AccessVerb } from '../../../domain/authorise.ts';
import type { Log } from '../../../operations/ports.ts';
import type { BotHandlers, TurnOrigin } from '../bot-handlers.ts';
import type { AdaptiveCard } from '../cards/render-card.ts';

/** A click, with the button's data and what was typed beside it, still to be checked. */
export interface Click {
  readonly origin: TurnOrigin;
  readonly data: unknown;
}

export interface VerbNeeds {
  readonly handlers: BotHandlers;
  readonly log: Log;
  /** The `id` of the app's Teams manifest: links to the tab name it. */
  readonly teamsAppId: string;
}

/** What the person sees for it. A card takes the place of the one clicked, for this person; in a dialog it is the dialog. */
export type ClickAnswer =
  | { readonly kind: 'dialog'; readonly title: string; readonly card: AdaptiveCard }
  | { readonly kind: 'card'; readonly card: AdaptiveCard }
  | { readonly kind: 'message'; readonly text: string };

/** Null where the data is not what the verb's buttons carry: an older card's, or nobody's of ours. */
export type AnswerClick = (needs: VerbNeeds, click: Click) => Promise<ClickAnswer | null>;

export interface Verb {
  /** What the person does by it, as domain/access has it. Whose pupil it is, the operation asks. */
  readonly rule: AccessVerb;
  /**
   * How Teams brings it: `open` asks for a dialog (task/fetch), `submit` is a dialog's form (task/submit), `act` is a
   * button of a card or its refresh (adaptiveCard/action).
   */
  readonly on: 'open' | 'submit' | 'act';
  /** The fields that its buttons and form carry. A click with any other is nobody's of ours. */
  readonly takes: readonly string[];
  readonly answer: AnswerClick;
}
