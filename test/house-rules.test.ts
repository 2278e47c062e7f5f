import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codeFacts } from './support/code-facts.ts';
import { readText, trackedFiles } from './support/tracked-files.ts';

const files = trackedFiles();
const code = files.filter((file) => /\.(ts|tsx|js|mjs)$/.test(file));
const source = code.filter((file) => file.startsWith('src/'));
const facts = new Map(code.map((file) => [file, codeFacts(file, readText(file))]));
const texts = files.filter((file) => !/\.(png|ico|zip|woff2?|xls)$/.test(file));

test('the files of the project are found', () => {
  expect(files).toEqual(expect.arrayContaining(['package.json', 'src/main.ts', 'test/house-rules.test.ts']));
  expect(source.length).toBeGreaterThan(200);
});

describe('the environment', () => {
  const MAY_READ = ['src/main.ts', 'src/cli/main.ts', 'src/local-tenant/main.ts'];

  test('is read by the main files, the scripts and the tests alone', () => {
    const readers = source.filter((file) => facts.get(file)?.readsEnvironment === true);
    expect(readers.filter((file) => !MAY_READ.includes(file))).toEqual([]);
    expect(readers).toEqual(expect.arrayContaining(['src/main.ts', 'src/cli/main.ts']));
  });

  test.each([
    'start(process.env);',
    'const port = process.env.PORT;',
    "const port = process['env'].PORT;",
    'const port = globalThis.process.env.PORT;',
    'const { env } = process;',
    'const { env: settings } = process;',
    "import { env } from 'node:process';",
    "import { env as settings } from 'process';",
  ])('is seen to be read by: %s', (text) => {
    expect(codeFacts('a.ts', text).readsEnvironment).toBe(true);
  });

  test.each(['// process.env', 'const { env } = settings;', "const text = 'process.env';", 'process.exitCode = 2;'])(
    'is not read by: %s',
    (text) => {
      expect(codeFacts('a.ts', text).readsEnvironment).toBe(false);
    },
  );
});

describe('the clock', () => {
  const HANDED_THE_TIME = /^src\/(domain|packs|operations|adapters|http|jobs)\//;
  const MAY_LOOK: Readonly<Record<string, string>> = {
    'src/jobs/follow-clock.ts': 'it makes the clock that the others are handed, from the computer’s and an offset',
  };

  test('is handed to everything below wire.ts', () => {
    const lookers = source
      .filter((file) => HANDED_THE_TIME.test(file))
      .filter((file) => facts.get(file)?.clocks.length !== 0);
    expect(lookers).toEqual(Object.keys(MAY_LOOK));
  });

  test.each([
    'const now = new Date();',
    'const now = new Date;',
    'const now = Date();',
    'const now = Date.now();',
    'const now = new Date(Date.now());',
    'const now = performance.now();',
    'const now = globalThis.performance.now();',
    'const now = Temporal.Now.instant();',
    'const now = process.hrtime.bigint();',
  ])('is seen to be looked at by: %s', (text) => {
    expect(codeFacts('a.ts', text).clocks).not.toEqual([]);
  });

  test.each([
    'const at = new Date(0);',
    'const at = new Date(row.at);',
    'const time = Date.UTC(2026, 0, 1);',
    '// new Date()',
    'const candidate = update();',
    'const next = clock();',
  ])('is not looked at by: %s', (text) => {
    expect(codeFacts('a.ts', text).clocks).toEqual([]);
  });
});

describe('servers', () => {
  test('nothing is chained to writeHead: restify, where a process has loaded it, makes it give nothing back', () => {
    expect(code.filter((file) => /\.writeHead\((?:[^()]|\([^()]*\))*\)\s*\./.test(readText(file)))).toEqual([]);
  });
});

describe('names', () => {
  const READ_BY_TOOLS = ['eslint.config.js', 'jest.config.mjs', 'stryker.config.mjs'];
  const SAYS_NOTHING = /^(utils?|helpers?|common|shared|misc|types|models|interfaces|index\.(ts|tsx|js|mjs))$/;

  test('everything is exported by name', () => {
    const ofTools = (file: string) => READ_BY_TOOLS.includes(file) || file.endsWith('/vite.config.ts');
    const faulty = code.filter((file) => !ofTools(file) && facts.get(file)?.hasDefaultExport === true);
    expect(faulty).toEqual([]);
  });

  test.each([
    'export default function start() {}',
    'export default 7;',
    'export default class Start {}',
    'const start = 1; export { start as default };',
    "export { start as default } from './start.ts';",
    'const start = 1; export = start;',
  ])('a default export is seen in: %s', (text) => {
    expect(codeFacts('a.ts', text).hasDefaultExport).toBe(true);
  });

  test('no folder or file has a name that says nothing', () => {
    const nothings = code.filter((file) =>
      file.split('/').some((part) => SAYS_NOTHING.test(part) || SAYS_NOTHING.test(path.parse(part).name)),
    );
    expect(nothings).toEqual([]);
  });

  test('files are written in small letters with hyphens', () => {
    const odd = code.filter((file) => file.split('/').some((part) => !/^[a-z0-9.-]+$/.test(part)));
    expect(odd).toEqual([]);
  });
});

describe('what is written down', () => {
  test('nothing is left for later', () => {
    const marker = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`);
    expect(texts.filter((file) => marker.test(readText(file)))).toEqual([]);
  });

  test('each part of src opens with a README of a few lines', () => {
    const parts = new Set(source.flatMap((file) => /^src\/(?:adapters\/)?[^/]+(?=\/)/.exec(file) ?? []));
    parts.delete('src/adapters');
    const lines = [...parts].map((part) => {
      const readme = files.includes(`${part}/README.md`) ? readText(`${part}/README.md`) : '';
      return { part, isShort: readme.startsWith('# ') && readme.trim().split('\n').length <= 12 };
    });
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter(({ isShort }) => !isShort)).toEqual([]);
  });

  test('no file of src is over 200 lines', () => {
    const lengths = source.map((file) => ({ file, lines: readText(file).trimEnd().split('\n').length }));
    const over = (limit: number) => lengths.filter(({ lines }) => lines > limit);
    const worthALook = over(150).map(({ file, lines }) => `${file}: ${lines} lines`);
    expect({ tooLong: over(200), worthALook }).toEqual({ tooLong: [], worthALook });
  });
});

describe('what a clone may rely on', () => {
  interface PackageFile {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
    readonly optionalDependencies: Readonly<Record<string, string>>;
  }
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readText('package.json')) as PackageFile;

  test('every package is wanted at one exact version', () => {
    const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[0-9a-z.]+)?$/.test(version))).toEqual([]);
  });

  test('no file names a package registry', () => {
    const registry = new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)\\.'].join('\\.') + '|://registry[.-]');
    expect(texts.filter((file) => registry.test(readText(file)))).toEqual([]);
  });

  test('no code names a folder of somebody’s computer', () => {
    const folders = ['work', 'root', 'tmp', 'home', 'Users'];
    const place = new RegExp(`["'\`(=\\s](/|[A-Z]:\\\\)(${folders.join('|')})[/\\\\]`);
    const written = texts.filter((file) => /^(src|scripts|test)\//.test(file));
    expect(written.filter((file) => place.test(readText(file)))).toEqual([]);
    expect(['work', 'tmp'].every((folder) => place.test(`read('/${folder}/a.csv')`))).toBe(true);
  });
});
