import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { absentListCard } from '../../src/adapters/teams/cards/absent-list-card.ts';
import { cardMessage } from '../../src/adapters/teams/cards/card-message.ts';
import { todayLink } from '../../src/adapters/teams/cards/tab-link.ts';
import type { AbsentListCardView, AbsentListView } from '../../src/domain/absent-list-view.ts';
import { anyView, everyoneIn, HOSTILE_NAMES, ordinaryMorning, pupilNamed } from './absent-list-views.ts';
import { partsOf, textsOf } from './card-text.ts';
import { faultsOfOfficialParser } from './official-parser.ts';

const LINK = todayLink('3f0c0b64-0000-4000-8000-00000000app1', 9);
const seen = (view: AbsentListView): AbsentListCardView => ({ ownViewFor: [], ...view });
const cardOf = (view: AbsentListView) => absentListCard(seen(view), 'd-1', LINK);
const messageOf = (view: AbsentListView) =>
  cardMessage({ deliveryId: 'd-1', content: { kind: 'absent-list', view: seen(view) } }, 'app');

test('an ordinary morning reads at a glance', () => {
  expect(textsOf(cardOf(ordinaryMorning)['body'])).toEqual([
    'Year 9 · Not in this morning',
    'Monday 23 November, morning · as of 08:46',
    '3 not in · 1 contacted · 2 reason awaited · 1 not marked yet',
    '! Register not in yet: 9F',
    '9A',
    '? Tobias Marsh · reason awaited',
    '– Ines Caldwell · absent',
    '9B',
    '✓ Priya Lockhart · contacted, reason awaited',
    '9C',
    '… Callum Reyes · not marked yet',
    'Now in: Orla Fenwick (9A)',
  ]);
});

test('the expanded card', () => {
  expect(cardOf(ordinaryMorning)).toMatchSnapshot();
});

test.each([
  ['nobody is out', everyoneIn, 'Everyone is in.'],
  [
    'a register is missing',
    { ...everyoneIn, missingRegisters: ['9F'] },
    'Nobody is missing from the registers that are in.',
  ],
])('with an empty list when %s, the card says "%s"', (_when, view, words) => {
  const card = cardOf(view);
  expect(textsOf(card['body'])).toContain(words);
  expect(titlesOf(card)).toEqual(['Open the list']);
});

test.each([
  ['AM', 9, 'Year 9 · Not in this morning', 'Monday 23 November, morning · as of 08:46'],
  ['PM', 0, 'Reception · Not in this afternoon', 'Monday 23 November, afternoon · as of 08:46'],
  ['PM', -1, 'Nursery · Not in this afternoon', 'Monday 23 November, afternoon · as of 08:46'],
] as const)('in the %s of year group %d it is headed "%s"', (session, yearGroup, title, when) => {
  expect(textsOf(cardOf({ ...ordinaryMorning, session, yearGroup })['body']).slice(0, 2)).toEqual([title, when]);
});

test('a card that went out late says so in words', () => {
  expect(textsOf(cardOf({ ...ordinaryMorning, late: true })['body'])).toContain(
    'Late: this list went out after its time.',
  );
  expect(textsOf(cardOf(ordinaryMorning)['body']).join()).not.toContain('Late');
});

test('its first element carries the delivery, so that a card whose posting was in doubt can be found', () => {
  expect(cardOf(ordinaryMorning)).toMatchObject({
    body: expect.arrayContaining([expect.objectContaining({ id: 'delivery-d-1' })]),
  });
  expect(partsOf(cardOf(ordinaryMorning)['body'])[0]).toMatchObject({ id: 'delivery-d-1', style: 'heading' });
});

test('its buttons open the form and the tab at the year group', () => {
  const [record, give, open] = partsOf(cardOf(ordinaryMorning)['actions']).filter(({ title }) => title !== undefined);
  expect(record).toMatchObject({
    type: 'Action.Submit',
    title: 'Record a contact',
    data: { msteams: { type: 'task/fetch' }, verb: 'contact/open', deliveryId: 'd-1' },
  });
  expect(give).toMatchObject({
    title: 'Give an action',
    data: { msteams: { type: 'task/fetch' }, verb: 'action/new' },
  });
  expect(open).toMatchObject({ type: 'Action.OpenUrl', title: 'Open the list' });
  const url = new URL(String(open?.['url']));
  expect(`${url.origin}${url.pathname}`).toBe(
    'https://teams.microsoft.com/l/entity/3f0c0b64-0000-4000-8000-00000000app1/today',
  );
  expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'today/9' });
});

