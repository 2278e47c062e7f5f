import type { Place } from './directory.ts';

/** Where the app has been installed. The bot may speak nowhere else (microsoft.md 1.5). */
export interface Installations {
  installInTeam(): void;
  installForPerson(personId: string): void;
  has(place: Place): boolean;
  hasTeam(): boolean;
}

export function createInstallations(): Installations {
  let inTeam = false;
  const people = new Set<string>();
  return {
    installInTeam() {
      inTeam = true;
    },
    installForPerson: (personId) => void people.add(personId),
    has: (place) => (place.kind === 'channel' ? inTeam : people.has(place.person.personId)),
    hasTeam: () => inTeam,
  };
}
