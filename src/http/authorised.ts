import type { Request } from 'restify';
import { z } from 'zod';
import { mayAtAll, why } from '../domain/authorise.ts';
import { counted } from '../domain/counted.ts';
import { comingFrom } from '../operations/access-origin.ts';
import type { BotAnswer, ServerNeeds } from './create-server.ts';
import { problemAnswer, type Route, type RouteAnswer } from './route.ts';

type Needs = Pick<ServerNeeds, 'signIn' | 'findPerson' | 'noteRefusal' | 'allowRequest' | 'log'>;

/** Lets a request through to its route, or says why not. Whoever is signed in and refused is recorded. */
export function authorised(route: Route, { signIn, findPerson, noteRefusal, allowRequest, log }: Needs) {
  return async ({ request }: { readonly request: Request }): Promise<RouteAnswer> => {
    const signedIn = await signIn(request.header('authorization'));
    if (signedIn.kind === 'refused') return problemAnswer(401, 'not-signed-in', signedIn.message);
    if (signedIn.kind === 'unavailable') return problemAnswer(503, 'unavailable', signedIn.message);
    const { personId } = signedIn;
    const params = stringsOf(request.params as unknown);
    const known = findPerson(personId);
    const noted = async (reason: string): Promise<void> => {
      const subject = params['pupilId']?.slice(0, SUBJECT_MAX) ?? `${route.method} ${route.path}`;
      const verb = route.verb ?? 'channel.read';
      // Whoever is refused stays refused, also where it cannot be written down.
      await noteRefusal({ schoolId: known?.school.schoolId ?? null, personId, verb, subject, reason }).catch(
        (error: unknown) => log.error({ route: route.path, err: error }, 'A refusal could not be recorded'),
      );
    };
    return comingFrom({ from: 'tab' }, async () => {
      if (known === null) {
        await noted('on no staff list');
        return problemAnswer(403, 'not-allowed', NOT_ON_STAFF_LIST);
      }
      if (route.verb !== null && !mayAtAll(known.person, route.verb)) {
        await noted(why(known.person, route.verb, {}).reason);
        return problemAnswer(403, 'not-allowed', ROLE_WANTING);
      }
      const wait = await allowRequest(personId, route.method === 'get' ? 'look' : 'change');
      if (wait !== null) return waitAnswer(wait);
      const query = stringsOf(request.query as unknown);
      const answer = await route.handle({ ...known, params, query, body: request.body as unknown });
      if (answer.status === 403) await noted(told.safeParse(answer.body).data?.message ?? ROLE_WANTING);
      return answer;
    });
  };
}

const SUBJECT_MAX = 100;

const told = z.object({ message: z.string() });

function waitAnswer(seconds: number): BotAnswer & RouteAnswer {
  const message = `That was a great deal at once. Wait ${counted(seconds, 'second')} and try again.`;
  return { ...problemAnswer(429, 'too-many-requests', message), headers: { 'Retry-After': String(seconds) } };
}

const ROLE_WANTING = 'Your role does not open this page. Ask the school’s administrator.';

const NOT_ON_STAFF_LIST =
  'You are signed in, but your name is not on the school’s staff list for this app. Ask the school’s administrator to add it.';

function stringsOf(given: unknown): Record<string, string> {
  const entries = Object.entries(typeof given === 'object' && given !== null ? given : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
