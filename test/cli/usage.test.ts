import { describe, expect, test } from '@jest/globals';
import { progressOn } from '../../src/cli/progress-on.ts';
import { commandLine } from '../support/command-line.ts';
import { runHere } from '../support/run-here.ts';

describe('the every-session command', () => {
  test.each([
    { args: ['--help'], told: ['Usage: every-session', 'start', 'import', 'provision', 'doctor'] },
    { args: ['start', '--help'], told: ['Usage: every-session start', 'run the app'] },
    { args: ['import', '--help'], told: ['Usage: every-session import', '--school', '--confirm', '--json'] },
    {
      args: ['provision', '--help'],
      told: ['Usage: every-session provision', '--dry-run', '--site', '--as-app', '--views'],
    },
    { args: ['doctor', '--help'], told: ['Usage: every-session doctor', '--json'] },
    { args: ['--version'], told: ['0.'] },
  ])('helps with $args', async ({ args, told }) => {
    const { exitCode, out, said } = await runHere(args);
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: '' });
    for (const words of told) expect(out).toContain(words);
  });

  test.each([
    { args: [], told: 'Commands:' },
    { args: ['improt', 'registers.csv'], told: 'unknown command' },
    { args: ['import'], told: 'missing required argument' },
    { args: ['doctor', '--jsno'], told: 'unknown option' },
    { args: ['doctor', 'everything'], told: 'too many arguments' },
  ])('answers a wrong call with help on standard error, and 2: $args', async ({ args, told }) => {
    const { exitCode, out, said } = await runHere(args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(said).toContain(told);
    expect(said).toContain('Usage: every-session');
  });

  const faulty = { CLIENT_ID: 'me', PORT: 'one' };

  test.each(['import registers.csv', 'provision', 'start'])(
    'tells every fault of the settings at once, and 2: %s',
    async (command) => {
      const { exitCode, out, said } = await runHere(command.split(' '), faulty);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      for (const name of ['CLIENT_ID', 'PORT', 'TENANT_ID', 'CLIENT_CERTIFICATE_FILE']) expect(said).toContain(name);
    },
  );

  test('the doctor has settings that are not right as its finding', async () => {
    const { exitCode, out, said } = await runHere(['doctor', '--json'], faulty);
    expect({ exitCode, said }).toEqual({ exitCode: 1, said: '' });
    expect(JSON.parse(out)).toMatchObject([
      { check: 'settings', state: 'fault', found: expect.stringContaining('CLIENT_ID') },
    ]);
  });

  test('an unknown school is a wrong call', async () => {
    await using line = await commandLine();
    const { exitCode, out, said } = await runHere(['import', '--school', 'elsewhere', 'roll.csv'], line.environment);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(said).toContain('--school "elsewhere": one of example is allowed');
  });

  test('is the same as a process of its own', async () => {
    await using line = await commandLine();
    const [help, wrong] = await Promise.all([line.run(['--help']), line.run(['improt'])]);
    expect(help).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^Usage: every-session/), said: '' });
    expect(wrong).toMatchObject({ exitCode: 2, out: '', said: expect.stringMatching(/unknown command.*Usage:/s) });
  }, 60_000);
});

describe('progress', () => {
  const written = (isTTY: boolean) => {
    const texts: string[] = [];
    const progress = progressOn({ isTTY, write: (text) => texts.push(text) });
    progress('Saving 10% …');
    progress('');
    return texts;
  };

  test('is shown in place to a person who watches', () => {
    expect(written(true)).toEqual(['\r\u001b[2KSaving 10% …', '\r\u001b[2K']);
  });

  test('and not at all to a script', () => {
    expect(written(false)).toEqual([]);
  });
});
