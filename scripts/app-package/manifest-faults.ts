import { z } from 'zod';
import { schemaFaults } from './schema-faults.ts';

const scopes = z.array(z.string()).default([]);

/** What the rules below read of a manifest; the schema has the rest. */
const ruledManifest = z.looseObject({
  manifestVersion: z.string(),
  version: z.string(),
  bots: z.array(z.looseObject({ botId: z.string(), scopes })).default([]),
  staticTabs: z.array(z.looseObject({ entityId: z.string(), contentUrl: z.string().optional(), scopes })).default([]),
  configurableTabs: z.array(z.looseObject({ scopes, context: z.array(z.string()).default([]) })).default([]),
  supportsChannelFeatures: z.string().optional(),
  validDomains: z.array(z.string()).default([]),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string().default('') }).optional(),
  authorization: z
    .looseObject({ permissions: z.looseObject({ resourceSpecific: z.array(z.looseObject({ name: z.string() })) }) })
    .optional(),
});
type RuledManifest = z.infer<typeof ruledManifest>;

/** What is wrong with a filled-in manifest, each fault in words with its place; empty when nothing is. */
export function manifestFaults(root: string, manifest: unknown): string[] {
  const parsed = ruledManifest.safeParse(manifest);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return [...schemaFaults(root, parsed.data), ...RULES.flatMap((rule) => rule(parsed.data))];
}

/** What Teams refuses on upload, or does not do, although the schema lets it pass (microsoft.md 4 and 6). */
const RULES: readonly ((manifest: RuledManifest) => string[])[] = [
  channelFeatures,
  threeNumbers,
  addressesInValidDomains,
  oneApplication,
  resourceForPermissions,
  tabsWithContent,
  stagePermission,
];

const CHANNEL_FEATURES_SINCE = 25;

function channelFeatures({
  manifestVersion,
  supportsChannelFeatures,
  bots,
  configurableTabs,
}: RuledManifest): string[] {
  const isRuled = Number(manifestVersion.split('.')[1]) >= CHANNEL_FEATURES_SINCE;
  const isInTeams = [...bots, ...configurableTabs].some((part) => part.scopes.includes('team'));
  if (!isRuled || !isInTeams || supportsChannelFeatures === 'tier1') return [];
  return ['supportsChannelFeatures: Teams takes an app with the scope "team" only when this is "tier1"'];
}

function threeNumbers({ version }: RuledManifest): string[] {
  return /^\d+\.\d+\.\d+$/.test(version) ? [] : [`version: "${version}" is not of the form 1.2.3`];
}

function addressesInValidDomains(manifest: RuledManifest): string[] {
  const { $schema: _, validDomains, ...rest } = manifest;
  return addressesIn(rest, '').flatMap(({ place, address }) => {
    const url = URL.parse(address);
    if (url?.protocol === 'http:') return [`${place}: ${address} must be https`];
    if (url !== null && validDomains.includes(url.host)) return [];
    return [`${place}: the domain of ${address} is not in validDomains (${validDomains.join(', ')})`];
  });
}

function addressesIn(node: unknown, place: string): { readonly place: string; readonly address: string }[] {
  if (typeof node === 'string') return /^(https?|api):\/\//i.test(node) ? [{ place, address: node }] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => addressesIn(child, place === '' ? key : `${place}.${key}`));
}

function oneApplication({ bots, webApplicationInfo }: RuledManifest): string[] {
  const id = webApplicationInfo?.id ?? '';
  const strangers = bots.filter(({ botId }) => botId !== id);
  const faults = strangers.map(({ botId }) => `bots: ${botId} is not the Entra application of webApplicationInfo`);
  const resource = webApplicationInfo?.resource ?? '';
  return resource.endsWith(`/${id}`)
    ? faults
    : [...faults, `webApplicationInfo.resource: ${resource} must end in /${id}`];
}

function resourceForPermissions({ authorization, webApplicationInfo }: RuledManifest): string[] {
  const asks = (authorization?.permissions.resourceSpecific ?? []).length > 0;
  if (!asks || (webApplicationInfo?.resource ?? '') !== '') return [];
  return ['webApplicationInfo.resource: Teams grants no resource-specific permission while this is empty'];
}

function tabsWithContent({ staticTabs }: RuledManifest): string[] {
  const ids = staticTabs.map(({ entityId }) => entityId);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const empty = staticTabs.filter(({ contentUrl }) => contentUrl === undefined);
  return [
    ...twice.map((id) => `staticTabs: the entityId "${id}" stands there twice`),
    ...empty.map(({ entityId }) => `staticTabs: the tab "${entityId}" has no contentUrl`),
  ];
}

function stagePermission({ configurableTabs, authorization }: RuledManifest): string[] {
  const isOnStage = configurableTabs.some(({ context }) => context.includes('meetingStage'));
  const names = (authorization?.permissions.resourceSpecific ?? []).map(({ name }) => name);
  if (!isOnStage || names.includes('MeetingStage.Write.Chat')) return [];
  return ['authorization: a tab on the meeting stage needs the permission MeetingStage.Write.Chat'];
}
