import type { SettingName, SettingsPage } from '../../http/settings-contract.ts';

export type SettingShown = SettingsPage['settings'][number];
export type ChangeShown = SettingsPage['history'][number];

export const SETTING_TITLES: Readonly<Record<SettingName, string>> = {
  messageTimes: 'When the app speaks to people',
  briefingsNeedApproval: 'A second pair of eyes on briefings',
  absenceMessage: 'The first day’s message to families',
  agendaCap: 'The agenda of a meeting',
  bands: 'Bands of attendance',
  publicRecognition: 'What may be said in public',
  calendars: 'School calendar',
  staff: 'Staff, roles and scopes',
  cover: 'Who stands in for whom',
};

export const SECTIONS = ['strategy', 'messages', 'calendar', 'people', 'places', 'history'] as const;
export type SectionName = (typeof SECTIONS)[number];

export const SECTION_TITLES: Readonly<Record<SectionName, string>> = {
  strategy: 'Strategy',
  messages: 'Messages',
  calendar: 'Calendar',
  people: 'People',
  places: 'Channels and lists',
  history: 'What was changed',
};

export const SETTINGS_OF: Readonly<Record<SectionName, readonly SettingName[]>> = {
  strategy: ['bands', 'publicRecognition', 'agendaCap'],
  messages: ['messageTimes', 'briefingsNeedApproval', 'absenceMessage'],
  calendar: ['calendars'],
  people: ['staff', 'cover'],
  places: [],
  history: [],
};
