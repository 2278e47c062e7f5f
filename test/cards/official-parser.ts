import { createRequire } from 'node:module';
import type * as Official from 'adaptivecards';
import { z } from 'zod';

// The package's entry has import addresses that only a bundler can follow, so the bundle is taken.
const official = z
  .custom<typeof Official>((value) => value instanceof Object && 'AdaptiveCard' in value)
  .parse(createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js'));

/** What Microsoft's own parser says of a card at version 1.5: nothing, when all is well. */
export function faultsOfOfficialParser(card: unknown): string[] {
  const context = new official.SerializationContext(official.Versions.v1_5);
  const parsed = new official.AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
