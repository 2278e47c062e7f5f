import { z } from 'zod';
import { problem } from '../problem.ts';
import type { TenantAnswer } from '../router.ts';

/** What the tenant reads of an activity that the bot sends; the rest is let through unread. */
const activityShape = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
});

export interface OutgoingActivity {
  readonly isMessage: boolean;
  readonly text: string;
  readonly attachments: readonly { readonly contentType: string; readonly content: unknown }[];
}

export type ReadActivity =
  | { readonly kind: 'activity'; readonly activity: OutgoingActivity }
  | { readonly kind: 'refused'; readonly answer: TenantAnswer };

/** Refuses with 413 above 100 KB of UTF-16, pictures not counted (microsoft.md 1.4), and with 400 what Teams cannot show. */
export function readActivity(body: unknown): ReadActivity {
  const parsed = activityShape.safeParse(body);
  if (!parsed.success) return badArgument(`The activity is not well formed. ${z.prettifyError(parsed.error)}`);
  if (sizeBytes(parsed.data) > MAX_BYTES) {
    return refused(problem(413, 'MessageSizeTooBig', `The message is over ${MAX_BYTES} bytes of UTF-16.`));
  }
  const { type, text, attachments } = parsed.data;
  const activity = {
    isMessage: type === 'message',
    text: text ?? '',
    attachments: (attachments ?? []).map(({ contentType, content }) => ({ contentType, content })),
  };
  if (activity.isMessage && activity.text === '' && activity.attachments.length === 0) {
    return badArgument('The message has neither text nor attachments.');
  }
  const refreshers = Math.max(0, ...activity.attachments.map(({ content }) => refresherCount(content)));
  if (refreshers > MAX_REFRESHERS) {
    return badArgument(`The card refreshes for ${refreshers} people; Teams allows ${MAX_REFRESHERS}.`);
  }
  return { kind: 'activity', activity };
}

const MAX_BYTES = 100 * 1024;
const INLINE_PICTURE = /data:image\/[\w.+-]+;base64,[A-Za-z0-9+/=]*/g;
/** microsoft.md 2.2 */
const MAX_REFRESHERS = 60;
const refreshingCard = z.looseObject({ refresh: z.looseObject({ userIds: z.array(z.string()) }) });

function sizeBytes(activity: unknown): number {
  return JSON.stringify(activity).replace(INLINE_PICTURE, '').length * 2;
}

function refresherCount(card: unknown): number {
  const parsed = refreshingCard.safeParse(card);
  return parsed.success ? parsed.data.refresh.userIds.length : 0;
}

function badArgument(message: string): ReadActivity {
  return refused(problem(400, 'BadArgument', message));
}

function refused(answer: TenantAnswer): ReadActivity {
  return { kind: 'refused', answer };
}
