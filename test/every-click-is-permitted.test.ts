import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EMPTY_ACTION } from '../src/adapters/teams/cards/action-form-card.ts';
import { EMPTY_BRIEFING } from '../src/adapters/teams/cards/briefing-form-card.ts';
import { VERBS } from '../src/adapters/teams/verbs/verb-table.ts';
import type { Verb } from '../src/domain/authorise.ts';
import { CHAT_COMMANDS, type ChatCommandName } from '../src/domain/chat/chat-commands.ts';
import type { Person } from '../src/domain/person.ts';
import { answerChat } from '../src/operations/answer-chat/answer-chat.ts';
import type { CardSubject } from '../src/operations/cards/card-kinds.ts';
import { loadCard } from '../src/operations/cards/load-card.ts';
import { openContactForm } from '../src/operations/open-contact-form.ts';
import { recordContact } from '../src/operations/record-contact.ts';
import { wireBot } from '../src/wire-bot.ts';
import { startPracticeConnector, type PracticeConnector } from './adapters/teams/practice-connector.ts';
import { botOverHttp } from './support/bot-over-http.ts';
import { drawnPeople, leaksIn, plainPeople } from './support/permitted.ts';
import { at, channelOf } from './support/school-in-records.ts';
import { schoolOfSecrets, type Secret } from './support/school-of-secrets.ts';

const ON = '2026-11-23';
const PUPILS = ['pupil-7A2', 'pupil-9A2', 'pupil-9B3'];

/**
 * By which rule the answer to a click may name a pupil to somebody, written by hand. What stands in a channel already, or
 * is an action of one's own, is looked at apart: nobody here owns one.
 */
const NAMES_BY: Readonly<Record<string, Verb>> = {
  ...{ contact: 'contact.record', 'absent-list': 'channel.read', chat: 'register.read', briefing: 'briefing.approve' },
  ...{ 'ladder/decide': 'ladder.decide', 'ladder/record-decision': 'ladder.decide', ladder: 'ladder.message' },
  ...{ 'action/new': 'action.issue', 'action/preview': 'action.issue', 'action/edit': 'action.issue' },
  ...{ 'action/issue': 'action.issue', action: 'action.read' },
};

/** The same for words in one's own chat. */
const NAMES_IN_CHAT: Readonly<Record<ChatCommandName, Verb>> = {
  ...{ today: 'absent-list.read', 'my actions': 'action.read', assign: 'action.issue', briefing: 'briefing.approve' },
  ...{ pupil: 'register.read', register: 'register.read', help: 'register.read' },
  ...{ 'stop reminders': 'register.read', 'start reminders': 'register.read' },
};

/** Of these some drawn person must have been told of some pupil, or nothing was tried. */
const TELLING = [
  ...['absent-list/own', 'action/issue', 'action/preview', 'chat/pupil', 'contact/open', 'ladder/decide'],
  ...['ladder/messages', 'search', 'words: pupil', 'words: today'],
];

const people = [...drawnPeople(12), ...plainPeople];
const OWNER: Person = {
  ...{ personId: 'owner', name: 'Own Er', roles: ['attendance-champion'], yearGroups: [], forms: [] },
};

