import type { BotCaller } from '../bot-caller.ts';
import type { ActivityParts, IncomingActivity } from '../people/build-activity.ts';
import type { Place } from '../people/directory.ts';
import type { Installations } from '../people/installations.ts';
import { installActivities } from '../people/team-activities.ts';
import { problem } from '../problem.ts';
import type { Route, TenantAnswer } from '../router.ts';
import type { TenantPerson } from '../tenant-context.ts';

export interface InstallParts extends ActivityParts {
  readonly bot: BotCaller;
  readonly installations: Installations;
}

/** Who does something with the app, and where. */
export interface Seat {
  readonly person: TenantPerson;
  readonly place: Place;
}

/**
 * POST /control/install: an administrator installs the app in every team and for everyone in the picker. 200 with what
 * the bot answered to each activity; 502 when it cannot be reached, with the app installed all the same.
 */
export function installRoute(parts: InstallParts): Route {
  const everybody = (): Seat[] => parts.settings.people.flatMap((person) => placeOfPerson(parts, person) ?? []);
  const otherTeams = (): Seat[] => parts.settings.otherTeams.map(({ teamId }) => placeOfTeam(parts, teamId));
  return {
    method: 'POST',
    pattern: '/control/install',
    handle: () => installIn(parts, [placeOfTeam(parts), ...otherTeams(), ...everybody()]),
  };
}

/** Installs first and tells the bot then, so that it finds itself in each place when it hears of the first. */
export async function installIn(parts: InstallParts, seats: readonly Seat[]): Promise<TenantAnswer> {
  for (const { person, place } of seats) {
    if (place.kind === 'channel') parts.installations.installInTeam(place.team.teamId);
    else parts.installations.installForPerson(person.personId);
  }
  const answers: unknown[] = [];
  for (const { person, place } of seats) {
    for (const activity of installActivities(parts, person, place)) {
      const answer = await parts.bot.deliver(activity);
      if (answer.kind === 'unreachable') return problem(502, 'BotUnreachable', answer.detail);
      const { status, body } = answer;
      answers.push({ conversationId: place.conversationId, activity: activity.type, status, body });
    }
  }
  return { status: 200, body: answers };
}

export async function deliverEach(
  { bot }: InstallParts,
  activities: readonly IncomingActivity[],
): Promise<
  | { readonly kind: 'answered'; readonly statuses: readonly number[] }
  | { readonly kind: 'unreachable'; readonly detail: string }
> {
  const statuses: number[] = [];
  for (const activity of activities) {
    const answer = await bot.deliver(activity);
    if (answer.kind === 'unreachable') return answer;
    statuses.push(answer.status);
  }
  return { kind: 'answered', statuses };
}

/** A team, the invented school's where none is named; its administrator, the first in the picker, does things there. */
export function placeOfTeam({ settings, directory }: InstallParts, teamId = settings.teamId): Seat {
  const [person] = settings.people;
  const place = directory.findPlace(teamId);
  if (person === undefined || place === null) throw new Error('A school needs a person and a team.');
  return { person, place };
}

export function placeOfPerson({ directory }: InstallParts, person: TenantPerson | null): Seat | null {
  const place = person === null ? null : directory.findPlace(directory.chatIdOf(person));
  return person === null || place === null ? null : { person, place };
}
