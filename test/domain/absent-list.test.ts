import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildAbsentList, type AbsentList, type PupilMark } from '../../src/domain/absent-list.ts';
import type { NeutralStatus } from '../../src/domain/absent-list-view.ts';
import { ATTENDANCE_CODES, attendanceCode } from '../../src/domain/attendance-codes.ts';

const NO_MARK = '-';

describe('who is on the list', () => {
  const LISTED: Readonly<Record<NeutralStatus | 'not listed', string>> = {
    absent: 'C C1 E I J1 M R T G O H F I01 I02',
    'reason-awaited': 'N',
    'not-marked': NO_MARK,
    // Seen today, educated elsewhere, or nobody expected them.
    'not listed': '/ \\ L U K V P W B J C2 S D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Y Z # X01 X02 X03 X04 X05 X06 X07',
  };

  test('every code is spoken of', () => {
    const spoken = Object.values(LISTED).flatMap((codes) => codes.split(' '));
    expect(spoken.toSorted()).toEqual([...ATTENDANCE_CODES.map(({ code }) => code), NO_MARK].toSorted());
  });

  const rows = Object.entries(LISTED).flatMap(([status, codes]) =>
    codes.split(' ').map((code) => [code, status] as const),
  );
  test.each(rows)('%s: %s', (code, status) => {
    // Somebody else is present, so that the form's register has been taken.
    const { pupils } = ready(buildAbsentList([marked('p1', code), marked('p2', '/')], true));
    expect(pupils.map(({ pupilId, status: shown }) => `${pupilId} ${shown}`)).toEqual(
      status === 'not listed' ? [] : [`p1 ${status}`],
    );
  });

  test('says nothing of a pupil but name, form, neutral status and whether the family was contacted', () => {
    const mark = { ...marked('p1', 'I', { forename: 'Tamsin', surname: 'Brindle' }), contacted: true };
    expect(buildAbsentList([mark], true)).toEqual({
      kind: 'ready',
      pupils: [{ pupilId: 'p1', name: 'Tamsin Brindle', form: '9A', status: 'absent', contacted: true }],
      arrived: [],
      missingRegisters: [],
    });
  });
});

describe('when the list is ready', () => {
  const open = [marked('p1', '/'), marked('p2', 'I'), marked('p3', NO_MARK, { form: '9B' })];

  test('not while a register is out and there is time', () => {
    expect(buildAbsentList(open, false)).toEqual({ kind: 'waiting', missingRegisters: ['9B'] });
  });

  test('not while one pupil of a register has no mark', () => {
    const partly = [...open, marked('p4', '/', { form: '9B' })];
    expect(buildAbsentList(partly, false)).toEqual({ kind: 'waiting', missingRegisters: ['9B'] });
  });

  test('as soon as every pupil has a mark', () => {
    const complete = [marked('p1', '/'), marked('p2', 'I'), marked('p3', '/', { form: '9B' })];
    expect(ready(buildAbsentList(complete, false))).toMatchObject({
      missingRegisters: [],
      pupils: [{ pupilId: 'p2' }],
    });
  });

  test('at the cut-off, naming the registers that are out', () => {
    expect(ready(buildAbsentList(open, true))).toMatchObject({ missingRegisters: ['9B'], pupils: [{ pupilId: 'p2' }] });
  });

  test('at once for nobody at all', () => {
    expect(ready(buildAbsentList([], false))).toMatchObject({ pupils: [], arrived: [], missingRegisters: [] });
  });
});

describe('a pupil with no mark', () => {
  test('is on the list where the register was taken: nobody saw them', () => {
    const list = ready(buildAbsentList([marked('p1', '/'), marked('p2', NO_MARK)], true));
    expect(list.pupils).toMatchObject([{ pupilId: 'p2', status: 'not-marked' }]);
    expect(list.missingRegisters).toEqual(['9A']);
  });

  test('is not where it was not: the whole form would be', () => {
    const list = ready(buildAbsentList([marked('p1', NO_MARK), marked('p2', NO_MARK)], true));
    expect(list).toMatchObject({ pupils: [], missingRegisters: ['9A'] });
  });

  test.each(['M', 'V', 'C2', 'E', 'D', 'I', 'G'])(
    'is not where the only mark is %s, which the office enters beforehand',
    (code) => {
      const form = [marked('p1', code), marked('p2', NO_MARK), marked('p3', NO_MARK)];
      const { pupils, missingRegisters } = ready(buildAbsentList(form, true));
      expect(pupils.filter(({ status }) => status === 'not-marked')).toEqual([]);
      expect(missingRegisters).toEqual(['9A']);
    },
  );

  test.each(['/', '\\', 'L', 'U', 'N'])('is where somebody has %s, which only a register gives', (code) => {
    const { pupils } = ready(buildAbsentList([marked('p1', code), marked('p2', NO_MARK)], true));
    expect(pupils).toContainEqual(expect.objectContaining({ pupilId: 'p2', status: 'not-marked' }));
  });
});

