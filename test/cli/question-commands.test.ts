import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { runHere } from '../support/run-here.ts';

const CALENDAR = {
  terms: [
    {
      name: 'Autumn',
      start: '2025-09-03',
      end: '2025-12-19',
      halfTerm: { start: '2025-10-27', end: '2025-10-31' },
    },
    { name: 'Spring', start: '2026-01-05', end: '2026-03-27' },
  ],
  inset: ['2025-09-03', { date: '2025-11-03', session: 'PM' }],
  closures: [{ date: '2025-09-09', session: 'AM', groups: ['9B'] }],
};
const HEADER = 'pupil_id,date,session,code';

let folder = '';
const file = (name: string, text: string) => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};
const marksOf = (...rows: readonly string[]) => file('marks.csv', [HEADER, ...rows].join('\n'));

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'every-session-questions-'));
  file('calendar.json', JSON.stringify(CALENDAR));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(...args: readonly string[]) {
  const calendar = path.join(folder, 'calendar.json');
  const { exitCode, out, said } = await runHere([...args, '--calendar', calendar, '--json']);
  return { exitCode, said, rows: z.array(z.looseObject({})).parse(JSON.parse(out)) };
}

describe('figures', () => {
  test('counts each pupil, and leaves unmarked what has no mark', async () => {
    const marks = marksOf('P1,2025-09-04,AM,/', 'P1,2025-09-04,PM,L', 'P1,2025-09-05,AM,U', 'P1,2025-09-05,PM,I');
    const { exitCode, said, rows } = await ask('figures', '--marks', marks, '--on', '2025-09-08');
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: '' });
    expect(rows).toEqual([
      {
        pupilId: 'P1',
        possible: 4,
        attended: 2,
        authorised: 1,
        unauthorised: 1,
        late: 1,
        lateAfterClose: 1,
        unmarked: 2,
        percent: 50,
        band: 'severe',
        persistent: true,
        severe: true,
        provisional: true,
      },
    ]);
  });

  test.each([
    ['outside the sessions', 'P1,2025-09-06,AM,/', 'it is a Saturday'],
    ['on an INSET day', 'P1,2025-09-03,AM,/', 'an INSET day'],
    ['on the afternoon of a half-day INSET', 'P1,2025-11-03,PM,/', 'is not a session'],
    ['where the pupil’s form was closed', 'P2,2025-09-09,AM,/', 'is not a session'],
    ['before admission', 'P2,2025-09-04,AM,/', 'not on the roll'],
    ['after leaving', 'P2,2025-09-11,AM,/', 'not on the roll'],
    ['with a code of before', 'P1,2025-09-04,AM,H', 'not an attendance code in force'],
    ['with no code that there is', 'P1,2025-09-04,AM,AB', 'is not an attendance code'],
    ['of nobody on the roll', 'P9,2025-09-04,AM,/', 'No pupil on the roll'],
  ])('a mark %s is refused and not counted', async (_what, row, why) => {
    const pupils = 'pupil_id,admitted_on,left_on,year_group,form\nP1,,,9,9A\nP2,2025-09-05,2025-09-10,9,9B';
    const [marks, roll] = [marksOf('P1,2025-09-05,AM,/', row), file('pupils.csv', pupils)];
    const asked = ['figures', '--marks', marks, '--on', '2025-12-19', '--pupils', roll];
    const { exitCode, said, rows } = await ask(...asked);
    expect(exitCode).toBe(1);
    expect(said).toContain(why);
    expect(said).toContain('marks.csv, line 3');
    expect(rows.map(({ pupilId, possible }) => [pupilId, possible])).toEqual([
      ['P1', 1],
      ['P2', 0],
    ]);
  });

  test('a pupil without a mark has no percentage, and sessions of the time on roll alone', async () => {
    const roll = file('pupils.csv', 'pupil_id,admitted_on,left_on,year_group,form\nP2,2025-09-08,2025-09-09,9,9B');
    const { rows } = await ask('figures', '--marks', marksOf(), '--on', '2025-09-12', '--pupils', roll);
    expect(rows).toMatchObject([{ possible: 0, unmarked: 3, percent: null, band: null, persistent: false }]);
  });

  test('starts where --from says, and uses the bands of --pack', async () => {
    const marks = marksOf('P1,2025-09-04,AM,O', 'P1,2025-09-05,AM,/', 'P1,2025-09-05,PM,/');
    const from = ['--from', '2025-09-05', '--pack', 'waves'];
    const { rows } = await ask('figures', '--marks', marks, '--on', '2025-09-12', ...from);
    expect(rows).toMatchObject([{ possible: 2, attended: 2, band: 'exceptional' }]);
  });

  test('reads mark strings too', async () => {
    const marks = file('strings.csv', 'pupil_id,start_date,marks\nP1,2025-09-08,/\\/\\I\\\nP2,2025-09-08,/\\/\\/\\');
    const { rows } = await ask('figures', '--marks', marks, '--on', '2025-09-12');
    expect(rows).toMatchObject([
      { pupilId: 'P1', attended: 5, authorised: 1 },
      { pupilId: 'P2', attended: 6 },
    ]);
  });
});

