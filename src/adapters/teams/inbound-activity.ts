import { z } from 'zod';

const account = z.object({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() });
const withId = z.object({ id: z.string() });

/** The parts of an activity that are used, as Teams sends them; the rest is dropped. */
export const inboundActivity = z.object({
  type: z.string(),
  id: z.string().nullish(),
  serviceUrl: z.url(),
  from: account,
  recipient: account,
  conversation: z.object({ id: z.string(), tenantId: z.string().nullish(), isGroup: z.boolean().nullish() }),
  channelData: z
    .object({
      tenant: withId.nullish(),
      team: z.object({ id: z.string(), name: z.string().nullish(), aadGroupId: z.string().nullish() }).nullish(),
      channel: withId.nullish(),
      /** channelRenamed, channelCreated, channelDeleted, channelRestored, teamMemberAdded … */
      eventType: z.string().nullish(),
    })
    .nullish(),
  /** installationUpdate: add, remove, add-upgrade, remove-upgrade. */
  action: z.string().nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  text: z.string().nullish(),
  entities: z.array(z.object({ type: z.string(), text: z.string().nullish(), mentioned: account.nullish() })).nullish(),
  name: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
});
export type InboundActivity = z.infer<typeof inboundActivity>;

/** True when the activity says that it comes from the tenant, and nothing in it says otherwise (microsoft.md 3.4). */
export function isOfTenant({ channelData, conversation }: InboundActivity, tenantId: string): boolean {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((id) => typeof id === 'string');
  return named.length > 0 && named.every((id) => id.toLowerCase() === tenantId.toLowerCase());
}
