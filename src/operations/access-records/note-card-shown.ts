import { ACCESS_RULES } from '../../domain/access/access-rules.ts';
import { pupilsNamed } from '../../domain/access/pupils-named.ts';
import type { CardContent } from '../cards/card-kinds.ts';
import { CARD_RULES } from '../cards/card-rules.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import type { Delivery } from '../records/delivery-store.ts';

/**
 * A card that goes into a person's own chat shows them what is on it: before it is sent, it is recorded like a read of
 * theirs, if it is of tier 1 or above and names anybody. Sent again after a fault, it is recorded again.
 */
export async function noteCardShown(
  { database: { records }, clock }: { readonly database: Database; readonly clock: Clock },
  { deliveryId, schoolId, place, subject }: Pick<Delivery, 'deliveryId' | 'schoolId' | 'place' | 'subject'>,
  content: CardContent,
): Promise<void> {
  const verb = CARD_RULES[subject.kind];
  const { tier } = ACCESS_RULES[verb];
  if (place.kind !== 'person' || tier === 'none' || tier === 0) return;
  const pupilIds = pupilsNamed(JSON.stringify(content), await records.pupils.all(schoolId));
  if (pupilIds.length === 0) return;
  const shown = { schoolId, at: clock(), personId: place.personId, verb, subject: deliveryId, pupilIds };
  await records.audit.record({ ...shown, reason: `a card in their own chat: ${subject.kind}` });
}
