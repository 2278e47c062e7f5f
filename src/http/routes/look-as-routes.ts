import type { beginLooking } from '../../operations/access-records/begin-looking.ts';
import { roleWord } from '../../domain/role-names.ts';
import type { BeganLooking, Colleagues } from '../look-as-contract.ts';
import { problemAnswer, type Route } from '../route.ts';

/** As whom an administrator may look at the tab, and that they begin to. */
export function lookAsRoutes({
  beginLooking: begin,
}: {
  readonly beginLooking: ReturnType<typeof beginLooking>;
}): Route[] {
  return [
    {
      method: 'get',
      path: '/api/look-as',
      verb: 'staff.look-as',
      handle: ({ school, person }) => {
        const people = school.staff
          .filter(({ personId }) => personId !== person.personId)
          .map(({ personId, name, roles }) => ({ personId, name, roles: roles.map(roleWord) }))
          .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
        const body: Colleagues = { people };
        return Promise.resolve({ status: 200, body });
      },
    },
    {
      method: 'get',
      path: '/api/look-as/:personId',
      verb: 'staff.look-as',
      handle: async ({ school, person, params }) => {
        const began = await begin(school, person, params['personId'] ?? '');
        if (began.kind === 'refused') return problemAnswer(403, 'not-allowed', began.message);
        const body: BeganLooking = { personId: began.person.personId, name: began.person.name };
        return { status: 200, body };
      },
    },
  ];
}
