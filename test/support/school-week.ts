import { z } from 'zod';
import { createRegisterPlanner } from '../../src/adapters/mis/csv/create-register-planner.ts';
import { answerInvoke } from '../../src/adapters/teams/answer-invoke.ts';
import { cardMessage } from '../../src/adapters/teams/cards/card-message.ts';
import type { Person } from '../../src/domain/person.ts';
import { purge } from '../../src/operations/keeping/purge.ts';
import { clearCards } from '../../src/operations/keeping/clear-cards.ts';
import { decideAbsentLists } from '../../src/operations/decide-absent-lists.ts';
import { followChannels } from '../../src/operations/follow-channels.ts';
import { installBot } from '../../src/operations/install-bot.ts';
import { issueAction, type ActionForm } from '../../src/operations/issue-action.ts';
import { keepCases } from '../../src/operations/keep-cases.ts';
import { keepMoment } from '../../src/operations/keep-moment.ts';
import { openCases } from '../../src/operations/open-cases.ts';
import { openContactForm } from '../../src/operations/open-contact-form.ts';
import { readList } from '../../src/operations/read-lists.ts';
import { recordContact } from '../../src/operations/record-contact.ts';
import { sendDelivery } from '../../src/operations/send-delivery.ts';
import { sendListWrite } from '../../src/operations/send-list-write.ts';
import { takeInRegisterFile } from '../../src/operations/take-in-register-file.ts';
import { tellYearGroups } from '../../src/operations/tell-year-groups.ts';
import { createStaffDirectory } from '../../src/staff-directory.ts';
import { wireActions } from '../../src/wire-actions.ts';
import { wireBot } from '../../src/wire-bot.ts';
import { wireBriefings } from '../../src/wire-briefings.ts';
import { wireJobs } from '../../src/wire-jobs.ts';
import { wireLadder } from '../../src/wire-ladder.ts';
import { partsOf, textsOf } from '../cards/card-text.ts';
import { inMemoryChannel } from './in-memory-channel.ts';
import { inMemoryLists } from './in-memory-lists.ts';
import type { TestDatabase } from './open-test-database.ts';
import { at, channelOf, schoolInRecords } from './school-in-records.ts';
import { createWeekClock } from './school-week-clock.ts';
import { COVER, STAFF } from './school-week-people.ts';
import { bytesOf, ROLL } from './small-school.ts';

/** The dates of the week that is told. */
export const DAYS = {
  Monday: '2026-11-23',
  Tuesday: '2026-11-24',
  Wednesday: '2026-11-25',
  Thursday: '2026-11-26',
  Friday: '2026-11-27',
} as const;

export type SchoolWeek = Awaited<ReturnType<typeof startSchoolWeek>>;
const SERVICE = 'http://127.0.0.1/teams/';

