import { describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import { askForRegisters } from '../../src/operations/first-day/ask-for-registers.ts';
import { closeDay } from '../../src/operations/first-day/close-day.ts';
import { decideStep } from '../../src/operations/first-day/decide-step.ts';
import { sendWelcomeBack } from '../../src/operations/first-day/send-welcome-back.ts';
import type { CardKind } from '../../src/operations/cards/card-kinds.ts';
import { loadCard } from '../../src/operations/cards/load-card.ts';
import { refreshAbsentLists } from '../../src/operations/refresh-absent-lists.ts';
import type { Database } from '../../src/operations/records.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { at, MORNING, person, schoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const STAFF: readonly Person[] = [
  person('tutor', { personId: 'tutor-9A', forms: ['9A'] }),
  person('tutor', { personId: 'tutor-9B', forms: ['9B'] }),
  person('attendance-officer'),
  person('senior-leader'),
  person('safeguarding-lead', { name: 'Sam Lead' }),
];

async function schoolWithStaff(database: Database) {
  const known = await schoolInRecords(database);
  for (const { personId } of STAFF) {
    const chat = { personId, conversationId: `a:${personId}`, serviceUrl: 'http://127.0.0.1/', tenantId: 'tenant' };
    await database.records.places.openChat(chat, at('08:00'));
  }
  return { ...known, school: { ...known.school, staff: STAFF } };
}

describe('cards of the day', () => {
  const opened = testDatabase('embedded');

  /** What each person's card of a kind shows, by person. */
  async function views(kind: CardKind, school: Awaited<ReturnType<typeof schoolWithStaff>>['school'], time: string) {
    const { database } = opened;
    const cards = await database.records.deliveries.about({ schoolId: school.schoolId, kind, about: [{}] });
    const shown = cards.map(async (card) => {
      const { view } = await loadCard({ database, clock: () => at(time) }, school, card);
      return [card.place.kind === 'person' ? card.place.personId : '', view] as const;
    });
    return new Map(await Promise.all(shown));
  }

  test('tutors are asked for the registers of their own forms, officers for all, once; a register edits the card', async () => {
    const { database } = opened;
    const known = await schoolWithStaff(database);
    const { school } = known;
    const session = { on: MORNING.on, session: 'AM' } as const;
    await known.mark('/', [1, 2, 3]);
    const ask = askForRegisters({ database, clock: () => at('08:46') });
    expect(await ask(school, session)).toBe(2);
    expect(await ask(school, session)).toBe(0);
    const asked = await views('registers-missing', school, '08:46');
    expect([...asked.keys()].sort()).toEqual(['attendance-officer-1', 'tutor-9B']);
    expect(asked.get('tutor-9B')).toMatchObject({ forms: ['9B'], closesTime: '09:00' });
    await known.mark('/', [4, 5, 6]);
    await forgetJobs(opened);
    await refreshAbsentLists(database.records, school.schoolId, session, []);
    expect(await jobsWaiting(opened, 'send-delivery')).toHaveLength(2);
    expect((await views('registers-missing', school, '08:50')).get('tutor-9B')).toMatchObject({ forms: [] });
    expect(await ask(school, { on: '2026-11-20', session: 'AM' })).toBe(0);
  });

  test('tutors hear in the morning who of their own forms was away, and not of those expected later', async () => {
    const { database } = opened;
    const known = await schoolWithStaff(database);
    const { school } = known;
    for (const on of ['2026-11-19', '2026-11-20']) {
      for (const session of ['AM', 'PM'] as const) {
        await known.mark('/', undefined, { on, session });
        await known.mark('I', on === '2026-11-20' ? [1, 2, 4] : [1], { on, session });
      }
    }
    const expectBack = (pupilId: string, backOn: string) =>
      database.records.listWrites.request({
        writeId: `${school.schoolId}-${pupilId}`,
        schoolId: school.schoolId,
        list: 'contacts',
        rowKey: pupilId,
        itemId: null,
        etag: null,
        basedOn: null,
        fields: { PupilId: pupilId, ContactedOn: '2026-11-20', ExpectedBackOn: backOn },
        requestedBy: 'tutor-9A',
        requestedAt: at('10:00', '2026-11-20'),
      });
    await expectBack(known.pupil(2).pupilId, MORNING.on);
    await expectBack(known.pupil(4).pupilId, '2026-11-25');
    const send = sendWelcomeBack({ database, clock: () => at('08:00') });
    expect(await send(school, MORNING.on)).toBe(1);
    expect(await send(school, MORNING.on)).toBe(0);
    const view = (await views('welcome-back', school, '08:00')).get('tutor-9A');
    expect(view).toMatchObject({
      pupils: [
        { name: 'Osei Fairweather', schoolDaysAway: 1, isExpectedToday: true },
        { name: 'Tamsin Brindle', schoolDaysAway: 2, isExpectedToday: false },
      ],
    });
  });

  test('the end of the day says who is resolved, by whom and when, who is told of and who is nobody’s', async () => {
    const { database } = opened;
    const known = await schoolWithStaff(database);
    const { school } = known;
    await known.mark('/');
    await known.mark('N', [2, 3]);
    const lead = STAFF[4];
    if (lead === undefined) throw new Error('There is a safeguarding lead.');
    const decide = decideStep({ database, clock: () => at('10:00') });
    const { pupilId } = known.pupil(3);
    await decide(school, lead, {
      decisionId: `${school.schoolId}-d`,
      pupilId,
      what: 'visit',
      seenToBy: 'Pat Example',
      note: '',
    });
    const close = closeDay({ database, clock: () => at('15:45') });
    expect(await close(school, MORNING.on)).toBe(2);
    expect(await close(school, MORNING.on)).toBe(0);
    const view = (await views('end-of-day', school, '15:45')).get('senior-leader-1');
    expect(view).toMatchObject({
      unexplained: 2,
      ended: ['Zoë O’Kestrel: decided what happens next by Sam Lead at 10:00'],
      // Nobody had this pupil in hand: whoever answers for it is told at the close.
      escalated: ['Osei Fairweather: safeguarding lead told at 15:45'],
      open: [],
      registersMissing: ['9A (afternoon)', '9B (afternoon)'],
      absent: [{ yearGroup: 9, names: ['Osei Fairweather', 'Zoë O’Kestrel'] }],
    });
  });
});
