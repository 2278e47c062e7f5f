/** What the bot answers in a chat. Whatever stands in it is plain text, with whatever characters. */
export type ChatReply =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'card'; readonly card: ChatCard };

export interface ChatCard {
  readonly title: string;
  readonly subtitle: string | null;
  readonly facts: readonly ChatFact[];
  readonly sections: readonly ChatSection[];
  /** True where the card lets a pupil be looked for by the first letters of the name. */
  readonly hasPupilSearch: boolean;
  readonly buttons: readonly ChatButton[];
}

export interface ChatFact {
  readonly name: string;
  readonly value: string;
}

export interface ChatSection {
  readonly heading: string;
  /** Shown one after another, as many as the card has room for. */
  readonly items: readonly string[];
}

export type ChatButton =
  /** Opens the tab at a place, as its address names it: "today/9". */
  | { readonly kind: 'tab'; readonly title: string; readonly place: string }
  | { readonly kind: 'pupil'; readonly title: string; readonly pupilId: string }
  /** A form that opens over the chat; where no button has this verb, the tab at a place. */
  | { readonly kind: 'dialog'; readonly title: string; readonly verb: string; readonly place: string };

export function textReply(text: string): ChatReply {
  return { kind: 'text', text };
}

/** A card of which only the title and what is given is there. */
export function cardReply(card: Pick<ChatCard, 'title'> & Partial<ChatCard>): ChatReply {
  return {
    kind: 'card',
    card: { subtitle: null, facts: [], sections: [], hasPupilSearch: false, buttons: [], ...card },
  };
}
