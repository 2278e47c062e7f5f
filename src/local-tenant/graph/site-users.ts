import type { TenantPerson } from '../tenant-context.ts';
import type { Actor } from './list-item.ts';

export interface SiteUsers {
  application(applicationId: string): Actor;
  /** By Entra object id; null when the school has nobody with it. */
  person(personId: string): Actor | null;
  /** By name, for edits made in SharePoint itself; a name that the school does not know is a guest's. */
  personNamed(name: string): Actor;
}

/** What consent screens and "Modified By" call the app. */
const APPLICATION_NAME = 'Every Session';
/** The first rows of the hidden list of users belong to the site. */
const FIRST_LOOKUP_ID = 6;

/** Numbers the people and the app in the order in which they first touch the site, as SharePoint does. */
export function createSiteUsers(people: readonly TenantPerson[]): SiteUsers {
  const lookupIds = new Map<string, number>();
  const actor = (kind: Actor['kind'], displayName: string, id?: string): Actor => {
    const key = id ?? displayName;
    const lookupId = lookupIds.get(key) ?? FIRST_LOOKUP_ID + lookupIds.size;
    lookupIds.set(key, lookupId);
    return { kind, displayName, lookupId, ...(id === undefined ? {} : { id }) };
  };

  return {
    application: (applicationId) => actor('application', APPLICATION_NAME, applicationId),
    person: (personId) => {
      const person = people.find((candidate) => candidate.personId === personId);
      return person === undefined ? null : actor('user', person.name, personId);
    },
    personNamed: (name) => actor('user', name, people.find((person) => person.name === name)?.personId),
  };
}