/** The app's own parts on a fixed clock, with Teams and SharePoint in memory: registers in, cards out, people press buttons. */
export async function startSchoolWeek(opened: TestDatabase) {
  const { database } = opened;
  const { school } = await schoolInRecords(database, { staff: STAFF, cover: COVER });
  const teams = inMemoryChannel();
  const { lists, changes } = inMemoryLists();
  const week = createWeekClock(opened, school, at('07:40'), () => handlers);
  const clock = () => week.now();
  const needs = { database, clock };
  const staff = createStaffDirectory([school]);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const directory = { channelsOf: () => Promise.resolve([{ channelId: channelOf(school, 9), name: 'Year 9' }]) };
  const readListOf = readList({ ...needs, changesOf: () => changes });
  const wired = { ...wireActions(needs), ...wireLadder(needs), ...wireBriefings(needs) };
  const handlers = wireJobs({
    ...{ ...wired, log, staff, database },
    clearCards: clearCards(needs),
    purge: purge({ ...needs, log, listsOf: () => lists }),
    decideAbsentLists: decideAbsentLists({ ...needs, lateAfterMinutes: 10 }),
    keepMoment: keepMoment(needs),
    tellYearGroups: tellYearGroups(needs),
    keepCases: keepCases({ ...needs, readList: readListOf, openCases: openCases({ ...needs, listsOf: () => lists }) }),
    sendListWrite: sendListWrite({ ...needs, machineClock: clock, listsOf: () => lists }),
    sendDelivery: sendDelivery({
      ...needs,
      machineClock: clock,
      wait: (durationMs) => {
        week.pass(durationMs);
        return Promise.resolve();
      },
      poster: teams.poster,
      reader: teams.reader,
      school: staff.school,
    }),
  });
  const bot = wireBot({
    ...{ ...needs, ...wired, staff, schools: [school] },
    installBot: installBot({ ...needs, directory, schools: [school], log }),
    followChannels: followChannels({ ...needs, directory }),
    openContactForm: openContactForm({ database }),
    recordContact: recordContact(needs),
  });
  const take = takeInRegisterFile({ ...needs, planRegisterFile: createRegisterPlanner() });

  const conversationOf = ({ personId }: Person) => `a:${personId}`;
  const rendered = (conversationId: string) =>
    teams
      .cards()
      .filter((card) => card.conversationId === conversationId)
      .map((card) => ({ ...card, message: cardMessage(card, 'app') }));
  const wordsIn = (conversationId: string) =>
    rendered(conversationId).map(({ message }) => textsOf(message.attachments).join(' | '));
  const invoke = async (person: Person, conversationId: string, name: string, value: unknown) => {
    const isChat = conversationId.startsWith('a:');
    const place = isChat ? { teamId: null, channelId: null } : { teamId: school.teamId, channelId: conversationId };
    const origin = {
      personId: person.personId,
      personName: person.name,
      place: { ...place, conversationId, messageId: null },
    };
    return await answerInvoke({ handlers: bot, log, teamsAppId: 'app' }, { kind: 'invoke', origin, name, value });
  };

  return {
    school,
    issue: (person: Person, form: ActionForm) => issueAction(needs)(school, person, form),
    briefings: wired,
    /** "Monday", "08:46". */
    until: (day: keyof typeof DAYS, time: string) => week.goTo(at(time, DAYS[day])),
    install: async () => {
      await bot.installed({
        ...{ teamId: school.teamId, tenantId: 'tenant', serviceUrl: SERVICE },
        groupId: null,
        teamName: null,
      });
      for (const person of STAFF) {
        const chat = { personId: person.personId, conversationId: conversationOf(person) };
        await bot.chatOpened({ ...chat, tenantId: 'tenant', serviceUrl: SERVICE });
      }
    },
    /** The MIS writes a file with the marks of the six pupils: "N / / I / /". */
    registers: async (day: keyof typeof DAYS, session: 'AM' | 'PM', marks: string) => {
      const rows = marks.split(' ').map((mark, index) => `${ROLL[index]?.upn ?? ''},${DAYS[day]},${session},${mark}`);
      const bytes = bytesOf(['UPN,Date,Session,Mark', ...rows].join('\r\n'));
      const file = { name: 'registers.csv', bytes, givenBy: 'inbox folder', isFresh: true, confirmed: false };
      const { verdict } = await take(school, file);
      if (verdict !== 'applied') throw new Error(`The register of ${day} ${session} was ${verdict}.`);
      await week.goTo(new Date(clock().getTime() + 10_000));
    },
    /** The words of each card that stands in the year group's channel, oldest first. */
    channel: () => wordsIn(channelOf(school, 9)),
    chat: (person: Person) => wordsIn(conversationOf(person)),
    /** What Teams shows a person in the place of a card of the channel. */
    ownView: async (person: Person) => {
      const card = rendered(channelOf(school, 9)).at(-1);
      const verb = { verb: 'absent-list/own', data: { deliveryId: card?.deliveryId } };
      const answer = await invoke(person, channelOf(school, 9), 'adaptiveCard/action', { action: verb });
      return JSON.stringify(answer.body);
    },
    /** Presses a button of the newest card in a place that says something; gives what Teams is answered. */
    press: async (person: Person, where: 'chat' | 'channel', on: string, title: string) => {
      const conversationId = where === 'chat' ? conversationOf(person) : channelOf(school, 9);
      const cards = rendered(conversationId).filter(({ message }) => textsOf(message.attachments).join().includes(on));
      const buttons = cards.flatMap(({ message }) =>
        partsOf(message.attachments).filter((part) => part['title'] === title),
      );
      const button = buttons.at(-1);
      if (button === undefined) throw new Error(`${person.name} sees no button "${title}" on a card about "${on}".`);
      const { type, verb, data } = button;
      const isExecute = type === 'Action.Execute';
      const value = isExecute ? { action: { type, verb, data } } : { data };
      const answer = await invoke(person, conversationId, isExecute ? 'adaptiveCard/action' : 'task/fetch', value);
      return answer.body;
    },
    /** Opens a dialog from a button that may stand on many cards. */
    open: async (person: Person, verb: string, data: object) =>
      (await invoke(person, conversationOf(person), 'task/fetch', { data: { verb, ...data } })).body,
    /** Sends the dialog that `press` has opened, with what was typed. */
    submit: async (person: Person, where: 'chat' | 'channel', dialog: unknown, typed: object) => {
      const save = partsOf(dialog).find(({ type, data }) => type === 'Action.Submit' && typeof data === 'object');
      const conversationId = where === 'chat' ? conversationOf(person) : channelOf(school, 9);
      const hidden = z.record(z.string(), z.unknown()).parse(save?.['data']);
      const value = { data: { ...hidden, ...typed } };
      return JSON.stringify((await invoke(person, conversationId, 'task/submit', value)).body);
    },
    ask: async (person: Person, text: string) => {
      const place = { conversationId: conversationOf(person), teamId: null, channelId: null, messageId: null };
      return await bot.message({ personId: person.personId, personName: person.name, place, text });
    },
  };
}
