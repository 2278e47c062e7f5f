import { useEffect, useState } from 'react';
import type { CardAction } from '../cards/card-action.ts';
import { readTaskAnswer, type TaskAnswer, type TaskView } from '../cards/read-bot-answer.ts';
import { openLink } from '../open-link.ts';
import { useShell } from '../shell-context.ts';
import { themes } from '../themes.ts';
import type { TaskRequest } from './task-context.ts';

/** One dialog's life: fetched when it opens, submitted as often as the bot goes on, closed when it has had enough. */
export function useTask(request: TaskRequest, onClose: () => void) {
  const { api, me, themeName, notify } = useShell();
  const [view, setView] = useState<TaskView | null>(null);
  const [waiting, setWaiting] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);

  const ask = async (name: 'task/fetch' | 'task/submit', data: Record<string, unknown>) => {
    const value = { data, context: { theme: themes[themeName].teamsName } };
    return readTaskAnswer(await api.invoke(me.personId, request.origin, name, value));
  };
  const follow = (answer: TaskAnswer) => {
    setWaiting(false);
    if (answer.kind === 'problem') {
      setProblem(answer.text);
      return;
    }
    if (answer.kind === 'continue') {
      setView(answer.view);
      return;
    }
    // Teams shows the words as they are: they may be thanks or a refusal.
    if (answer.kind === 'message') notify('info', answer.text);
    onClose();
  };

  useEffect(() => {
    let current = true;
    void ask('task/fetch', request.data).then((answer) => {
      if (current) follow(answer);
    });
    return () => {
      current = false;
    };
    // A dialog is fetched once for the click that opened it, whatever changes around it.
  }, [request]);

  const perform = async (action: CardAction) => {
    if (action.kind === 'open-url') {
      openLink(action.url);
      return;
    }
    if (action.kind !== 'submit' || waiting) return;
    setWaiting(true);
    setProblem(null);
    follow(await ask('task/submit', action.data));
  };
  return { view, waiting, problem, perform };
}
