import type { School } from '../../domain/school.ts';
import type { changeSetting } from '../../operations/settings/change-setting.ts';
import type { mapYearChannel } from '../../operations/settings/map-year-channel.ts';
import type { previewSetting } from '../../operations/settings/preview-setting.ts';
import type { readSettings, SettingsShown } from '../../operations/settings/read-settings.ts';
import { problemAnswer, type Route } from '../route.ts';
import {
  channelWanted,
  settingRequest,
  settingWanted,
  type ChannelMapped,
  type SettingChanged,
  type SettingPreview,
  type SettingsPage,
} from '../settings-contract.ts';
import { taking } from '../taking.ts';

export interface SettingsRoutesNeeds {
  readonly readSettings: ReturnType<typeof readSettings>;
  readonly previewSetting: ReturnType<typeof previewSetting>;
  readonly changeSetting: ReturnType<typeof changeSetting>;
  readonly mapYearChannel: ReturnType<typeof mapYearChannel>;
}

export function settingsRoutes(operations: SettingsRoutesNeeds): Route[] {
  return [
    {
      method: 'get',
      path: '/api/settings',
      verb: 'settings.read',
      handle: async ({ school, person }) => {
        const shown = await operations.readSettings(school, person);
        return { status: 200, body: pageOf(school, shown) };
      },
    },
    taking(settingWanted, {
      method: 'post',
      path: '/api/settings/preview',
      verb: 'settings.change',
      handle: async ({ school, person, body }) => {
        const outcome = await operations.previewSetting(school, person, body);
        if (outcome.kind === 'not-allowed') return problemAnswer(403, 'not-allowed', outcome.message);
        const answer: SettingPreview =
          outcome.kind === 'faulty'
            ? { kind: 'faulty', faults: [...outcome.faults] }
            : { kind: 'fits', lines: [...outcome.lines], effect: [...outcome.effect] };
        return { status: 200, body: answer };
      },
    }),
    taking(settingRequest, {
      method: 'post',
      path: '/api/settings',
      verb: 'settings.change',
      handle: async ({ school, person, body }) => {
        const outcome = await operations.changeSetting(school, person, body);
        if (outcome.kind === 'not-allowed') return problemAnswer(403, 'not-allowed', outcome.message);
        if (outcome.kind === 'changed-meanwhile') return problemAnswer(409, 'changed-meanwhile', outcome.message);
        const answer: SettingChanged =
          outcome.kind === 'faulty' ? { kind: 'faulty', faults: [...outcome.faults] } : { kind: 'changed' };
        return { status: 200, body: answer };
      },
    }),
    taking(channelWanted, {
      method: 'post',
      path: '/api/settings/channels',
      verb: 'channel.map',
      handle: async ({ school, person, body }) => {
        const outcome = await operations.mapYearChannel(school, person, body);
        if (outcome.kind === 'mapped') return { status: 200, body: outcome satisfies ChannelMapped };
        if (outcome.kind === 'not-allowed') return problemAnswer(403, 'not-allowed', outcome.message);
        return problemAnswer(outcome.kind === 'unknown-channel' ? 404 : 400, outcome.kind, outcome.message);
      },
    }),
  ];
}

function pageOf(school: School, shown: SettingsShown): SettingsPage {
  const { name, timeZone, strategy, siteUrl, inboxFolder, sessions, yearGroups } = school;
  return {
    asOf: shown.asOf.toISOString(),
    school: {
      ...{ name, timeZone, siteUrl, inboxFolder, yearGroups: [...yearGroups] },
      ...{ strategyTitle: strategy.title, strategyDescription: strategy.description },
      provisionCount: strategy.provisions.filter(({ active }) => active).length,
      sessions: (['AM', 'PM'] as const).map((session) => ({ session, ...sessions[session] })),
    },
    settings: shown.settings.map(({ lines, changed, faults, ...setting }) => ({
      ...setting,
      lines: [...lines],
      changed: changed === null ? null : { by: changed.by, at: changed.at.toISOString() },
      faults: [...faults],
    })),
    history: shown.history.map(({ at, lines, ...change }) => ({ ...change, at: at.toISOString(), lines: [...lines] })),
    channels: shown.channels.map(({ channelId, name: called, yearGroup, mappedBy }) => {
      return { channelId, name: called, yearGroup, byPerson: mappedBy !== undefined };
    }),
    mayMapChannels: shown.mayMapChannels,
    mayAdminister: shown.mayAdminister,
  };
}
