import { problem } from '../problem.ts';
import type { TenantAnswer, TenantRequest } from '../router.ts';
import type { TenantPerson } from '../tenant-context.ts';
import type { ConnectorParts } from './connector-parts.ts';
import { openPlace } from './open-place.ts';

/** GET …/members: 200 with all of them. */
export function listMembers(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  const roster = openRoster(parts, request);
  return roster.kind === 'closed' ? roster.answer : { status: 200, body: roster.people.map(toMember(parts)) };
}

/** GET …/members/{id}, by `29:…` or Entra object id: 200 or 404 MemberNotFoundInConversation. */
export function oneMember(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  const roster = openRoster(parts, request);
  if (roster.kind === 'closed') return roster.answer;
  const id = request.param('member');
  const person = parts.directory.findPerson(id);
  if (person !== null && roster.people.includes(person)) return { status: 200, body: toMember(parts)(person) };
  return problem(404, 'MemberNotFoundInConversation', `There is no member "${id}" in the conversation.`);
}

/** GET …/pagedmembers?pageSize&continuationToken: 200 `{members, continuationToken?}`. */
export function pageOfMembers(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  const roster = openRoster(parts, request);
  if (roster.kind === 'closed') return roster.answer;
  const start = Number(request.query.get('continuationToken') ?? '0');
  if (!Number.isInteger(start)) return problem(400, 'BadArgument', 'The continuation token is not one of ours.');
  const end = start + pageSizeOf(request.query.get('pageSize'));
  const members = roster.people.slice(start, end).map(toMember(parts));
  return { status: 200, body: end < roster.people.length ? { members, continuationToken: String(end) } : { members } };
}

const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 500;

function pageSizeOf(asked: string | null): number {
  const size = Number(asked ?? DEFAULT_PAGE_SIZE);
  return Number.isInteger(size) && size > 0 ? Math.min(size, MAX_PAGE_SIZE) : DEFAULT_PAGE_SIZE;
}

type Roster =
  | { readonly kind: 'open'; readonly people: readonly TenantPerson[] }
  | { readonly kind: 'closed'; readonly answer: TenantAnswer };

/** The members of the team are those of each of its channels. */
function openRoster(parts: ConnectorParts, request: TenantRequest): Roster {
  const opened = openPlace(parts, request.param('conversation'), 'read');
  if (opened.kind === 'closed') return opened;
  const { place } = opened;
  return { kind: 'open', people: place.kind === 'chat' ? [place.person] : parts.context.team.members() };
}

function toMember({ directory, context }: ConnectorParts): (person: TenantPerson) => unknown {
  return (person) => {
    const [givenName = '', ...rest] = person.name.split(' ');
    return {
      id: directory.userIdOf(person),
      name: person.name,
      givenName,
      surname: rest.join(' '),
      objectId: person.personId,
      aadObjectId: person.personId,
      email: person.email,
      userPrincipalName: person.email,
      tenantId: context.settings.tenantId,
      userRole: 'user',
    };
  };
}
