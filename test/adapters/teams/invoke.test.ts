import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BotHandlers } from '../../../src/adapters/teams/bot-handlers.ts';
import { partsOf, textsOf } from '../../cards/card-text.ts';
import { activity, practiceBot } from './practice-bot.ts';
import { startPracticeConnector, type PracticeConnector } from './practice-connector.ts';

let connector: PracticeConnector;
beforeAll(async () => {
  connector = await startPracticeConnector();
});
afterAll(() => connector.close());

async function invoke(name: string, value: unknown, handlers: Partial<BotHandlers> = {}) {
  const practice = practiceBot(connector, { handlers });
  const body = activity(connector, { type: 'invoke', name, value, replyToId: '1700000000000' });
  const answer = await practice.bot.receive({ authorization: `Bearer ${await connector.sign()}`, body });
  const calls = practice.calls.filter(([called]) => called !== 'serviceUrlSeen');
  return { ...practice, answer, calls };
}

const openValue = { data: { verb: 'contact/open', deliveryId: 'd-1' }, context: { theme: 'dark' } };
const filledIn = {
  verb: 'contact/record',
  contactId: 'c-1',
  deliveryId: 'd-1',
  openedOn: '2026-11-23',
  pupilId: 'p1',
  reached: 'Mother',
  way: 'phone',
  outcome: 'reached',
  expectedBackOn: '2026-11-24',
  note: '  Back tomorrow.  ',
};
const says = (value: string) => ({ status: 200, body: { task: { type: 'message', value } } });

describe('opening the form', () => {
  test('asks who and where, and answers with the dialog', async () => {
    const { answer, calls } = await invoke('task/fetch', openValue);
    expect(calls).toMatchObject([
      [
        'openContactForm',
        { personId: 'person-1', personName: 'Sam Field', deliveryId: 'd-1', place: { messageId: '1700000000000' } },
      ],
    ]);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        task: {
          type: 'continue',
          value: { title: 'Record a contact', card: { contentType: 'application/vnd.microsoft.card.adaptive' } },
        },
      },
    });
    expect(partsOf(answer.body).find(({ id }) => id === 'pupilId')).toMatchObject({ choices: [{ value: 'p1' }] });
  });

  test('a refusal is said in the dialog', async () => {
    const refused = { kind: 'refused', message: 'Only the attendance team may record a contact.' } as const;
    const { answer } = await invoke('task/fetch', openValue, { openContactForm: () => Promise.resolve(refused) });
    expect(answer).toEqual(says(refused.message));
  });

  test.each([
    ['a card of another time', { data: { verb: 'contact/other' } }],
    ['nothing', undefined],
    ['a delivery without an id', { data: { verb: 'contact/open', deliveryId: '' } }],
  ])('%s is answered with words and 200', async (_what, value) => {
    const { answer, calls } = await invoke('task/fetch', value);
    expect(answer).toEqual(says('This button belongs to an older card. Use the newest card in the channel.'));
    expect(calls).toEqual([]);
  });
});

describe('saving the form', () => {
  test('records what was typed', async () => {
    const { answer, calls } = await invoke('task/submit', { data: filledIn });
    expect(answer).toEqual(says('Recorded. The card is being updated.'));
    expect(calls).toMatchObject([
      [
        'recordContact',
        {
          personId: 'person-1',
          deliveryId: 'd-1',
          form: {
            contactId: 'c-1',
            pupilId: 'p1',
            reached: 'Mother',
            way: 'phone',
            outcome: 'reached',
            expectedBackOn: '2026-11-24',
            note: 'Back tomorrow.',
          },
        },
      ],
    ]);
  });

  test('inputs that were left empty may be missing', async () => {
    const { expectedBackOn: _on, note: _note, ...short } = filledIn;
    const { calls } = await invoke('task/submit', { data: { ...short, reached: 'Other', reachedOther: ' Uncle ' } });
    expect(calls).toMatchObject([['recordContact', { form: { reached: 'Uncle', expectedBackOn: null, note: '' } }]]);
  });

  test.each([
    [{ pupilId: '' }, 'Choose the pupil.'],
    [{ reached: '' }, 'Choose who you contacted.'],
    [{ reached: 'Neighbour' }, 'Choose who you contacted.'],
    [{ reached: 'Other', reachedOther: ' ' }, 'Say who you contacted, because you chose Other.'],
    [{ reached: 'Other', reachedOther: 'x'.repeat(61) }, 'Say who you contacted in 60 characters or fewer.'],
    [{ way: 'pigeon' }, 'Choose how you made contact.'],
    [{ outcome: '' }, 'Choose what came of it.'],
    [{ expectedBackOn: '2026-02-30' }, 'Give the date expected back as a date, or leave it empty.'],
    [{ expectedBackOn: '2026-11-22' }, 'The date expected back is in the past: give today or later.'],
    [{ note: 'x'.repeat(501) }, 'Shorten the note to 500 characters.'],
  ])('%j is shown in the form again, with what was typed', async (wrong, problem) => {
    const typed = { ...filledIn, ...wrong };
    const { answer, calls } = await invoke('task/submit', { data: typed });
    expect(calls.map(([name]) => name)).toEqual(['openContactForm']);
    expect(answer).toMatchObject({ status: 200, body: { task: { type: 'continue' } } });
    expect(textsOf(answer.body)).toEqual(['Not recorded yet', problem]);
    expect(partsOf(answer.body).find(({ id }) => id === 'note')).toMatchObject({ value: typed.note });
    expect(partsOf(answer.body).find(({ verb }) => verb === 'contact/record')).toMatchObject({ contactId: 'c-1' });
  });

  test('today and the longest note are within the limits', async () => {
    const { calls } = await invoke('task/submit', {
      data: { ...filledIn, expectedBackOn: '2026-11-23', note: 'x'.repeat(500) },
    });
    expect(calls.map(([name]) => name)).toEqual(['recordContact']);
  });

  test('a refusal stands in the form above what was typed', async () => {
    const recordContact = () => Promise.resolve({ kind: 'refused', message: 'This pupil has left.' } as const);
    const { answer } = await invoke('task/submit', { data: filledIn }, { recordContact });
    expect(textsOf(answer.body)).toEqual(['Not recorded yet', 'This pupil has left.']);
  });

  test('when recording fails the form keeps its contact id, so that saving again records once', async () => {
    const recordContact = () => Promise.reject(new Error('down'));
    const openContactForm = () =>
      Promise.resolve({ kind: 'view', view: { contactId: 'c-2', today: '2026-11-23', pupils: [] } } as const);
    const { answer, logged } = await invoke('task/submit', { data: filledIn }, { recordContact, openContactForm });
    expect(textsOf(answer.body)).toEqual([
      'Not recorded yet',
      'Something went wrong in the app. Press Save again: what was recorded already is not recorded twice.',
    ]);
    expect(partsOf(answer.body).find(({ verb }) => verb === 'contact/record')).toMatchObject({ contactId: 'c-1' });
    expect(JSON.stringify(logged)).not.toContain('Back tomorrow');
  });

  test('when the form cannot be shown again either, the words still arrive', async () => {
    const openContactForm = () => Promise.resolve({ kind: 'refused', message: 'The list is closed.' } as const);
    const { answer } = await invoke('task/submit', { data: { ...filledIn, outcome: '' } }, { openContactForm });
    expect(answer).toEqual(says('Choose what came of it. The list is closed.'));
  });
});

