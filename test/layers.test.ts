import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codeFacts } from './support/code-facts.ts';
import { filesUnder, readText } from './support/tracked-files.ts';

/** Files directly in src/: they start the app and join its parts. */
const TOP = 'top';

/** What the server and the tab say to each other, a file for each part. */
const CONTRACTS = filesUnder('src/http')
  .map((file) => file.slice('src/'.length))
  .filter((file) => /^http\/(\w+-)*contract\.ts$/.test(file));

/** What each layer may import of the project besides itself. A new arrow is a design decision: make it here, on purpose. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  packs: ['domain'],
  operations: ['domain'],
  'adapters/calendar': ['domain', 'operations'],
  'adapters/db': ['domain', 'operations'],
  'adapters/documents': ['domain', 'operations'],
  'adapters/graph': ['domain', 'operations'],
  'adapters/mis': ['domain', 'operations'],
  'adapters/teams': ['domain', 'operations'],
  ...emptyForEach(CONTRACTS),
  // A pupil's page has the register's row within it, and saves it as the register does.
  'http/pupil-contract.ts': ['http/contract.ts'],
  http: ['domain', 'operations', ...CONTRACTS],
  jobs: ['domain', 'operations'],
  // A table that is on the screen is written as CSV where it is, by the same rule as the server's files.
  tab: [...CONTRACTS, 'domain/csv-text.ts'],
  'local-tenant': [],
  // The lines that the command and the running app exchange are one agreement with two ends, as the tab's contract is.
  cli: ['domain', 'packs', 'operations', TOP, 'http/operator-server.ts'],
  [TOP]: ['domain', 'packs', 'operations', 'adapters', 'http', 'http/contract.ts', 'jobs'],
};

/** Each outside library's homes, so that it can be replaced by changing those. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  botbuilder: ['adapters/teams'],
  'botbuilder-core': ['adapters/teams'],
  'botframework-connector': ['adapters/teams'],
  'botframework-schema': ['adapters/teams'],
  'adaptivecards-templating': ['adapters/teams'],
  'adaptive-expressions': ['adapters/teams'],
  '@azure/msal-node': ['adapters/graph'],
  '@microsoft/microsoft-graph-client': ['adapters/graph'],
  restify: ['http'],
  helmet: ['http'],
  docx: ['adapters/documents'],
  'write-excel-file': ['adapters/documents'],
  jose: ['http', 'local-tenant', 'adapters/graph'],
  kysely: ['adapters/db'],
  pg: ['adapters/db'],
  '@electric-sql/pglite': ['adapters/db'],
  'pg-boss': ['adapters/db', 'jobs', 'wire.ts'],
  'temporal-polyfill': ['operations/school-time.ts', 'local-tenant'],
  'csv-parse': ['adapters/mis'],
  'ical.js': ['adapters/calendar'],
  'jsonc-parser': ['packs'],
  'iconv-lite': ['adapters/mis'],
  pino: [TOP, 'cli'],
  commander: ['cli'],
  zod: [TOP, 'adapters', 'cli', 'http', ...CONTRACTS, 'jobs', 'local-tenant', 'packs', 'tab'],
  '@microsoft/teams-js': ['tab'],
  // In the tab for the preview of a briefing, drawn as Teams draws it.
  adaptivecards: ['local-tenant/shell', 'tab/briefings'],
  react: ['tab', 'local-tenant/shell'],
  'react-dom': ['tab', 'local-tenant/shell'],
  '@fluentui/react-components': ['tab', 'local-tenant/shell'],
  '@fluentui/react-icons': ['tab', 'local-tenant/shell'],
  '@fluentui/react-charts': ['tab'],
  '@tanstack/react-virtual': ['tab'],
  vite: ['tab/vite.config.ts', 'local-tenant/shell/vite.config.ts'],
  '@vitejs/plugin-react': ['tab/vite.config.ts', 'local-tenant/shell/vite.config.ts'],
};

/** Where Node's own modules may not be used. Operations take random ids and hashes from it, and where a question came from. */
const NODE_FREE: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  operations: ['crypto', 'async_hooks'],
  ...emptyForEach(CONTRACTS),
  tab: [],
  'local-tenant/shell': [],
};

const MAIN_FILES = ['main.ts', 'cli/main.ts', 'local-tenant/main.ts'];

