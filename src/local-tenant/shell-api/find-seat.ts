import type { Place } from '../people/directory.ts';
import { problem } from '../problem.ts';
import type { TenantAnswer } from '../router.ts';
import type { TenantPerson } from '../tenant-context.ts';
import type { ShellParts } from './shell-parts.ts';

/** A person in a conversation that they may be in, with the bot there too. */
export type Seat =
  | { readonly kind: 'seated'; readonly person: TenantPerson; readonly place: Place }
  | { readonly kind: 'refused'; readonly answer: TenantAnswer };

export function findSeat(
  { directory, installations }: ShellParts,
  { personId, conversationId }: { readonly personId: string; readonly conversationId: string },
): Seat {
  const person = directory.findPerson(personId);
  if (person === null) return refused(unknownPerson(personId));
  const place = directory.findPlace(conversationId);
  if (place === null || (place.kind === 'chat' && place.person !== person)) {
    return refused(problem(404, 'ConversationNotFound', `${person.name} has no conversation "${conversationId}".`));
  }
  if (installations.has(place)) return { kind: 'seated', person, place };
  return refused(problem(403, 'NotInstalled', 'The app is not installed here yet. POST /control/install installs it.'));
}

export function unknownPerson(personId: string): TenantAnswer {
  return problem(404, 'PersonNotFound', `There is no person "${personId}"; GET /control/school names them.`);
}

function refused(answer: TenantAnswer): Seat {
  return { kind: 'refused', answer };
}
