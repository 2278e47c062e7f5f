import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fillPlaceholders } from '../../scripts/app-package/fill-placeholders.ts';

export const root = path.resolve(import.meta.dirname, '../..');

/** What the toolkit would have written after provisioning. */
export const VALUES = new Map([
  ['TEAMS_APP_ID', '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'],
  ['TEAMS_APP_NAME', 'Every Session'],
  ['CLIENT_ID', '1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f'],
  ['BOT_DOMAIN', 'every-session.example.com'],
]);

/** As far as the tests read and break it. */
export interface Manifest extends Record<string, unknown> {
  manifestVersion: string;
  version: string;
  name: { short: string; full: string };
  description: { short: string };
  developer: { privacyUrl: string };
  bots: { botId: string; commandLists: { commands: { title: string }[] }[] }[];
  staticTabs: { entityId: string; contentUrl?: string }[];
  configurableTabs: { configurationUrl: string; context: string[] }[];
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
}

export function filledManifest(): Manifest {
  const template = JSON.parse(readFileSync(path.join(root, 'appPackage', 'manifest.json'), 'utf8')) as unknown;
  const filled = fillPlaceholders(template, VALUES);
  if (filled.kind === 'unset') throw new Error('The test gives too few values.');
  return filled.manifest as Manifest;
}