describe('due', () => {
  test('gives what falls due, with whom and when', async () => {
    const { exitCode, rows } = await ask(
      'due',
      '--pack',
      'priority-actions',
      '--from',
      '2025-10-20',
      '--to',
      '2025-10-24',
    );
    expect(exitCode).toBe(0);
    expect(rows.filter(({ provisionId }) => provisionId === 'S0-36')).toEqual([
      expect.objectContaining({
        opensOn: '2025-10-17',
        dueOn: '2025-10-24',
        cadence: 'half-termly',
        roles: ['attendance-team'],
      }),
    ]);
    expect(rows.filter(({ provisionId }) => provisionId === 'S0-07')).toHaveLength(5);
  });

  test('takes the governors’ meetings that are set', async () => {
    const between = ['--from', '2025-09-01', '--to', '2026-03-31', '--governors-meet', '2025-11-20'];
    const { rows } = await ask('due', '--pack', 'priority-actions', ...between);
    const dueOn = rows.filter(({ provisionId }) => provisionId === 'S0-16').map((row) => row['dueOn']);
    expect(dueOn).toContain('2025-11-20');
  });
});

describe('legal', () => {
  const day = (on: string, code: string) => [`P1,${on},AM,${code}`, `P1,${on},PM,${code}`];

  test('says what the threshold rests on', async () => {
    const days = ['2025-09-08', '2025-09-09', '2025-09-10', '2025-09-11', '2025-09-12'];
    const marks = marksOf(...days.flatMap((on) => day(on, 'O')));
    const { exitCode, rows } = await ask('legal', '--marks', marks, '--on', '2025-09-19');
    expect(exitCode).toBe(0);
    expect(rows).toMatchObject([
      {
        pupilId: 'P1',
        canBeReferred: true,
        threshold: { state: 'met', counted: 10, referable: 10, weeks: ['2025-09-01', '2025-09-08', '2025-09-15'] },
      },
    ]);
  });

  test('takes the notices that were issued', async () => {
    const marks = marksOf(...day('2025-09-08', 'O'));
    const sessions = [{ on: '2025-09-08', session: 'AM' }];
    const issued = { noticeId: 'n1', pupilId: 'P1', parentId: 'a', issuedOn: '2025-09-10', kind: 'penalty-notice' };
    const notices = file('notices.json', JSON.stringify([{ ...issued, sessions }]));
    const { rows } = await ask('legal', '--marks', marks, '--on', '2025-09-19', '--notices', notices);
    expect(rows).toMatchObject([{ threshold: { counted: 1, leftOut: [{ noticeIds: ['n1'] }] } }]);
  });
});

describe('packs', () => {
  test('gives all of them, or one', async () => {
    const packs = async (...args: readonly string[]) => {
      const { out } = await runHere(['packs', '--json', ...args]);
      return z.array(z.looseObject({ id: z.string() })).parse(JSON.parse(out));
    };
    expect(await packs()).toHaveLength(6);
    expect((await packs('--pack', 'waves')).map(({ id }) => id)).toEqual(['waves']);
  });
});

describe('a wrong call', () => {
  test.each([
    [['figures', '--marks', 'none.csv', '--on', '2025-09-12'], 'none.csv cannot be read'],
    [['figures', '--marks', 'none.csv', '--on', '12/09/2025'], '--on "12/09/2025" is not a date'],
    [['figures', '--marks', 'none.csv', '--on', '2035-09-12'], 'is in no school year of the calendar'],
    [['figures', '--on', '2025-09-12'], "required option '--marks <file>'"],
    [['due', '--from', '2025-09-12', '--to', '2025-09-11'], '--from 2025-09-12 is later than --to 2025-09-11'],
    [['due', '--pack', 'best', '--from', '2025-09-12', '--to', '2025-09-11'], 'Allowed choices are recommended'],
  ])('%j: %s', async (args, why) => {
    const { exitCode, out, said } = await runHere([...args, '--calendar', path.join(folder, 'calendar.json')]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(said).toContain(why);
  });
});
