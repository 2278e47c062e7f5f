import { welcomePerson, welcomeTeam, type WelcomeView } from '../../../../domain/chat/welcome.ts';
import type { Role } from '../../../../domain/person.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

const welcomeOf = (...roles: readonly Role[]) =>
  welcomePerson({ personId: 'sample', name: 'Robin Ashdown', roles, yearGroups: [], forms: [] });
const YEARS = [7, 8, 9, 10, 11];

export const WELCOME_SAMPLES: readonly Sample<WelcomeView>[] = [
  { what: 'an attendance officer', view: welcomeOf('attendance-officer') },
  { what: 'a tutor', view: welcomeOf('tutor') },
  { what: 'somebody with every role', view: welcomeOf('attendance-champion', 'senior-leader', 'safeguarding-lead') },
  {
    what: 'a Team',
    view: welcomeTeam(
      YEARS,
      YEARS.map((yearGroup) => ({ yearGroup, name: `Year ${yearGroup}` })),
    ),
  },
  { what: 'a Team without channels', view: welcomeTeam(YEARS, []) },
  {
    what: 'a Team with strange names',
    view: welcomeTeam(
      YEARS,
      YEARS.slice(1).map((yearGroup, at) => ({ yearGroup, name: STRANGE_NAMES[at] ?? '' })),
    ),
  },
];
