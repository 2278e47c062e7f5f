import type { CardKind } from '../../../../operations/cards/card-kinds.ts';
import { renderedView } from '../card-message.ts';
import type { AdaptiveCard } from '../render-card.ts';
import { KIND_SAMPLES, type KindSamples } from './kind-samples.ts';
import { otherSamples } from './other-samples.ts';

export interface SampleCard {
  /** The card and what is in it: "absent-list: 200 pupils". */
  readonly name: string;
  readonly audience: string;
  readonly card: AdaptiveCard;
}

const TEAMS_APP_ID = 'every-session-sample';

/** Every card of the app, expanded, with something in it. */
export function sampleCards(): SampleCard[] {
  const others = otherSamples(TEAMS_APP_ID).flatMap(({ name, audience, cards }) =>
    cards.map(({ what, card }) => ({ name: `${name}: ${what}`, audience, card })),
  );
  return [...kinds().flatMap((kind) => cardsOf(kind, KIND_SAMPLES[kind])), ...others];
}

function cardsOf<Kind extends CardKind>(kind: Kind, { audience, samples }: KindSamples<Kind>): SampleCard[] {
  return samples.map(({ what, view }) => ({
    name: `${kind}: ${what}`,
    audience,
    card: renderedView(kind, view, { deliveryId: 'sample', teamsAppId: TEAMS_APP_ID }),
  }));
}

function kinds(): CardKind[] {
  return Object.keys(KIND_SAMPLES).filter((kind): kind is CardKind => kind in KIND_SAMPLES);
}
