import { lookAs } from '../domain/look-as.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';

type FindPerson = (personId: string) => { readonly person: Person; readonly school: School } | null;

/** Who is behind a request. `personId` is the one by whose rights it is answered; `behindPersonId`, who looks as them. */
export type Asker =
  | { readonly kind: 'unknown'; readonly personId: string; readonly behindPersonId: null; readonly school: null }
  | {
      readonly kind: 'known';
      readonly personId: string;
      readonly behindPersonId: string | null;
      readonly person: Person;
      readonly school: School;
    }
  /** They asked to look as somebody, and may not. */
  | {
      readonly kind: 'not-as-them';
      readonly personId: string;
      readonly behindPersonId: null;
      readonly school: School;
      readonly reason: string;
    };

/** `asId` is whom they look as, as the header has it. */
export function whoAsks(signedInId: string, asId: string | undefined, findPerson: FindPerson): Asker {
  const themselves = { personId: signedInId, behindPersonId: null } as const;
  const known = findPerson(signedInId);
  if (known === null) return { kind: 'unknown', ...themselves, school: null };
  const { person, school } = known;
  if (asId === undefined) return { kind: 'known', ...themselves, person, school };
  const other = findPerson(asId.toLowerCase());
  const looking = lookAs(person, other?.school.schoolId === school.schoolId ? other.person : null);
  if (looking.kind === 'refused') return { kind: 'not-as-them', ...themselves, school, reason: looking.reason };
  const { personId } = looking.person;
  return { kind: 'known', personId, behindPersonId: signedInId, person: looking.person, school };
}
