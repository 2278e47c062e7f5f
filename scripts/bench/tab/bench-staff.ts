import type { Person, Role } from '../../../src/domain/person.ts';

/** Thirty people as a school has them: ten who see the whole school, a head of each year, and tutors. */
export function benchStaff(): Person[] {
  const whole: readonly Role[] = ['attendance-champion', 'attendance-officer', 'safeguarding-lead', 'senior-leader'];
  return Array.from({ length: 30 }, (_, index): Person => {
    const named = { personId: `person-${index}`, name: `Person ${index}` };
    const yearGroup = 7 + (index % 5);
    if (index < 10)
      return { ...named, roles: [whole[index % whole.length] ?? 'senior-leader'], yearGroups: [], forms: [] };
    if (index < 15) return { ...named, roles: ['head-of-year'], yearGroups: [yearGroup], forms: [] };
    return { ...named, roles: ['tutor'], yearGroups: [], forms: [`${yearGroup}${'ABCDEFGH'.charAt(index % 8)}`] };
  });
}