describe('whatever somebody clicks or writes in Teams', () => {
  let stage: Awaited<ReturnType<typeof schoolOfSecrets>>;
  let connector: PracticeConnector;
  let bot: Awaited<ReturnType<typeof botOverHttp>>;
  let values: Readonly<Record<string, readonly string[]>>;
  const told = new Set<string>();
  const leaks: string[] = [];

  beforeAll(async () => {
    stage = await schoolOfSecrets([...people, OWNER]);
    connector = await startPracticeConnector();
    const { database, operations, schools, staff } = stage.app;
    const needs = { database, clock: () => at('15:00') };
    const never = () => Promise.reject(new Error('Nobody installs the app here, and nobody renames a channel.'));
    bot = await botOverHttp(
      connector,
      wireBot({
        ...{ ...operations, ...needs, schools, staff, installBot: never, followChannels: never },
        ...{ openContactForm: openContactForm(needs), recordContact: recordContact(needs) },
      }),
    );
    const channelId = channelOf(stage.school, 9);
    const inChannel = { kind: 'channel', teamId: stage.school.teamId, channelId } as const;
    const list = await deliver({ kind: 'absent-list', on: ON, session: 'AM', yearGroup: 9 }, inChannel);
    const overdue = { kind: 'ladder-overdue', on: ON, told: 'safeguarding-lead' } as const;
    const lead = await deliver(overdue, { kind: 'person', personId: 'plain-safeguarding-lead' });
    const actionIds = await Promise.all(PUPILS.map(issueFor));
    values = {
      ...{ deliveryId: [list, lead], pupilId: PUPILS, actionId: actionIds, pupilIds: [PUPILS.join(',')] },
      ...{ title: ['Ring home'], ownerIds: ['plain-tutor'], pupilNames: ['Fore9A2name'], dueIn: ['3'] },
      ...{
        what: ['visit'],
        seenToBy: ['Sam Field'],
        note: ['Spoke.'],
        outcome: ['spoke'],
        toPersonId: ['plain-tutor'],
      },
      ...{
        reached: ['Mother'],
        way: ['phone'],
        openedOn: [ON],
        channelIds: [channelId],
        text: ['Gates close at 08:40.'],
      },
    };
  }, 120_000);
  afterAll(async () => {
    await bot.stop();
    await connector.close();
    await stage[Symbol.asyncDispose]();
  });

  const deliver = async (subject: CardSubject, place: { kind: 'person'; personId: string } | ChannelPlace) => {
    const deliveryId = randomUUID();
    const given = { deliveryId, key: deliveryId, schoolId: stage.school.schoolId, subject, place, late: false };
    await stage.app.database.records.deliveries.intend(given, at('08:45'));
    return deliveryId;
  };
  const issueFor = async (pupilId: string) => {
    const { operations } = stage.app;
    const draft = {
      ...{ actionId: randomUUID(), provisionId: null, title: 'Ring home', note: '', ownerIds: [OWNER.personId] },
      ...{ roles: [], pupilGroup: '', pupilIds: [pupilId], pupilNames: '', dueInSchoolDays: 2, channelIds: [] },
    };
    const seen = await operations.previewAction(stage.school, OWNER, draft);
    if (seen.kind !== 'preview') throw new Error(`The action has no preview: ${JSON.stringify(seen)}.`);
    await operations.issueDraft(stage.school, OWNER, draft, seen.preview.print);
    return draft.actionId;
  };
  const look = (text: string, sent: unknown, person: Person, where: string, verb: Verb) => {
    const found = stage.secrets.filter(({ words }) => text.includes(words));
    // What somebody wrote or a click carried may come back in its form, and is no news to them.
    const carried = JSON.stringify(sent);
    const news = found.filter(({ words }) => !carried.includes(words));
    if (news.length > 0) told.add(where);
    leaks.push(...leaksIn(text, person, verb, news, where));
  };
  /** The data of a click, with each value that its fields have here by turns. */
  const clicksOf = (verb: string): Record<string, unknown>[] => {
    const { takes } = VERBS[verb] ?? { takes: [] };
    const fixed: Record<string, unknown> = {
      ...{ contactId: randomUUID(), decisionId: randomUUID(), batchId: randomUUID(), clickId: randomUUID() },
      ...{ briefingId: randomUUID(), revision: '1', print: 'a-print-of-another-look', lines: 'text' },
      ...{ reachedOther: '', expectedBackOn: '', provisionId: 'own', roles: '', pupilGroup: 'as-named' },
      ...{ figures: '', postOn: '', postTime: '', typed: typedFor(verb) },
    };
    return [0, 1, 2].map((turn) =>
      Object.fromEntries(
        takes.map((field) => {
          const of = values[field];
          const given = of === undefined ? fixed[field] : of[turn % of.length];
          if (given === undefined) throw new Error(`${verb} takes ${field}: give it a value here.`);
          const isNew = field === 'actionId' && NAMES_BY[verb] === 'action.issue';
          return [field, isNew ? randomUUID() : given];
        }),
      ),
    );
  };
  const typedFor = (verb: string) => {
    if (verb.startsWith('briefing/'))
      return { ...EMPTY_BRIEFING, text: 'Gates close.', channelIds: channelOf(stage.school, 9) };
    return { ...EMPTY_ACTION, title: 'Ring home', ownerIds: 'plain-tutor', pupilNames: 'Fore9A2name, Fore7A2name' };
  };

  test('a click, and the card that comes back, tell somebody of the pupils whom they may know of', async () => {
    const { teamId } = stage.school;
    const channel = { teamId, channelId: channelOf(stage.school, 9) };
    const verbs = Object.entries(VERBS).toSorted(
      ([, one], [, other]) => Number(one.on === 'submit') - Number(other.on === 'submit'),
    );
    for (const [verb, { on }] of verbs) {
      const isInChannel = ['contact', 'absent-list'].includes(areaOf(verb)) || verb === 'briefing/read';
      for (const person of people) {
        for (const data of clicksOf(verb)) {
          const value =
            on === 'act'
              ? { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: 'manual' }
              : { data: { verb, ...data }, context: { theme: 'default' } };
          const name = { open: 'task/fetch', submit: 'task/submit', act: 'adaptiveCard/action' }[on];
          const answer = await bot.invoke(person, isInChannel ? channel : null, { name, value });
          expect(answer.status).toBe(200);
          look(
            JSON.stringify(answer.body),
            value,
            person,
            verb,
            NAMES_BY[verb] ?? NAMES_BY[areaOf(verb)] ?? 'register.read',
          );
        }
      }
    }
    expect([...new Set(leaks)]).toEqual([]);
  }, 300_000);

  test('so do words in their chat and the search for a pupil', async () => {
    const { app, school } = stage;
    const chat = answerChat({ database: app.database, clock: () => at('09:06') });
    for (const person of people) {
      for (const command of CHAT_COMMANDS) {
        for (const words of command === 'pupil' ? ['pupil Sur9A2name', 'pupil Fore7A2name', 'Sur9B3name'] : [command]) {
          const reply = await chat({ school, person }, words);
          look(JSON.stringify(reply), words, person, `words: ${command}`, NAMES_IN_CHAT[command]);
        }
      }
      for (const queryText of ['Sur', 'Fore9', 'Sur9A2name']) {
        const value = { dataset: 'pupils', queryText, queryOptions: { skip: 0, top: 15 } };
        const answer = await bot.invoke(person, null, { name: 'application/search', value });
        look(JSON.stringify(answer.body), value, person, 'search', 'register.read');
      }
    }
    expect([...new Set(leaks)]).toEqual([]);
    expect(TELLING.filter((where) => !told.has(where))).toEqual([]);
  }, 120_000);

  test('a card of a channel names the pupils of its year group who are not in, and tells nothing else of anybody', async () => {
    const { app, school, secrets } = stage;
    const needs = { database: app.database, clock: () => at('15:00') };
    const place: ChannelPlace = { kind: 'channel', teamId: school.teamId, channelId: channelOf(school, 9) };
    const subjects: CardSubject[] = [
      { kind: 'absent-list', on: ON, session: 'AM', yearGroup: 9 },
      { kind: 'weekly-summary', yearGroup: 9, on: ON },
      { kind: 'targets', yearGroup: 9, on: ON },
      { kind: 'not-done', on: ON, moment: 'the morning list goes out' },
      { kind: 'welcome', to: 'team' },
    ];
    const shown = new Map<string, string[]>();
    for (const subject of subjects) {
      const card = { subject, place, late: false, intendedAt: at('08:45'), isCleared: false };
      const text = JSON.stringify(await loadCard(needs, school, card));
      const isName = ({ pupil, words }: Secret) => words === pupil.surname || words === pupil.forename;
      const found = secrets.filter(({ words }) => text.includes(words));
      expect(found.filter((one) => one.pupil.yearGroup !== 9)).toEqual([]);
      expect(found.filter((one) => !isName(one) && one.words !== one.pupil.pupilId)).toEqual([]);
      shown.set(subject.kind, [...new Set(found.map(({ pupil }) => pupil.pupilId))].toSorted());
    }
    expect(Object.fromEntries(shown)).toEqual({
      ...{ 'absent-list': ['pupil-9A2', 'pupil-9A3', 'pupil-9B2', 'pupil-9B3'], 'weekly-summary': [], targets: [] },
      ...{ 'not-done': [], welcome: [] },
    });
  });
});

interface ChannelPlace {
  readonly kind: 'channel';
  readonly teamId: string;
  readonly channelId: string;
}

function areaOf(verb: string): string {
  return verb.split('/')[0] ?? '';
}
