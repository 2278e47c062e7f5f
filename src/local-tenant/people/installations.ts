import type { Place } from './directory.ts';

/** Where the app has been installed. The bot may speak nowhere else (microsoft.md 1.5). */
export interface Installations {
  installInTeam(teamId: string): void;
  removeFromTeam(teamId: string): void;
  installForPerson(personId: string): void;
  removeForPerson(personId: string): void;
  /** A person blocks the bot, or lets it speak again: it stays installed and is told nothing. */
  setBlocked(personId: string, isBlocked: boolean): void;
  isBlocked(place: Place): boolean;
  has(place: Place): boolean;
  hasTeam(teamId: string): boolean;
}

export function createInstallations(): Installations {
  const teams = new Set<string>();
  const people = new Set<string>();
  const blockers = new Set<string>();
  return {
    installInTeam: (teamId) => void teams.add(teamId),
    removeFromTeam: (teamId) => void teams.delete(teamId),
    installForPerson: (personId) => void people.add(personId),
    removeForPerson: (personId) => void people.delete(personId),
    setBlocked(personId, isBlocked) {
      if (isBlocked) blockers.add(personId);
      else blockers.delete(personId);
    },
    isBlocked: (place) => place.kind === 'chat' && blockers.has(place.person.personId),
    has: (place) => (place.kind === 'channel' ? teams.has(place.team.teamId) : people.has(place.person.personId)),
    hasTeam: (teamId) => teams.has(teamId),
  };
}