describe('other clicks', () => {
  test('a card action that no card has is an error in the documented form, with HTTP 200', async () => {
    const { answer } = await invoke('adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'old' },
      trigger: 'manual',
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'NotSupported' } },
    });
  });

  test('an unknown name is 501 with words, and is written down', async () => {
    const { answer, logged } = await invoke('composeExtension/query', { queryText: 'Tobias' });
    expect(answer).toMatchObject({ status: 501, body: { code: 'not-implemented' } });
    expect(logged).toEqual([['warn', { invoke: 'composeExtension/query' }, expect.any(String)]]);
  });

  test('a fault of ours is words in the dialog with 200, and the cause is in the log alone', async () => {
    const { answer, logged } = await invoke('task/fetch', openValue, {
      openContactForm: () => Promise.reject(new Error('pool is empty')),
    });
    expect(answer).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
    expect(JSON.stringify(answer)).not.toContain('pool');
    expect(logged).toHaveLength(1);
  });
});

describe('answering an action', () => {
  const accept = { action: { verb: 'action/accept', data: { actionId: 'action-1', revision: '1' } } };

  test('accepting is one click, named by the person and by the state that the card showed', async () => {
    const { answer, calls } = await invoke('adaptiveCard/action', accept);
    expect(calls).toMatchObject([
      ['actOnAction', { actionId: 'action-1', clickId: 'accepted/1/person-1', request: { kind: 'accepted' } }],
    ]);
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect(textsOf(answer.body)).toContain('✓ Action, accepted');
  });

  test('a refusal is said in words', async () => {
    const refused = { kind: 'refused', message: 'Not yours.' } as const;
    const { answer } = await invoke('adaptiveCard/action', accept, { actOnAction: () => Promise.resolve(refused) });
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, value: 'Not yours.' } });
  });

  test.each([
    ['action/done', 'done', 'action/record-done'],
    ['action/decline', 'declined', 'action/record-decline'],
    ['action/hand-over', 'handed-over', 'action/record-hand-over'],
  ])('%s opens a dialog that is taken by its own verb', async (verb, asks, taken) => {
    const { answer, calls } = await invoke('task/fetch', { data: { verb, actionId: 'action-1' } });
    expect(calls).toMatchObject([['openAction', { actionId: 'action-1', asks }]]);
    const submit = partsOf(answer.body).find(({ type }) => type === 'Action.Submit');
    expect(submit).toMatchObject({ data: { verb: taken, actionId: 'action-1', clickId: 'click-1' } });
  });

  test.each([
    ['action/record-done', { outcome: 'spoke', note: ' Fine. ' }, { kind: 'done', outcome: 'spoke', note: 'Fine.' }],
    ['action/record-decline', { note: 'On a trip' }, { kind: 'declined', reason: 'On a trip' }],
    ['action/record-hand-over', { toPersonId: 'AB-1' }, { kind: 'handed-over', toPersonId: 'ab-1' }],
  ])('%s records what was typed', async (verb, typed, request) => {
    const data = { verb, actionId: 'action-1', clickId: 'click-1', ...typed };
    const { answer, calls } = await invoke('task/submit', { data });
    expect(calls).toMatchObject([['actOnAction', { clickId: 'click-1', request }]]);
    expect(answer).toEqual(says('Recorded. The card is being updated.'));
  });

  test('what is wrong is said above what was typed, and the click keeps its id', async () => {
    const refused = { kind: 'refused', message: 'Choose what came of it.' } as const;
    const data = { verb: 'action/record-done', actionId: 'action-1', clickId: 'mine', note: 'Long words' };
    const { answer } = await invoke('task/submit', { data }, { actOnAction: () => Promise.resolve(refused) });
    expect(textsOf(answer.body)).toContain('Choose what came of it.');
    expect(partsOf(answer.body).find(({ id }) => id === 'note')).toMatchObject({ value: 'Long words' });
    expect(partsOf(answer.body).find(({ type }) => type === 'Action.Submit')).toMatchObject({
      data: { clickId: 'mine' },
    });
  });
});
