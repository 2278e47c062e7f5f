import type { Request } from 'restify';
import { z } from 'zod';
import { mayAtAll, why } from '../domain/authorise.ts';
import { counted } from '../domain/counted.ts';
import { whyNotWhileLooking } from '../domain/look-as.ts';
import { comingFrom } from '../operations/access-origin.ts';
import type { BotAnswer, ServerNeeds } from './create-server.ts';
import { LOOK_AS_HEADER } from './look-as-contract.ts';
import { whoAsks } from './who-asks.ts';
import { problemAnswer, type Route, type RouteAnswer } from './route.ts';

type Needs = Pick<ServerNeeds, 'signIn' | 'findPerson' | 'noteRefusal' | 'allowRequest' | 'log'>;

/** Lets a request through to its route, or says why not. Whoever is signed in and refused is recorded. */
export function authorised(route: Route, { signIn, findPerson, noteRefusal, allowRequest, log }: Needs) {
  return async ({ request }: { readonly request: Request }): Promise<RouteAnswer> => {
    const signedIn = await signIn(request.header('authorization'));
    if (signedIn.kind === 'refused') return problemAnswer(401, 'not-signed-in', signedIn.message);
    if (signedIn.kind === 'unavailable') return problemAnswer(503, 'unavailable', signedIn.message);
    const asker = whoAsks(signedIn.personId, request.header(LOOK_AS_HEADER), findPerson);
    const params = stringsOf(request.params as unknown);
    const { personId, behindPersonId, school } = asker;
    const noted = async (reason: string): Promise<void> => {
      const subject = params['pupilId']?.slice(0, SUBJECT_MAX) ?? `${route.method} ${route.path}`;
      const verb = asker.kind === 'not-as-them' ? 'staff.look-as' : (route.verb ?? 'channel.read');
      // Whoever is refused stays refused, also where it cannot be written down.
      await noteRefusal({ schoolId: school?.schoolId ?? null, personId, verb, subject, reason }).catch(
        (error: unknown) => log.error({ route: route.path, err: error }, 'A refusal could not be recorded'),
      );
    };
    const refused = async (reason: string, message = reason): Promise<RouteAnswer> => {
      await noted(reason);
      return problemAnswer(403, 'not-allowed', message);
    };
    return comingFrom({ from: 'tab', behindPersonId }, async () => {
      if (asker.kind === 'unknown') return refused('on no staff list', NOT_ON_STAFF_LIST);
      if (asker.kind === 'not-as-them') return refused(asker.reason);
      const { person } = asker;
      const isChange = route.method !== 'get';
      const whyNot = behindPersonId === null ? null : whyNotWhileLooking(isChange, route.verb);
      if (whyNot !== null) return refused(whyNot);
      if (route.verb !== null && !mayAtAll(person, route.verb)) {
        return refused(why(person, route.verb, {}).reason, behindPersonId === null ? ROLE_WANTING : NOT_FOR_BOTH);
      }
      const wait = await allowRequest(signedIn.personId, isChange ? 'change' : 'look');
      if (wait !== null) return waitAnswer(wait);
      const query = stringsOf(request.query as unknown);
      const answer = await route.handle({ person, school: asker.school, params, query, body: request.body as unknown });
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

const NOT_FOR_BOTH = 'This page is not open to you both: whoever looks as a colleague sees what both of them may see.';

const NOT_ON_STAFF_LIST =
  'You are signed in, but your name is not on the school’s staff list for this app. Ask the school’s administrator to add it.';

function stringsOf(given: unknown): Record<string, string> {
  const entries = Object.entries(typeof given === 'object' && given !== null ? given : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
