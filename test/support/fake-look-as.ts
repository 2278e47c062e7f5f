import type { Me } from '../../src/http/contract.ts';
import { beganLooking, colleagues, type Colleagues } from '../../src/http/look-as-contract.ts';

export interface FakeLookAs {
  people: Colleagues['people'];
  /** Of whom it was said that somebody looks as them. */
  readonly begun: string[];
}

export const KIT_ID = '10000001-2222-4333-8444-555555555555';

export function inventedLookAs(): FakeLookAs {
  const others = Array.from({ length: 9 }, (_, index) => ({
    ...{ personId: `3000000${index}-2222-4333-8444-555555555555`, name: `Member of Staff ${index}`, roles: [] },
  }));
  return {
    people: [{ personId: KIT_ID, name: 'Kit Example', roles: ['tutor', 'head of year'] }, ...others],
    begun: [],
  };
}

/** What the server says of who is there to somebody who looks as a colleague. */
export function seenAs(me: Me, { people }: FakeLookAs, asId: string): Me {
  const name = people.find(({ personId }) => personId === asId)?.name ?? '';
  return { ...me, name, roles: ['tutor'], pages: ['register', 'pupil', 'actions'], mayLookAs: false, isLookedAs: true };
}

/** The server's side of looking as a colleague; null where a path is not one of it. */
export function answerLookAs(state: FakeLookAs, pathname: string) {
  if (pathname === '/api/look-as') return { status: 200, body: colleagues.parse({ people: state.people }) };
  const personId = /^\/api\/look-as\/(.+)$/.exec(pathname)?.[1];
  if (personId === undefined) return null;
  state.begun.push(personId);
  const name = state.people.find((one) => one.personId === personId)?.name;
  return { status: 200, body: beganLooking.parse({ personId, name }) };
}
