import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { why, type Verb } from '../../src/domain/authorise.ts';
import { ROLES } from '../../src/domain/person.ts';
import { schoolFile } from '../../src/school-file.ts';
import { filledManifest, root } from './filled-manifest.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const doc = read('docs/settings.md');
const documented = [...doc.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name ?? '');

describe('docs/settings.md', () => {
  test('has every setting of the app, and no other', () => {
    const inCode = [...read('src/config.ts').matchAll(/^ {2,4}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
    expect(documented.filter((name) => /^[A-Z_]+$/.test(name)).sort()).toEqual(inCode.sort());
  });

  test('has an example that the app takes, and says of each of its keys what it is', () => {
    const example = JSON.parse(/```json\n(.*?)```/s.exec(doc)?.[1] ?? '') as { calendars: object[] };
    const school = schoolFile.parse(example);
    expect(school.calendars[0]?.schoolYear).toBe(2026);
    expect(Object.keys(example).sort()).toEqual(Object.keys(school).sort());
    const keys = [...Object.keys(example), ...Object.keys(example.calendars[0] ?? {})];
    const ofStaff = ['personId', 'name', 'roles', 'yearGroups', 'forms'];
    expect(documented).toEqual(expect.arrayContaining([...keys, ...ofStaff]));
  });

  test('says of each role what it may, as the app does', () => {
    const rows = [...doc.matchAll(/^\| `([\w-]+)` \| (the whole school[^|]*?|their own .+?|no pupil) \| (.+) \|$/gm)];
    const told = rows.map(([, role, , may = '']) => [role, /contacts/.test(may), /narratives/.test(may)]);
    const mayAtHome = (role: (typeof ROLES)[number], verb: Verb) => {
      const person = { personId: 'person', name: 'Somebody', roles: [role], yearGroups: [9], forms: ['9B'] };
      return why(person, verb, { yearGroup: 9, form: '9B' }).kind === 'allowed';
    };
    const granted = ROLES.map((role) => [role, mayAtHome(role, 'contact.record'), mayAtHome(role, 'narrative.write')]);
    expect(told.sort()).toEqual(granted.sort());
  });
});

test('docs/install.md gives a reason for each permission that is asked for, and for no other', () => {
  const explained = [...read('docs/install.md').matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => name);
  const ofTeams = filledManifest().authorization.permissions.resourceSpecific.map(({ name }) => name);
  const entra = JSON.parse(read('aad.manifest.json')) as {
    api: { oauth2PermissionScopes: { value: string }[] };
    requiredResourceAccess: { resourceAccess: { id: string }[] }[];
  };
  const ofEntra = [
    ...entra.api.oauth2PermissionScopes.map(({ value }) => value),
    ...entra.requiredResourceAccess.flatMap(({ resourceAccess }) => resourceAccess.map(({ id }) => id)),
  ];
  expect(explained.sort()).toEqual([...ofTeams, ...ofEntra].sort());
});
