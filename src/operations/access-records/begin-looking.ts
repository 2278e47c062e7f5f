import { why } from '../../domain/authorise.ts';
import { lookAs } from '../../domain/look-as.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';

export type BeganLooking =
  { readonly kind: 'looking'; readonly person: Person } | { readonly kind: 'refused'; readonly message: string };

/** Records that an administrator begins to look as a colleague. What they then read is recorded with both of them. */
export function beginLooking({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async ({ schoolId, staff }: School, person: Person, otherId: string): Promise<BeganLooking> => {
    const looking = lookAs(person, staff.find(({ personId }) => personId === otherId) ?? null);
    if (looking.kind === 'refused') return { kind: 'refused', message: looking.reason };
    const { reason } = why(person, 'staff.look-as', {});
    const entry = { schoolId, at: clock(), personId: person.personId, subject: otherId, reason };
    await database.records.audit.record({ ...entry, verb: 'staff.look-as' });
    return looking;
  };
}
