import { ROLES, type Person, type Role } from '../../../src/domain/person.ts';
import { YEAR_GROUPS, benchSchool, type BenchSchool } from '../../many-schools/seed-schools.ts';
import { yearChannels, type MeasuredTeam, type MeasuredTenant } from '../../many-schools/measured-tenant.ts';
import { isAway } from '../../many-schools/seed-schools.ts';
import type { ClickedCard } from './bench-click.ts';

/** Schools with people in them; the lists of the second half go out later, while those of the first are clicked on. */
export function clickingSchools(teams: readonly MeasuredTeam[], laterAt: string): BenchSchool[] {
  return teams.map((team, index) => {
    const school = benchSchool(team, index + 1, null);
    const staff = [personOf(index, 'attendance-officer'), personOf(index, 'senior-leader')];
    return index < teams.length / 2 ? { ...school, staff } : { ...school, staff, listAt: laterAt };
  });
}

/** The cards that are in the schools' channels, for each of the people who see them. */
export async function cardsShown(tenant: MeasuredTenant, schools: readonly BenchSchool[]): Promise<ClickedCard[]> {
  const cards: ClickedCard[] = [];
  for (const { team, staff = [], pupils } of schools) {
    for (const { id: channelId, name } of yearChannels(team)) {
      const shown = JSON.stringify(await tenant.messages(channelId));
      const deliveryId = /delivery-([0-9a-f-]{36})/.exec(shown)?.[1];
      if (deliveryId === undefined) continue;
      const yearGroup = YEAR_GROUPS.find((year) => name.endsWith(` ${year}`));
      const away = pupils.filter((pupil, index) => isAway(index) && pupil.yearGroup === yearGroup);
      const pupilIds = away.map(({ pupilId }) => pupilId);
      for (const { personId } of staff) cards.push({ personId, channelId, teamId: team.teamId, deliveryId, pupilIds });
    }
  }
  return cards;
}

function personOf(school: number, role: Role): Person {
  const number = String(school * ROLES.length + ROLES.indexOf(role)).padStart(12, '0');
  const personId = `00000000-0000-4000-8000-${number}`;
  return { personId, name: `Invented ${role} ${school + 1}`, roles: [role], yearGroups: [], forms: [] };
}
