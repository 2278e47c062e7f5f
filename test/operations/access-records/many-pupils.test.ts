import { beforeAll, describe, expect, test } from '@jest/globals';
import { readLadder } from '../../../src/operations/first-day/read-ladder.ts';
import { readInsights } from '../../../src/operations/insights/read-insights.ts';
import { readMinutes } from '../../../src/operations/meetings/read-minutes.ts';
import { readRegisterFacts } from '../../../src/operations/register-grid/read-register-facts.ts';
import { readNationalFigures } from '../../../src/national-figures-file.ts';
import { wireRegister } from '../../../src/wire-register.ts';
import { CHAMPION, LEADER, meetingSchool } from '../../support/meeting-school.ts';
import { at } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';
import { readText, trackedFiles } from '../../support/tracked-files.ts';

describe('who has looked at a pupil is answered truly where many were looked at together:', () => {
  const opened = testDatabase('embedded');
  let stage: Awaited<ReturnType<typeof meetingSchool>>;
  let meetingId: string;
  beforeAll(async () => {
    stage = await meetingSchool(opened.database);
    ({ meetingId } = await stage.plan());
  });
  const looksAt = async (number: number) => {
    const { pupilId } = stage.pupil(number);
    const asked = { schoolId: stage.school.schoolId, pupilId, personId: null, before: null, limit: 100 };
    return (await opened.database.records.audit.search(asked)).map(({ verb, subject }) => `${verb} ${subject}`);
  };
  /** The newest records of a pupil that something adds. */
  const addedBy = async (number: number, does: () => Promise<unknown>) => {
    const before = (await looksAt(number)).length;
    await does();
    const after = await looksAt(number);
    return after.slice(0, after.length - before);
  };
  const register = () => wireRegister({ database: opened.database, clock: () => at('10:00') });

  test('a meeting that was planned, opened, followed, and its minutes', async () => {
    const { school, needs } = stage;
    expect(await looksAt(6)).toEqual([`meeting.run ${meetingId} plan`]);
    const starting = () => stage.change(meetingId, { kind: 'start' });
    expect(await addedBy(6, starting)).toEqual([`meeting.run ${meetingId} start`]);
    const following = () => stage.follow(school, LEADER, meetingId, null);
    expect(await addedBy(6, following)).toEqual([expect.stringContaining(`meeting.read ${meetingId} slt`)]);
    const minutes = () => readMinutes(needs)(school, LEADER, meetingId, 'document');
    expect(await addedBy(6, minutes)).toEqual([`meeting.minutes ${meetingId} minutes, slt`]);
    expect(await looksAt(1)).toEqual([]);
  });

  test('the register as a file, and only of whom it has', async () => {
    const taking = () => {
      const pupilIds = [stage.pupil(5).pupilId, stage.pupil(6).pupilId];
      return register().exportRegister(stage.school, CHAMPION, { format: 'csv', pupilIds });
    };
    expect(await addedBy(6, taking)).toContain('register.export csv, 2 pupils');
    expect(await addedBy(1, taking)).not.toContain('register.export csv, 2 pupils');
  });

  test('the filters of the register', async () => {
    const reading = () => readRegisterFacts(stage.needs)(stage.school, CHAMPION);
    expect(await addedBy(1, reading)).toContain('register.read filters of 6 pupils');
  });

  test('figures of a few', async () => {
    const asked = { period: 'year', yearGroup: null, group: null };
    const needs = { ...stage.needs, national: readNationalFigures('src/national-figures.json') };
    const reading = () => readInsights(needs)(stage.school, CHAMPION, asked);
    expect(await addedBy(1, reading)).toEqual(['insights.read 6 pupils, year']);
  });

  test('the first-day ladder', async () => {
    await opened.database.records.ladder.saveAttributes(stage.pupil(6).pupilId, ['young-carer']);
    const reading = () => readLadder({ ...stage.needs, clock: () => at('10:00') })(stage.school, CHAMPION);
    expect(await addedBy(6, reading)).toContainEqual(expect.stringMatching(/^ladder\.read /));
  });
});

describe('an operation that records how many it read', () => {
  const COUNTED = /subject[^;\n]*\$\{[^}]+\} (pupils|rows|actions|minutes)/;
  const found = trackedFiles().filter((file) => /^src\/operations\/.*\.ts$/.test(file) && COUNTED.test(readText(file)));

  test('is looked for where there are some', () => {
    expect(found.length).toBeGreaterThan(6);
  });

  test.each(found)('says whom too: %s', (file) => {
    expect(readText(file)).toMatch(/\bpupilIds\b/);
  });
});
