import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { manifestFaults } from '../../scripts/app-package/manifest-faults.ts';
import { todayLink } from '../../src/adapters/teams/cards/tab-link.ts';
import { findTabPage, TAB_PAGES, tabConfig } from '../../src/tab/settings/tab-pages.ts';
import { filledManifest, root, VALUES, type Manifest } from './filled-manifest.ts';

describe('the manifest', () => {
  test('is what Teams takes', () => {
    expect(manifestFaults(root, filledManifest())).toEqual([]);
  });

  test('is of the newest schema that there is', () => {
    const schemas = path.join(root, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');
    const minors = readdirSync(schemas).flatMap((name) => /^v1\.(\d+)$/.exec(name)?.[1] ?? []);
    expect(filledManifest().manifestVersion).toBe(`1.${Math.max(...minors.map(Number))}`);
  });

  test('has the version of the app, and only commands that the bot knows', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    const { version: shown, bots } = filledManifest();
    expect(shown).toBe(version);
    const titles = bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands));
    expect(titles.map(({ title }) => title)).toEqual(['help']);
  });

  test('has the tabs that the tab itself, its settings and the links on cards speak of', () => {
    const { staticTabs, configurableTabs } = filledManifest();
    const origin = `https://${VALUES.get('BOT_DOMAIN') ?? ''}`;
    expect(staticTabs.map(({ entityId }) => entityId)).toEqual(TAB_PAGES.map(({ entityId }) => entityId));
    for (const { entityId, contentUrl } of staticTabs) {
      expect(contentUrl).toBe(tabConfig(findTabPage(entityId), origin).contentUrl);
    }
    expect(configurableTabs[0]?.configurationUrl).toBe(`${origin}/tab/?page=settings`);
    const linked = new URL(todayLink(VALUES.get('TEAMS_APP_ID') ?? '', 9)).pathname;
    expect(linked).toBe(`/l/entity/${VALUES.get('TEAMS_APP_ID') ?? ''}/today`);
  });

  test('links to pages that are there', () => {
    const links = JSON.stringify(filledManifest()).match(/\/tab\/[\w-]+\.html/g) ?? [];
    const pages = readdirSync(path.join(root, 'src/tab/public')).map((name) => `/tab/${name}`);
    expect(links.length).toBeGreaterThan(0);
    expect(pages).toEqual(expect.arrayContaining(links));
  });

  const breakages: [string, RegExp, (manifest: Manifest) => void][] = [
    ['a short name over 30 letters', /name\/short/, (it) => (it.name.short = 'E'.repeat(31))],
    ['a full name over 100 letters', /name\/full/, (it) => (it.name.full = 'E'.repeat(101))],
    ['a short description over 80', /description\/short/, (it) => (it.description.short = 'E'.repeat(81))],
    ['a version of words', /version: "next"/, (it) => (it.version = 'next')],
    ['a schema that is not known', /no schema 1\.99/, (it) => (it.manifestVersion = '1.99')],
    ['an id that is none', /\/id: must match/, (it) => (it.id = 'every-session')],
    ['a property that is not known', /additional properties/, (it) => (it.colour = 'blue')],
    ['no channel features', /supportsChannelFeatures/, (it) => delete it.supportsChannelFeatures],
    ['an address elsewhere', /privacyUrl.*validDomains/, (it) => (it.developer.privacyUrl = 'https://a.example.org/')],
    [
      'an address without TLS',
      /must be https/,
      (it) => (it.developer.privacyUrl = 'http://every-session.example.com/'),
    ],
    ['no valid domains', /not in validDomains/, (it) => (it.validDomains = [])],
    [
      'another bot',
      /not the Entra application/,
      ({ bots: [bot] }) => bot && (bot.botId = VALUES.get('TEAMS_APP_ID') ?? ''),
    ],
    ['another resource', /must end in/, (it) => (it.webApplicationInfo.resource = 'api://every-session.example.com/x')],
    ['no resource', /grants no resource-specific/, (it) => (it.webApplicationInfo.resource = '')],
    ['two tabs of one id', /stands there twice/, ({ staticTabs: [, tab] }) => tab && (tab.entityId = 'register')],
    ['a tab without content', /has no contentUrl/, ({ staticTabs: [tab] }) => delete tab?.contentUrl],
    [
      'a stage without its permission',
      /MeetingStage\.Write\.Chat/,
      ({ authorization: { permissions } }) => permissions.resourceSpecific.pop(),
    ],
    [
      'more than 16 permissions',
      /16 items/,
      ({ authorization: { permissions } }) =>
        permissions.resourceSpecific.push(
          ...Array.from({ length: 14 }, (_, index) => ({ name: `Invented${index}.Read.Group`, type: 'Application' })),
        ),
    ],
  ];
  test.each(breakages)('with %s is refused', (_, fault, breakIt) => {
    const manifest = filledManifest();
    breakIt(manifest);
    expect(manifestFaults(root, manifest)).toContainEqual(expect.stringMatching(fault));
  });
});
