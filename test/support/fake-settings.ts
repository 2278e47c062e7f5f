import { changedLines, settingLines } from '../../src/domain/settings/setting-lines.ts';
import { SETTING_NAMES } from '../../src/domain/settings/setting.ts';
import type { School } from '../../src/domain/school.ts';
import {
  channelMapped,
  channelWanted,
  settingChanged,
  settingPreview,
  settingRequest,
  settingsPage,
  settingWanted,
  type ChannelWanted,
  type SettingsPage,
} from '../../src/http/settings-contract.ts';
import { readIcalCalendar } from '../../src/adapters/calendar/read-ical-calendar.ts';
import { splitStaffText } from '../../src/adapters/mis/csv/split-staff-text.ts';
import {
  listsRunAnswer,
  listsRunAsked,
  listsRunPage,
  listsRunTaken,
  type ListsRunPage,
} from '../../src/http/lists-run-contract.ts';
import {
  calendarFileAsked,
  calendarFileRead,
  staffFileAsked,
  staffFileRead,
} from '../../src/http/settings-files-contract.ts';
import { readCalendarText } from '../../src/operations/settings/read-calendar-text.ts';
import { readStaffFile } from '../../src/operations/settings/read-staff-file.ts';
import { applySetting, settingOf } from '../../src/school-settings.ts';
import { problemAnswer } from './fake-tab-api.ts';
import { SCHOOL } from './quarry-lane.ts';

const ADA = '11111111-2222-4333-8444-555555555555';
const KIT = '21111111-2222-4333-8444-555555555555';
const NOW = '2026-11-23T08:46:00Z';

const EVERYTHING = {
  ...{ personId: ADA, name: 'Ada Example', yearGroups: [], forms: [] },
  roles: ['administrator', 'attendance-champion'] as const,
};

export interface FakeSettings {
  school: School;
  page: SettingsPage;
  readonly mapped: ChannelWanted[];
  run: ListsRunPage['run'];
}

/** A school whose settings are as in its file, and the app's own rules about changes of them. */
export function inventedSettings(): FakeSettings {
  const school: School = {
    ...SCHOOL,
    name: 'Example Academy',
    cover: [],
    staff: [
      { personId: ADA, name: 'Ada Example', roles: ['administrator'], yearGroups: [], forms: [], lineManagerId: null },
      { personId: KIT, name: 'Kit Example', roles: ['tutor'], yearGroups: [], forms: ['9B'], lineManagerId: null },
    ],
  };
  const { strategy } = school;
  return {
    school,
    mapped: [],
    run: null,
    page: {
      asOf: NOW,
      school: {
        ...{ name: school.name, timeZone: school.timeZone, siteUrl: school.siteUrl, inboxFolder: null },
        ...{ yearGroups: [8, 9], provisionCount: 42 },
        ...{ strategyTitle: strategy.title, strategyDescription: strategy.description },
        sessions: (['AM', 'PM'] as const).map((session) => ({ session, ...school.sessions[session] })),
      },
      settings: SETTING_NAMES.map((setting) => ({
        ...{ setting, lines: settingLines(school, setting), value: settingOf(school, setting) },
        ...{ follows: 'file', changed: null, faults: [], mayChange: true },
      })),
      history: [],
      channels: [
        { channelId: 'c-8', name: 'Year 8', yearGroup: 8, byPerson: false },
        { channelId: 'c-x', name: 'The quiet ones', yearGroup: null, byPerson: false },
      ],
      mayMapChannels: true,
      mayAdminister: true,
    },
  };
}

