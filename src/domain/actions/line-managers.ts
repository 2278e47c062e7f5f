import type { Person } from '../person.ts';

/**
 * The line managers of owners, the nearest first, each once and none of the owners. Where the staff list names none, the
 * attendance champion answers for the action, so that nothing is forgotten in silence.
 */
export function lineManagersOf(staff: readonly Person[], ownerIds: readonly string[]): string[] {
  const known = new Map(staff.map((person) => [person.personId, person]));
  const chain: string[] = [];
  let level = [...ownerIds];
  while (level.length > 0) {
    const managers = level.flatMap((personId) => known.get(personId)?.lineManagerId ?? []);
    level = [...new Set(managers)].filter((id) => known.has(id) && !chain.includes(id) && !ownerIds.includes(id));
    chain.push(...level);
  }
  if (chain.length > 0) return chain;
  const champions = staff.filter(({ roles }) => roles.includes('attendance-champion'));
  return champions.map(({ personId }) => personId).filter((personId) => !ownerIds.includes(personId));
}
