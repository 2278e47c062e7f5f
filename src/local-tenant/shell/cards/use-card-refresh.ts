import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { Person } from '../contract.ts';
import type { CardOrigin, ShellApi } from '../shell-api.ts';
import { useShell } from '../shell-context.ts';
import { type CardAnswer, readCardAnswer } from './read-bot-answer.ts';

const refreshable = z.object({
  refresh: z.object({
    action: z.object({
      type: z.literal('Action.Execute'),
      id: z.string().optional(),
      verb: z.string().optional(),
      data: z.unknown().optional(),
    }),
    userIds: z.array(z.string()),
  }),
});
type RefreshAction = z.infer<typeof refreshable>['refresh']['action'];

const KEEP_FOR_MS = 60_000;
const asked = new Map<string, { atMs: number; answer: Promise<CardAnswer> }>();

/**
 * Asks the bot for this person's own view of a card that names them in `refresh.userIds`: when it appears, and again
 * when it is edited, at most once a minute otherwise (microsoft.md 2.2). Gives the problem, if there was one.
 */
export function useCardRefresh(origin: CardOrigin, content: unknown, version: string, show: (card: unknown) => void) {
  const { api, me } = useShell();
  const [problem, setProblem] = useState<string | null>(null);
  const action = actionFor(me, content);
  const key = JSON.stringify([me.personId, origin.conversationId, origin.messageId, version]);

  useEffect(() => {
    setProblem(null);
    if (!action) return;
    let current = true;
    void ask(key, api, me, origin, action).then((answer) => {
      if (!current) return;
      if (answer.kind === 'card') show(answer.card);
      if (answer.kind === 'problem') setProblem(answer.text);
    });
    return () => {
      current = false;
    };
    // The key says all that matters: another person, another message or another version of it.
  }, [key]);

  return problem;
}

function actionFor(me: Person, content: unknown): RefreshAction | null {
  const refresh = refreshable.safeParse(content).data?.refresh;
  const myIds = [me.userId, `8:orgid:${me.personId}`];
  return refresh?.userIds.some((id) => myIds.includes(id)) ? refresh.action : null;
}

function ask(key: string, api: ShellApi, me: Person, origin: CardOrigin, action: RefreshAction): Promise<CardAnswer> {
  const before = asked.get(key);
  if (before && performance.now() - before.atMs < KEEP_FOR_MS) return before.answer;
  const value = { action, trigger: 'automatic' };
  const answer = api.invoke(me.personId, origin, 'adaptiveCard/action', value).then(readCardAnswer);
  asked.set(key, { atMs: performance.now(), answer });
  return answer;
}