const files = filesUnder('src')
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.slice('src/'.length));

describe('the layers of src', () => {
  test('every file belongs to one', () => {
    expect(files.filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  test('every layer has files', () => {
    const found = new Set(files.map(layerOf));
    expect(Object.keys(MAY_IMPORT).filter((layer) => !found.has(layer))).toEqual([]);
  });

  test('every file imports only what its layer may', () => {
    expect(files.flatMap((file) => strays(file, readText(`src/${file}`)))).toEqual([]);
  });
});

describe('a stray import is seen', () => {
  test.each([
    ['domain importing a package', 'domain/figures.ts', `import { z } from 'zod';`, 'zod'],
    ['domain importing Node', 'domain/figures.ts', `import { readFileSync } from 'node:fs';`, 'node:fs'],
    ['domain importing Node without its prefix', 'domain/figures.ts', `import fs from 'fs/promises';`, 'fs/promises'],
    ['domain importing an operation', 'domain/a.ts', `import { b } from '../operations/b.ts';`, 'operations/b.ts'],
    ['operations importing an adapter', 'operations/a.ts', `import { b } from '../adapters/db/b.ts';`, 'adapters/db'],
    ['operations reading files', 'operations/a.ts', `import fs from 'node:fs';`, 'node:fs'],
    ['botbuilder outside its home', 'adapters/graph/a.ts', `import { CloudAdapter } from 'botbuilder';`, 'botbuilder'],
    ['a path inside a library', 'http/a.ts', `import { x } from 'botframework-connector/lib/x.js';`, 'lib/x.js'],
    ['an adapter importing another', 'adapters/teams/a.ts', `import { b } from '../db/b.ts';`, 'adapters/db/b.ts'],
    ['a type of another adapter', 'adapters/teams/a.ts', `import type { B } from '../db/b.ts';`, 'adapters/db/b.ts'],
    ['an inline type import', 'domain/a.ts', `export type B = import('../jobs/b.ts').B;`, 'jobs/b.ts'],
    ['a re-export', 'jobs/a.ts', `export { b } from '../http/b.ts';`, 'http/b.ts'],
    ['a re-export of everything', 'jobs/a.ts', `export * from '../http/b.ts';`, 'http/b.ts'],
    ['an import for its effects', 'domain/a.ts', `import '../wire.ts';`, 'wire.ts'],
    ['a dynamic import', 'domain/a.ts', `export const b = await import('pg');`, 'pg'],
    ['a computed import', 'main.ts', 'const name = "pg"; await import(name);', '(computed)'],
    ['require', 'jobs/a.ts', `const pg = require('pg');`, 'pg'],
    ['a worker', 'domain/a.ts', `new Worker(new URL('../jobs/b.ts', import.meta.url));`, 'jobs/b.ts'],
    ['a worker beside it', 'main.ts', `new Worker(new URL('cli/b.ts', import.meta.url));`, 'cli/b.ts'],
    ['import = require', 'jobs/a.ts', `import pg = require('pg');`, 'pg'],
    ['pg-boss in a top file that is not wire', 'main.ts', `import { PgBoss } from 'pg-boss';`, 'pg-boss'],
    ['a library without a home', 'http/a.ts', `import express from 'express';`, 'express'],
    ['the tab importing a route', 'tab/a.ts', `import { b } from '../http/route.ts';`, 'http/route.ts'],
    ['the tab importing the school', 'tab/a.ts', `import type { P } from '../domain/pupil.ts';`, 'domain/pupil.ts'],
    ['the contract importing restify', 'http/contract.ts', `import restify from 'restify';`, 'restify'],
    ['the contract importing the server', 'http/contract.ts', `import { R } from './route.ts';`, 'http/route.ts'],
    ['the local tenant importing the app', 'local-tenant/a.ts', `import { b } from '../wire.ts';`, 'wire.ts'],
    ['the app importing the local tenant', 'wire.ts', `import { b } from './local-tenant/b.ts';`, 'local-tenant'],
    ['the command importing an adapter', 'cli/a.ts', `import { b } from '../adapters/db/b.ts';`, 'adapters/db/b.ts'],
    ['the app importing a command', 'run-app.ts', `import { b } from './cli/b.ts';`, 'cli/b.ts'],
    ['a part importing the top', 'http/a.ts', `import { loadConfig } from '../config.ts';`, 'config.ts'],
    ['an import of a main file', 'cli/a.ts', `import '../main.ts';`, 'main.ts'],
    ['an import from outside src', 'version.ts', `import about from '../package.json';`, '../package.json'],
  ])('%s', (_what, file, text, named) => {
    expect(strays(file, text)).toEqual([expect.stringContaining(named)]);
  });

  test.each([
    ['domain/a.ts', `import { b } from './b.ts';`],
    ['operations/a.ts', `import { randomUUID } from 'node:crypto'; import type { P } from '../domain/pupil.ts';`],
    ['adapters/mis/inbox/a.ts', `import { readCsv } from '../csv/read.ts';`],
    ['adapters/teams/cards/a.ts', `import { x } from 'adaptivecards-templating/lib/template-engine.js';`],
    ['http/routes/a.ts', `import { me } from '../contract.ts'; import { z } from 'zod';`],
    ['tab/register/a.tsx', `import { me } from '../../http/contract.ts'; import { useState } from 'react';`],
    ['local-tenant/shell/a.tsx', `import * as cards from 'adaptivecards';`],
    ['operations/school-time.ts', `import { Temporal } from 'temporal-polyfill';`],
    ['wire.ts', `import { PgBoss } from 'pg-boss'; import { b } from './adapters/db/b.ts';`],
    ['cli/a.ts', `import { Command } from 'commander'; import { wire } from '../wire.ts';`],
    ['domain/a.ts', '// import { z } from "zod";\nexport const text = \'import x from "pg"\';'],
  ])('and nothing is seen in a good file: %s', (file, text) => {
    expect(strays(file, text)).toEqual([]);
  });
});

/** What a file imports and its layer may not, in words. */
function strays(file: string, text: string): string[] {
  return codeFacts(file, text).imports.flatMap((name) => {
    const fault = name.startsWith('.') ? projectFault(file, name) : libraryFault(file, name);
    return fault === null ? [] : [`${file} imports ${fault}`];
  });
}

function projectFault(file: string, name: string): string | null {
  const target = path.posix.join(path.posix.dirname(file), name);
  if (target.startsWith('..')) return `${target}, which is outside src`;
  if (MAIN_FILES.includes(target)) return `${target}, which runs when it is imported`;
  const layer = layerOf(file) ?? '';
  const targetLayer = layerOf(target) ?? target;
  const allowed = [layer, ...(MAY_IMPORT[layer] ?? [])];
  const isAllowed = allowed.some((home) => home === targetLayer || isIn(target, home));
  return isAllowed ? null : `${target}: ${layer} may import ${allowed.join(', ')}`;
}

function libraryFault(file: string, name: string): string | null {
  if (isOfNode(name)) return nodeFault(file, name.replace(/^node:/, ''));
  const homes = HOMES[packageOf(name)];
  if (homes === undefined) return `${name}, which has no home: give it one in test/layers.test.ts`;
  const isAtHome = homes.some((home) => isIn(file, home) || layerOf(file) === home);
  return isAtHome ? null : `${name}, which lives in ${homes.join(', ')}`;
}

function emptyForEach(names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, []]));
}

function nodeFault(file: string, name: string): string | null {
  // Vite's own settings are read by Node, whatever folder they describe.
  if (path.basename(file) === 'vite.config.ts') return null;
  const area = Object.keys(NODE_FREE).find((folder) => isIn(file, folder));
  if (area === undefined || NODE_FREE[area]?.includes(name)) return null;
  return `node:${name} (${name}), which ${area} does without`;
}

function layerOf(file: string): string | undefined {
  if (!file.includes('/')) return TOP;
  const fitting = Object.keys(MAY_IMPORT).filter((layer) => isIn(file, layer));
  return fitting.toSorted((a, b) => b.length - a.length)[0];
}

/** A file that is a layer by itself is no part of the folder around it: the contract is not at home with restify. */
function isIn(file: string, folder: string): boolean {
  return file === folder || (file.startsWith(`${folder}/`) && !(file in MAY_IMPORT));
}

function isOfNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

/** "@fluentui/react-icons" of "@fluentui/react-icons/fonts". */
function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}
