import { why } from '../../domain/authorise.ts';
import { pagesOf } from '../../domain/tab-pages.ts';
import type { Clock } from '../../operations/ports.ts';
import type { Me } from '../contract.ts';
import type { Route } from '../route.ts';

export function meRoute({ clock }: { readonly clock: Clock }): Route {
  return {
    method: 'get',
    path: '/api/me',
    verb: null,
    handle: ({ person, school }) => {
      const body: Me = {
        name: person.name,
        roles: [...person.roles],
        pages: pagesOf(person),
        maySendAgain: why(person, 'delivery.send-again', {}).kind === 'allowed',
        mayLookAs: why(person, 'staff.look-as', {}).kind === 'allowed',
        isLookedAs: person.behind !== undefined,
        school: { name: school.name, yearGroups: [...school.yearGroups] },
        now: clock().toISOString(),
      };
      return Promise.resolve({ status: 200, body });
    },
  };
}
