import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { emptyYearOfMarks, withMark } from '../../../src/domain/marks.ts';
import { loadCard } from '../../../src/operations/cards/load-card.ts';
import { wireBriefings } from '../../../src/wire-briefings.ts';
import { forgetJobs, jobsWaiting } from '../../support/jobs-waiting.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, channelOf, person, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const ANN = person('attendance-champion', { personId: 'ann', name: 'Ann Author' });
const TIA = person('tutor', { personId: 'tia', forms: ['9A'] });
const YVES = person('head-of-year', { personId: 'yves', yearGroups: [8] });
/** The school week before the Monday of the tests. */
const WEEK = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];

describe.each(DATABASE_KINDS)('who may be named in public, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  let pupilId: string;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { staff: [ANN, TIA] });
    pupilId = known.pupil(1).pupilId;
    await forgetJobs(opened);
  });
  const desk = (time = '09:00') => wireBriefings({ database: opened.database, clock: () => at(time) });

  test('is nobody until it is recorded, with who recorded it and when', async () => {
    const nobody = { kind: 'naming', isGiven: false, recorded: null, mayRecord: true, schoolNames: true };
    expect(await desk().readNaming(known.school, ANN, pupilId)).toEqual(nobody);
    const given = { ...nobody, isGiven: true, recorded: { by: 'Ann Author', at: at('09:00') } };
    expect(await desk('09:00').recordNaming(known.school, ANN, pupilId, true)).toEqual(given);
    // The same again is no second record.
    expect(await desk('09:30').recordNaming(known.school, ANN, pupilId, true)).toEqual(given);
    expect(await desk().readNaming(known.school, TIA, pupilId)).toEqual({ ...given, mayRecord: false });
    expect(await desk('10:00').recordNaming(known.school, ANN, pupilId, false)).toMatchObject({
      isGiven: false,
      recorded: { at: at('10:00') },
    });
  });

  test('is recorded by those who look after the pupil’s year, and of pupils whom the school has', async () => {
    for (const somebody of [TIA, YVES]) {
      expect(await desk().recordNaming(known.school, somebody, pupilId, true)).toMatchObject({ kind: 'not-allowed' });
    }
    expect(await desk().readNaming(known.school, YVES, pupilId)).toMatchObject({ kind: 'not-allowed' });
    expect(await desk().recordNaming(known.school, ANN, 'nobody', true)).toEqual({ kind: 'no-such-pupil' });
    expect([...(await opened.database.records.naming.consenting(known.school.schoolId))]).toEqual([]);
  });

  test('a briefing names those and no others, and loses a name that may not be shown any more', async () => {
    const { schoolId } = known.school;
    const more = Array.from({ length: 12 }, (_, index) => {
      return { ...known.pupil(1), pupilId: `${schoolId}-n${index}`, upn: null, misId: null, forename: `Child${index}` };
    });
    await opened.database.records.pupils.save(schoolId, more, at('08:00'));
    const marks = WEEK.reduce(
      (year, on) => withMark(withMark(year, { on, session: 'AM' }, '/'), { on, session: 'PM' }, '\\'),
      emptyYearOfMarks(),
    );
    await opened.database.records.marks.save(
      more.map((pupil) => ({ pupilId: pupil.pupilId, schoolYear: 2026, marks })),
    );
    await desk().recordNaming(known.school, ANN, `${schoolId}-n3`, true);
    const briefingId = randomUUID();
    const content = {
      text: 'Well done.',
      blocks: ['full-attendance' as const],
      channelIds: [channelOf(known.school, 9)],
      postAt: null,
    };
    await desk().draftBriefing(known.school, ANN, briefingId, content);
    await desk().sendBriefing(known.school, ANN, briefingId);
    const about = [{ briefingId }];
    const [delivery] = await opened.database.records.deliveries.about({ schoolId, kind: 'briefing', about });
    if (delivery === undefined) throw new Error('The briefing has a card.');
    const named = async () => {
      const card = await loadCard({ database: opened.database, clock: () => at('09:00') }, known.school, delivery);
      return card.kind === 'briefing' ? card.view.blocks : [];
    };
    expect(await named()).toEqual([{ name: 'full-attendance', count: 12, names: ['Child3 Brindle'] }]);
    const preview = await desk().previewBriefing(known.school, ANN, content);
    expect(preview).toMatchObject({ view: { blocks: [{ names: ['Child3 Brindle'] }] } });
    await forgetJobs(opened);
    await desk('11:00').recordNaming(known.school, ANN, `${schoolId}-n3`, false);
    expect(await named()).toEqual([{ name: 'full-attendance', count: 12, names: [] }]);
    expect(await jobsWaiting(opened, 'send-delivery')).toMatchObject([{ data: { deliveryId: delivery.deliveryId } }]);
  });
});
