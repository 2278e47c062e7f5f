import { type GraphEndpoint, type GraphServices, notMetered } from './graph-endpoint.ts';
import { pick, selected } from './graph-query.ts';
import { refusal, success } from './graph-result.ts';

/** `/users/{object id or user principal name}`. */
export function userEndpoint({ context }: GraphServices): GraphEndpoint {
  return {
    method: 'GET',
    pattern: '/v1.0/users/:userId',
    units: notMetered,
    handle: ({ request }) => {
      const wanted = request.param('userId').toLowerCase();
      const person = context.settings.people.find(
        ({ personId, email }) => personId === wanted || email.toLowerCase() === wanted,
      );
      if (person === undefined) {
        const message = `Resource '${wanted}' does not exist or one of its queried reference-property objects are not present.`;
        return refusal(404, 'Request_ResourceNotFound', message);
      }
      const [givenName = '', ...others] = person.name.split(' ');
      const user = {
        id: person.personId,
        displayName: person.name,
        givenName,
        surname: others.join(' '),
        jobTitle: person.jobTitle,
        mail: person.email,
        userPrincipalName: person.email,
        businessPhones: [],
        mobilePhone: null,
        officeLocation: null,
        preferredLanguage: null,
      };
      return success(pick(user, selected(request.query)));
    },
  };
}
