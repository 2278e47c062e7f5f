import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { VERBS } from '../../src/domain/access/access-rules.ts';
import { why, type Verb } from '../../src/domain/authorise.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import { showPupil } from '../../src/operations/answer-chat/show-pupil.ts';
import { pupilsMeant } from '../../src/operations/answer-chat/pupils-meant.ts';
import { readLadder } from '../../src/operations/first-day/read-ladder.ts';
import { readAbsentLists } from '../../src/operations/read-absent-lists.ts';
import { readRiskRegister } from '../../src/operations/read-risk-register.ts';
import { anyPerson, mayReach } from '../support/permitted.ts';
import { at, schoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const sorted = (ids: readonly string[]) => [...ids].sort();

describe('whoever asks for whatever is given the pupils whom they may see, and nobody else', () => {
  const opened = testDatabase('embedded');
  let known: Awaited<ReturnType<typeof schoolInRecords>>;
  let pupils: readonly Pupil[];
  beforeAll(async () => {
    known = await schoolInRecords(opened.database);
    await known.mark('/');
    await known.mark('N', [2, 4, 5]);
    pupils = await opened.database.records.pupils.all(known.school.schoolId);
  }, 120_000);

  test('by each rule', () => {
    fc.assert(
      fc.property(anyPerson, fc.constantFrom(...VERBS), fc.nat(), (person, verb, place) => {
        const pupil = pupils[place % pupils.length];
        if (pupil === undefined) throw new Error('The school has pupils.');
        expect(why(person, verb, pupil).kind === 'allowed').toBe(mayReach(person, verb, pupil));
      }),
      { numRuns: 1_000 },
    );
  });

  test('in the register, on the absent lists, on the ladder, in a search and in the chat', async () => {
    const needs = { database: opened.database, clock: () => at('09:06') };
    const { school } = known;
    await fc.assert(
      fc.asyncProperty(anyPerson, fc.nat(), async (person, place) => {
        const may = (verb: Verb) =>
          sorted(pupils.filter((one) => mayReach(person, verb, one)).map(({ pupilId }) => pupilId));
        const { rows } = await readRiskRegister(needs)(school, person);
        expect(sorted(rows.map(({ standing }) => standing.pupil.pupilId))).toEqual(may('register.read'));
        const told = rows.filter(({ access }) => access !== 'none').map(({ standing }) => standing.pupil.pupilId);
        expect(sorted(told)).toEqual(may('narrative.read').filter((id) => may('register.read').includes(id)));
        const lists = await readAbsentLists(needs)(school, person, null);
        const listed = lists?.years.flatMap((year) => year.pupils.map(({ pupilId }) => pupilId)) ?? [];
        expect(listed.filter((id) => !may('absent-list.read').includes(id))).toEqual([]);
        const ladder = await readLadder(needs)(school, person);
        expect(ladder.rows.filter(({ pupilId }) => !may('ladder.read').includes(pupilId))).toEqual([]);
        const explained = ladder.rows.filter(({ reasons }) => reasons !== null).map(({ pupilId }) => pupilId);
        expect(explained.filter((id) => !may('ladder.reasons.read').includes(id))).toEqual([]);
        const pupil = pupils[place % pupils.length];
        if (pupil === undefined) throw new Error('The school has pupils.');
        const found = await pupilsMeant(needs, { school, person }, pupil.surname);
        expect(found.filter(({ pupilId }) => !may('register.read').includes(pupilId))).toEqual([]);
        const shown = await showPupil(needs, { school, person }, pupil.pupilId);
        expect(shown.kind === 'card').toBe(mayReach(person, 'register.read', pupil));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
