import { createContext, useContext } from 'react';
import type { CardOrigin } from '../shell-api.ts';

export interface TaskRequest {
  origin: CardOrigin;
  data: Record<string, unknown>;
  /** The button's title, shown until the bot has named the dialog. */
  title: string;
}

export type OpenTask = (request: TaskRequest) => void;

export const TaskContext = createContext<OpenTask | null>(null);

/** Opens a dialog (a task module) that the bot fills. */
export function useOpenTask(): OpenTask {
  const openTask = useContext(TaskContext);
  if (!openTask) throw new Error('useOpenTask is called outside TaskProvider');
  return openTask;
}
