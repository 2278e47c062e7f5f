import type { BotCaller } from '../bot-caller.ts';
import { installActivities, type ActivityParts, type IncomingActivity } from '../people/build-activity.ts';
import type { Place } from '../people/directory.ts';
import type { Installations } from '../people/installations.ts';
import { problem } from '../problem.ts';
import type { Route, TenantAnswer } from '../router.ts';
import type { TenantPerson } from '../tenant-context.ts';

export interface InstallParts extends ActivityParts {
  readonly bot: BotCaller;
  readonly installations: Installations;
}

/**
 * POST /control/install: an administrator installs the app in every team and for everyone in the picker. 200 with what
 * the bot answered to each activity; 502 when it cannot be reached, with the app installed all the same.
 */
export function installRoute(parts: InstallParts): Route {
  return { method: 'POST', pattern: '/control/install', handle: () => install(parts) };
}

interface Installation {
  readonly person: TenantPerson;
  readonly place: Place;
}

async function install(parts: InstallParts): Promise<TenantAnswer> {
  const { settings, installations, bot } = parts;
  for (const { teamId } of [settings, ...settings.otherTeams]) installations.installInTeam(teamId);
  for (const { personId } of settings.people) installations.installForPerson(personId);
  const answers: unknown[] = [];
  for (const { person, place } of installationsOf(parts)) {
    for (const activity of installActivities(parts, person, place)) {
      const answer = await bot.deliver(activity);
      if (answer.kind === 'unreachable') return problem(502, 'BotUnreachable', answer.detail);
      answers.push(entryOf(activity, place, answer));
    }
  }
  return { status: 200, body: answers };
}

function installationsOf({ settings, directory }: InstallParts): Installation[] {
  const [administrator] = settings.people;
  if (administrator === undefined) throw new Error('A school needs a person.');
  const teams = [settings, ...settings.otherTeams].flatMap(({ teamId }) => {
    const place = directory.findPlace(teamId);
    return place === null ? [] : [{ person: administrator, place }];
  });
  const chats = settings.people.flatMap((person) => {
    const place = directory.findPlace(directory.chatIdOf(person));
    return place === null ? [] : [{ person, place }];
  });
  return [...teams, ...chats];
}

function entryOf(
  { type }: IncomingActivity,
  { conversationId }: Place,
  { status, body }: { readonly status: number; readonly body: unknown },
): unknown {
  return { conversationId, activity: type, status, body };
}