/** The server's side of the settings; null where a path is not one of theirs. */
export function answerSettings(state: FakeSettings, method: string, pathname: string, body: string) {
  if (pathname === '/api/settings' && method === 'GET') return { status: 200, body: settingsPage.parse(state.page) };
  if (pathname === '/api/settings/channels') return mapped(state, channelWanted.parse(JSON.parse(body)));
  if (pathname === '/api/settings/preview') {
    const { setting, wanted } = settingWanted.parse(JSON.parse(body));
    const value = wanted === null ? settingOf(inventedSettings().school, setting) : wanted.value;
    const outcome = applySetting(state.school, setting, value);
    if (outcome.kind === 'faulty') return { status: 200, body: settingPreview.parse(outcome) };
    const lines = changedLines(settingLines(state.school, setting), settingLines(outcome.school, setting));
    return { status: 200, body: settingPreview.parse({ kind: 'fits', lines, effect: ['No pupil changes band.'] }) };
  }
  if (pathname === '/api/settings/calendar-file') {
    const { text } = calendarFileAsked.parse(JSON.parse(body));
    const read = readCalendarText({ settings: { valueOf: settingOf }, readIcal: readIcalCalendar });
    return { status: 200, body: calendarFileRead.parse(read(state.school, EVERYTHING, text)) };
  }
  if (pathname === '/api/settings/staff-file') {
    const read = readStaffFile({ split: splitStaffText })(
      state.school,
      EVERYTHING,
      staffFileAsked.parse(JSON.parse(body)),
    );
    return { status: 200, body: staffFileRead.parse(read) };
  }
  if (pathname.startsWith('/api/lists-run')) return ofRun(state, method, pathname, body);
  if (pathname !== '/api/settings') return null;
  const { changeId, setting, wanted, follows } = settingRequest.parse(JSON.parse(body));
  const shown = state.page.settings.find((each) => each.setting === setting);
  if (shown?.follows !== follows) return problemAnswer(409, 'changed-meanwhile', 'Somebody changed it meanwhile.');
  const value = wanted === null ? settingOf(inventedSettings().school, setting) : wanted.value;
  const outcome = applySetting(state.school, setting, value);
  if (outcome.kind === 'faulty') return { status: 200, body: settingChanged.parse(outcome) };
  const lines = changedLines(settingLines(state.school, setting), settingLines(outcome.school, setting));
  const before = { value: settingOf(state.school, setting) };
  state.school = outcome.school;
  const changed = wanted === null ? null : { by: 'Ada Example', at: NOW };
  const now = { lines: settingLines(outcome.school, setting), value, follows: changeId, changed };
  const past = state.page.history.map((each) => (each.setting === setting ? { ...each, isInForce: false } : each));
  const made = { changeId, setting, by: 'Ada Example', at: NOW, lines, isToFile: wanted === null };
  state.page = {
    ...state.page,
    settings: state.page.settings.map((each) => (each.setting === setting ? { ...each, ...now } : each)),
    history: [{ ...made, isInForce: true, mayUndo: true, before }, ...past],
  };
  return { status: 200, body: settingChanged.parse({ kind: 'changed' }) };
}

/** Each look after the start finds the run a step further, as it goes by itself. */
function ofRun(state: FakeSettings, method: string, pathname: string, body: string) {
  const { run } = state;
  if (method === 'GET') {
    if (run?.state === 'looking') state.run = { ...run, state: 'ready', steps: ['Contacts: make the list'] };
    if (run?.state === 'working') state.run = { ...run, state: 'done', done: run.steps };
    return { status: 200, body: listsRunPage.parse({ run }) };
  }
  if (pathname === '/api/lists-run') {
    const { runId } = listsRunAsked.parse(JSON.parse(body));
    const words = 'To sign in, open the page https://login.example.test/device and enter the code QX7.';
    const begun = { runId, words, startedBy: 'Ada Example', startedAt: NOW, signedInAs: null };
    state.run = { ...begun, state: 'signing-in', steps: [], done: [], obstacles: [] };
  } else {
    const { answer } = listsRunAnswer.parse(JSON.parse(body));
    if (run !== null) state.run = { ...run, state: answer === 'go-on' ? 'working' : 'cancelled' };
  }
  return { status: 202, body: listsRunTaken.parse({ kind: 'taken' }) };
}

function mapped(state: FakeSettings, wanted: ChannelWanted) {
  state.mapped.push(wanted);
  const channels = state.page.channels.map((channel) =>
    channel.channelId === wanted.channelId ? { ...channel, yearGroup: wanted.yearGroup, byPerson: true } : channel,
  );
  state.page = { ...state.page, channels };
  return { status: 200, body: channelMapped.parse({ kind: 'mapped', words: 'It is Year 9’s channel from now on.' }) };
}