test('no mark stands alone: each line of a pupil says its status in words', () => {
  const lines = textsOf(cardOf(ordinaryMorning)['body']).filter((text) => /^[✓?–…] /.test(text));
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line).toMatch(/ · (contacted, )?(absent|reason awaited|not marked yet)$/);
});

test.each(HOSTILE_NAMES)('the name %s stands as it was written, where markdown is not read', (name) => {
  const card = cardOf({
    ...ordinaryMorning,
    pupils: [pupilNamed(name)],
    arrived: [{ name, form: name }],
    missingRegisters: [name],
  });
  expect(textsOf(card['body'])).toEqual(
    expect.arrayContaining([
      `✓ ${name} · contacted, reason awaited`,
      `Now in: ${name} (${name})`,
      `! Register not in yet: ${name}`,
    ]),
  );
  const blocks = partsOf(card).filter(({ type }) => type === 'TextBlock');
  expect(JSON.stringify(blocks)).not.toContain(JSON.stringify(name).slice(1, -1));
  expect(faultsOfOfficialParser(card)).toEqual([]);
});

describe('a long list', () => {
  const pupils = Array.from({ length: 280 }, (_, index) =>
    pupilNamed(`Pupil Number ${index}`, index, `9${'ABCDEFG'.charAt(index / 40)}`),
  );
  const card = cardOf({ ...ordinaryMorning, pupils });
  const texts = textsOf(card['body']);

  test('shows whole forms and hands the rest over to the tab', () => {
    expect(texts).toContain('and 160 more in 9D, 9E, 9F, 9G: open the list.');
    expect(texts.filter((text) => text.includes('Pupil Number'))).toHaveLength(120);
    expect(texts).toContain('280 not in · 140 contacted · 280 reason awaited');
  });

  test('keeps the forms in the order of the list, numbers or not', () => {
    const named = ['9B', '10', '9A'].map((form, index) => pupilNamed('A Pupil', index, form));
    const forms = textsOf(cardOf({ ...ordinaryMorning, missingRegisters: [], pupils: named })['body']);
    expect(forms.filter((text) => ['9B', '10', '9A'].includes(text))).toEqual(['9B', '10', '9A']);
  });

  test('names as many arrivals as fit and counts the others', () => {
    const arrived = Array.from({ length: 300 }, (_, index) => ({ name: `Pupil Number ${index}`, form: '9A' }));
    expect(textsOf(cardOf({ ...ordinaryMorning, arrived })['body']).at(-1)).toMatch(
      /^Now in: Pupil Number 0 \(9A\), .+ and \d+ more$/,
    );
  });
});

test('any list of up to 300 pupils makes a message that Teams takes', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const message = messageOf(view);
      expect(Buffer.byteLength(JSON.stringify(message), 'utf8')).toBeLessThanOrEqual(28 * 1024);
      const card = message.attachments[0]?.content;
      expect(faultsOfOfficialParser(card)).toEqual([]);
      expect(titlesOf(card).length).toBeLessThanOrEqual(6);
      expect(shownOrHandedOver(card)).toBe(view.pupils.length);
    }),
    { numRuns: 60 },
  );
});

test('nothing but the neutral status of a pupil is in the message, whatever else the caller has at hand', () => {
  const secrets = ['SECRET-CODE', 'SECRET-REASON', 'SECRET-NOTE', 'SECRET-UPN', 'SECRET-FLAG'];
  const [code, reason, note, upn, flag] = secrets;
  const pupils = ordinaryMorning.pupils.map((pupil) => ({ ...pupil, code, reason, note, upn, vulnerable: flag }));
  const view = { ...ordinaryMorning, pupils, reasons: secrets, notes: note };
  const sent = JSON.stringify(messageOf(view));
  for (const secret of secrets) expect(sent).not.toContain(secret);
  for (const { pupilId } of pupils) expect(sent).not.toContain(`"${pupilId}"`);
});

test('the notification counts and does not name', () => {
  const { summary } = messageOf(ordinaryMorning);
  expect(summary).toBe('Year 9: 3 not in this morning');
});

function titlesOf(card: unknown): unknown[] {
  return partsOf(card).flatMap(({ type, title }) => (String(type).startsWith('Action.') ? [title] : []));
}

function shownOrHandedOver(card: unknown): number {
  const parts = partsOf(card);
  const shown = parts.filter(
    ({ text }) =>
      / · (contacted, )?(absent|reason awaited|not marked yet)$/.test(String(text)) && String(text).startsWith(' · '),
  );
  const handedOver = parts.map(({ text }) => /^and (\d+) more in .*: open the list\.$/s.exec(String(text))?.[1] ?? '0');
  return shown.length + handedOver.reduce((total, count) => total + Number(count), 0);
}
