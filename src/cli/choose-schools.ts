import type { School } from '../domain/school.ts';
import { CommandProblem } from './cli-context.ts';

/** The school that `--school` names, or every one where it is left out. Throws CommandProblem. */
export function chooseSchools(schools: readonly School[], schoolId: string | undefined): readonly School[] {
  if (schoolId === undefined) return schools;
  const found = schools.filter((school) => school.schoolId === schoolId);
  const ids = schools.map((school) => school.schoolId).join(', ');
  if (found.length === 0) throw new CommandProblem(`--school "${schoolId}": one of ${ids} is allowed.`);
  return found;
}
