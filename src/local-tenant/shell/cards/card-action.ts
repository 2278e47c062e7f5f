import { type Action, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { z } from 'zod';

type Data = Record<string, unknown>;

/** What a click on a card means to Teams. `title` is the button's, `data` holds the inputs' values too. */
export type CardAction =
  | { kind: 'open-url'; url: string }
  | { kind: 'execute'; id: string | undefined; verb: string | undefined; data: Data }
  | { kind: 'open-task'; data: Data; title: string }
  | { kind: 'say'; text: string }
  | { kind: 'submit'; data: Data; confirm: boolean };

const submitData = z.looseObject({
  msteams: z
    .looseObject({ type: z.string().optional(), value: z.unknown().optional(), text: z.string().optional() })
    .optional(),
});
const feedback = z.object({ msteams: z.object({ feedback: z.object({ hide: z.boolean() }) }) });

/** Reads an action that the renderer has already validated; null for kinds that Teams does not send anywhere. */
export function readCardAction(action: Action): CardAction | null {
  if (action instanceof OpenUrlAction) return action.url ? { kind: 'open-url', url: action.url } : null;
  if (action instanceof ExecuteAction) {
    return { kind: 'execute', id: action.id, verb: action.verb, data: submitData.catch({}).parse(action.data) };
  }
  if (!(action instanceof SubmitAction)) return null;
  const data = submitData.catch({}).parse(action.data);
  const { type, value } = data.msteams ?? {};
  if (type === 'task/fetch') return { kind: 'open-task', data, title: action.title ?? '' };
  if (type === 'imBack' && typeof value === 'string') return { kind: 'say', text: value };
  const hidden = feedback.safeParse(action.toJSON()).data?.msteams.feedback.hide ?? false;
  return { kind: 'submit', data, confirm: !hidden };
}
