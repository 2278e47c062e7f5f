import { sampleCards, type SampleCard } from './adapters/teams/cards/samples/sample-cards.ts';

/** Every card of the app with something in it, for the command line. */
export function cardsOfTheApp(): readonly SampleCard[] {
  return sampleCards();
}
