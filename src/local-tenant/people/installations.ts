import type { Place } from './directory.ts';

/** Where the app has been installed. The bot may speak nowhere else (microsoft.md 1.5). */
export interface Installations {
  installInTeam(teamId: string): void;
  installForPerson(personId: string): void;
  has(place: Place): boolean;
  hasTeam(teamId: string): boolean;
}

export function createInstallations(): Installations {
  const teams = new Set<string>();
  const people = new Set<string>();
  return {
    installInTeam: (teamId) => void teams.add(teamId),
    installForPerson: (personId) => void people.add(personId),
    has: (place) => (place.kind === 'channel' ? teams.has(place.team.teamId) : people.has(place.person.personId)),
    hasTeam: (teamId) => teams.has(teamId),
  };
}
