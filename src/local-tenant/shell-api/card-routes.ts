import { z } from 'zod';
import { invokeActivity, submitActivity, type CardClick, type IncomingActivity } from '../people/build-activity.ts';
import type { Place } from '../people/directory.ts';
import { problem } from '../problem.ts';
import { readBody } from '../read-body.ts';
import type { Route, TenantAnswer } from '../router.ts';
import { findSeat } from './find-seat.ts';
import type { ShellParts } from './shell-parts.ts';

const clickBody = z.object({
  personId: z.string(),
  conversationId: z.string(),
  messageId: z.string(),
  value: z.unknown().optional(),
});
const invokeBody = clickBody.extend({
  name: z.enum(['task/fetch', 'task/submit', 'adaptiveCard/action', 'application/search']),
});

/** Clicks on cards. Both answer `{status, body}` exactly as the bot did, or 502 when it cannot be reached. */
export function cardRoutes(parts: ShellParts): Route[] {
  return [
    {
      method: 'POST',
      pattern: '/shell/api/invoke',
      async handle(request) {
        const body = readBody(request, invokeBody);
        if (body.kind === 'refused') return body.answer;
        const seat = findSeat(parts, body.value);
        if (seat.kind === 'refused') return seat.answer;
        const click = clickOn(parts, seat.place, body.value);
        return deliver(parts, invokeActivity(parts, seat.person, body.value.name, click));
      },
    },
    {
      method: 'POST',
      pattern: '/shell/api/submit',
      async handle(request) {
        const body = readBody(request, clickBody);
        if (body.kind === 'refused') return body.answer;
        const seat = findSeat(parts, body.value);
        if (seat.kind === 'refused') return seat.answer;
        return deliver(parts, submitActivity(parts, seat.person, clickOn(parts, seat.place, body.value)));
      },
    },
  ];
}

function clickOn({ store }: ShellParts, place: Place, { messageId, value }: z.infer<typeof clickBody>): CardClick {
  const message = store.find(place.conversationId, messageId);
  return { place, messageId, threadId: message?.replyToId ?? messageId, value };
}

async function deliver({ bot }: ShellParts, activity: IncomingActivity): Promise<TenantAnswer> {
  const answer = await bot.deliver(activity);
  if (answer.kind === 'unreachable') return problem(502, 'BotUnreachable', answer.detail);
  return { status: 200, body: { status: answer.status, body: answer.body } };
}
