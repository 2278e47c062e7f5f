import { z } from 'zod';

/** A school's settings as the tab shows and changes them: requests and answers, as contract.ts has them. */

export const settingName = z.enum([
  'messageTimes',
  'briefingsNeedApproval',
  'absenceMessage',
  'agendaCap',
  'bands',
  'publicRecognition',
  'calendars',
  'staff',
  'cover',
]);
export type SettingName = z.infer<typeof settingName>;

const lineChange = z.object({
  label: z.string(),
  /** Null where it is new. */
  before: z.string().nullable(),
  /** Null where it is no more. */
  after: z.string().nullable(),
});
export type LineChange = z.infer<typeof lineChange>;

const fault = z.object({
  /** Where in the value: "terms, 2, start"; empty for the whole. */
  place: z.string(),
  message: z.string(),
});
export type SettingFault = z.infer<typeof fault>;

/** GET /api/settings */
export const settingsPage = z.object({
  asOf: z.string(),
  school: z.object({
    name: z.string(),
    timeZone: z.string(),
    strategyTitle: z.string(),
    strategyDescription: z.string(),
    provisionCount: z.number().int(),
    siteUrl: z.string(),
    inboxFolder: z.string().nullable(),
    sessions: z.array(z.object({ session: z.string(), opensAt: z.string(), listAt: z.string(), closesAt: z.string() })),
    yearGroups: z.array(z.number().int()),
  }),
  settings: z.array(
    z.object({
      setting: settingName,
      lines: z.array(z.object({ key: z.string(), label: z.string(), text: z.string() })),
      /** In the form of the school's settings file (docs/settings.md), for a form to begin with. */
      value: z.unknown(),
      /** The change that is in force, or "file": send it back with a change. */
      follows: z.string(),
      /** Null where it is as in the school's settings file. */
      changed: z.object({ by: z.string(), at: z.string() }).nullable(),
      /** Why a change on record is not in force; empty where all is well. */
      faults: z.array(fault),
      mayChange: z.boolean(),
    }),
  ),
  history: z.array(
    z.object({
      changeId: z.string(),
      setting: settingName,
      by: z.string(),
      at: z.string(),
      lines: z.array(lineChange),
      /** It put the setting back to what the school's file says. */
      isToFile: z.boolean(),
      isInForce: z.boolean(),
      mayUndo: z.boolean(),
      /** What was before it, to be put back: send it as `wanted`. */
      before: z.object({ value: z.unknown() }),
    }),
  ),
  channels: z.array(
    z.object({
      channelId: z.string(),
      name: z.string(),
      yearGroup: z.number().int().nullable(),
      byPerson: z.boolean(),
    }),
  ),
  mayMapChannels: z.boolean(),
  mayAdminister: z.boolean(),
});
export type SettingsPage = z.infer<typeof settingsPage>;

/** POST /api/settings/preview */
export const settingWanted = z.strictObject({
  setting: settingName,
  /** In the form of the school's settings file; null for what the file says. */
  wanted: z.strictObject({ value: z.unknown() }).nullable(),
});
export type SettingWanted = z.infer<typeof settingWanted>;

export const settingPreview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fits'), lines: z.array(lineChange), effect: z.array(z.string()) }),
  z.object({ kind: z.literal('faulty'), faults: z.array(fault) }),
]);
export type SettingPreview = z.infer<typeof settingPreview>;

/** POST /api/settings : 409 where somebody changed it meanwhile. */
export const settingRequest = settingWanted.extend({
  /** Made when the form was opened: a repeat takes effect once. */
  changeId: z.guid(),
  follows: z.string().max(80),
});
export type SettingRequest = z.infer<typeof settingRequest>;

export const settingChanged = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed') }),
  z.object({ kind: z.literal('faulty'), faults: z.array(fault) }),
]);
export type SettingChanged = z.infer<typeof settingChanged>;

/** POST /api/settings/channels */
export const channelWanted = z.strictObject({ channelId: z.string().max(200), yearGroup: z.number().int().nullable() });
export type ChannelWanted = z.infer<typeof channelWanted>;

export const channelMapped = z.object({ kind: z.literal('mapped'), words: z.string() });
export type ChannelMapped = z.infer<typeof channelMapped>;
