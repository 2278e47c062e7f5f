import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ConfigProblem } from './config.ts';
import type { School } from './domain/school.ts';
import { readStrategy } from './read-strategy.ts';
import { schoolFile } from './school-file.ts';

/** Reads every school's settings file in a folder. Throws with every fault in every file. */
export function loadSchools(folder: string): School[] {
  const files = jsonFilesIn(folder).map((name) => ({ name, ...readSchool(path.join(folder, name)) }));
  const schools = files.flatMap(({ school }) => (school === null ? [] : [school]));
  const faults = [
    ...files.flatMap(({ name, fault }) => (fault === null ? [] : [`${name}:\n${fault}`])),
    ...repeated('school', 'schoolId', schools, (school) => [school.schoolId]),
    ...repeated('Team', 'teamId', schools, (school) => [school.teamId]),
    ...repeated('school', 'siteUrl', schools, ({ siteUrl }) => [siteUrl]),
    ...repeated('school', 'inboxFolder', schools, ({ inboxFolder }) => (inboxFolder === null ? [] : [inboxFolder])),
    // Whoever signs in is taken to the one school whose staff list has them.
    ...repeated('person', 'personId', schools, (school) => school.staff.map(({ personId }) => personId)),
  ];
  if (faults.length > 0) throw new ConfigProblem(`A school's settings are not right.\n${faults.join('\n')}`);
  return schools;
}

function jsonFilesIn(folder: string): string[] {
  const files = listed(folder).filter((name) => name.endsWith('.json'));
  if (files.length > 0) return files.toSorted();
  throw new ConfigProblem(`No school is set up: ${folder} holds no .json file (docs/settings.md).`);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new ConfigProblem(`SCHOOLS_FOLDER "${folder}" cannot be read (docs/settings.md).`, { cause: error });
  }
}

function readSchool(file: string): { school: School; fault: null } | { school: null; fault: string } {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { school: null, fault: `✖ ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = schoolFile.safeParse(given);
  if (!parsed.success) return { school: null, fault: z.prettifyError(parsed.error) };
  const strategy = readStrategy(path.dirname(file), parsed.data.strategy);
  if ('fault' in strategy) return { school: null, fault: strategy.fault };
  return { school: { ...parsed.data, strategy: strategy.pack }, fault: null };
}

function repeated(
  noun: string,
  key: string,
  schools: readonly School[],
  idsOf: (school: School) => string[],
): string[] {
  const ids = schools.flatMap(idsOf);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => `✖ More than one ${noun} has the ${key} "${id}".`);
}