describe('a pupil who has come in', () => {
  test.each([
    ['L', true],
    ['U', true],
    ['/', true],
    ['I', false],
    ['V', false],
    ['Y4', false],
    [NO_MARK, false],
  ])('was absent and now has %s: arrived is %s', (code, isArrived) => {
    const list = ready(buildAbsentList([{ ...marked('p1', code), wasListed: true }, marked('p2', '/')], true));
    expect(list.arrived).toEqual(isArrived ? [{ name: 'Pupil p1', form: '9A' }] : []);
  });

  test('has not arrived when no register had them absent', () => {
    expect(ready(buildAbsentList([marked('p1', 'L')], true)).arrived).toEqual([]);
  });
});

describe('the order', () => {
  test.each([
    ['7B 10A 7A 11C 9H', '7A 7B 9H 10A 11C'],
    ['7.10 7.2 10.1', '7.2 7.10 10.1'],
    ['Year-10-Oak Year-7-Oak Year-7-Ash', 'Year-7-Ash Year-7-Oak Year-10-Oak'],
    ['Kestrel 7A Avocet', '7A Avocet Kestrel'],
  ])('of the forms %s is %s', (given, expected) => {
    const marks = given.split(' ').map((form) => marked(form, 'I', { form }));
    expect(
      ready(buildAbsentList(marks, true))
        .pupils.map(({ form }) => form)
        .join(' '),
    ).toBe(expected);
    const out = given.split(' ').map((form) => marked(form, NO_MARK, { form }));
    expect(buildAbsentList(out, false)).toEqual({ kind: 'waiting', missingRegisters: expected.split(' ') });
  });

  test('within a form is by surname as a person would look it up, then forename', () => {
    const names = ['Öztürk Ada', 'Osborne Kit', 'de Vries Bo', 'Zürner Al', 'Dent Ash', 'O’Kestrel Zoë', 'Osborne Ari'];
    const marks = names.map((name) => {
      const cut = name.lastIndexOf(' ');
      return marked(name, 'I', { surname: name.slice(0, cut), forename: name.slice(cut + 1) });
    });
    const shown = ready(buildAbsentList(marks, true)).pupils.map(({ pupilId }) => pupilId);
    expect(shown).toEqual([
      'de Vries Bo',
      'Dent Ash',
      'O’Kestrel Zoë',
      'Osborne Ari',
      'Osborne Kit',
      'Öztürk Ada',
      'Zürner Al',
    ]);
  });
});

describe('any year group', () => {
  const code = fc.constantFrom(NO_MARK, ...ATTENDANCE_CODES.map((entry) => entry.code));
  const mark = fc.record({
    code,
    form: fc.constantFrom('9A', '9B', '10A'),
    surname: fc.constantFrom('Moss', 'Moss', 'Quill'),
    wasListed: fc.boolean(),
  });
  const yearGroup = fc.array(mark, { maxLength: 25 }).map((marks) =>
    marks.map(({ code: given, ...rest }, index) => ({
      ...marked(`p${index}`, given, rest),
      wasListed: rest.wasListed,
    })),
  );

  test('has the same list in whatever order it was read', () => {
    const shuffled = yearGroup.chain((marks) =>
      fc.tuple(fc.constant(marks), fc.shuffledSubarray(marks, { minLength: marks.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([marks, again], isPastCutOff) => {
        expect(buildAbsentList(again, isPastCutOff)).toEqual(buildAbsentList(marks, isPastCutOff));
      }),
    );
  });

  test('never has a pupil twice, nor both absent and arrived, and waits only before the cut-off', () => {
    fc.assert(
      fc.property(yearGroup, (marks) => {
        const list = ready(buildAbsentList(marks, true));
        const early = buildAbsentList(marks, false);
        expect(early.kind).toBe(list.missingRegisters.length > 0 ? 'waiting' : 'ready');
        const listed = list.pupils.map(({ pupilId }) => pupilId);
        expect(new Set(listed).size).toBe(listed.length);
        const seen = marks.filter(({ byte }) => [1, 2, 3, 22].includes(byte)).map(({ pupil }) => pupil.pupilId);
        expect(listed.filter((pupilId) => seen.includes(pupilId))).toEqual([]);
        expect(list.arrived).toHaveLength(
          marks.filter((one) => one.wasListed && seen.includes(one.pupil.pupilId)).length,
        );
      }),
    );
  });
});

function marked(pupilId: string, code: string, particulars: Partial<PupilMark['pupil']> = {}): PupilMark {
  const pupil = {
    pupilId,
    upn: null,
    misId: null,
    surname: pupilId,
    forename: 'Pupil',
    yearGroup: 9,
    form: '9A',
    admittedOn: null,
    leftOn: null,
    ...particulars,
  };
  return { pupil, byte: attendanceCode(code)?.byte ?? 0, contacted: false, wasListed: false };
}

function ready(list: AbsentList): AbsentList & { kind: 'ready' } {
  if (list.kind === 'ready') return list;
  throw new Error(`The list waits for ${list.missingRegisters.join(', ')}.`);
}
