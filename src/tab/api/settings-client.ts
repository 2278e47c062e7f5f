import {
  channelMapped,
  settingChanged,
  settingPreview,
  settingsPage,
  type ChannelMapped,
  type ChannelWanted,
  type SettingChanged,
  type SettingPreview,
  type SettingRequest,
  type SettingsPage,
  type SettingWanted,
} from '../../http/settings-contract.ts';
import {
  calendarFileRead,
  staffFileRead,
  type CalendarFileRead,
  type StaffFileAsked,
  type StaffFileRead,
} from '../../http/settings-files-contract.ts';
import {
  listsRunPage,
  listsRunTaken,
  type ListsRunAnswer,
  type ListsRunPage,
  type ListsRunTaken,
} from '../../http/lists-run-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';

export interface SettingsClient {
  readonly page: () => Promise<ApiAnswer<SettingsPage>>;
  readonly preview: (wanted: SettingWanted) => Promise<ApiAnswer<SettingPreview>>;
  readonly change: (request: SettingRequest) => Promise<ApiAnswer<SettingChanged>>;
  readonly calendarFile: (text: string) => Promise<ApiAnswer<CalendarFileRead>>;
  readonly staffFile: (asked: StaffFileAsked) => Promise<ApiAnswer<StaffFileRead>>;
  readonly listsRun: () => Promise<ApiAnswer<ListsRunPage>>;
  readonly startListsRun: (runId: string) => Promise<ApiAnswer<ListsRunTaken>>;
  readonly answerListsRun: (answer: ListsRunAnswer) => Promise<ApiAnswer<ListsRunTaken>>;
  readonly mapChannel: (wanted: ChannelWanted) => Promise<ApiAnswer<ChannelMapped>>;
}

/** The routes of settings-contract.ts as functions. */
export function createSettingsClient(call: CallServer): SettingsClient {
  const post = (body: unknown) => ({ method: 'POST' as const, body });
  return {
    page: () => call({ path: '/api/settings', schema: settingsPage }),
    preview: (body) => call({ path: '/api/settings/preview', schema: settingPreview, send: post(body) }),
    change: (body) => call({ path: '/api/settings', schema: settingChanged, send: post(body) }),
    calendarFile: (text) =>
      call({ path: '/api/settings/calendar-file', schema: calendarFileRead, send: post({ text }) }),
    staffFile: (body) => call({ path: '/api/settings/staff-file', schema: staffFileRead, send: post(body) }),
    listsRun: () => call({ path: '/api/lists-run', schema: listsRunPage }),
    startListsRun: (runId) => call({ path: '/api/lists-run', schema: listsRunTaken, send: post({ runId }) }),
    answerListsRun: (body) => call({ path: '/api/lists-run/answer', schema: listsRunTaken, send: post(body) }),
    mapChannel: (body) => call({ path: '/api/settings/channels', schema: channelMapped, send: post(body) }),
  };
}
