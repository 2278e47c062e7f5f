import { type ReactNode, useState } from 'react';
import { TaskContext, type TaskRequest } from './task-context.ts';
import { TaskDialog } from './task-dialog.tsx';

/** Holds the one dialog that may be open, and gives the focus back to the button that opened it. */
export function TaskProvider({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<TaskRequest | null>(null);
  const close = () => {
    if (request) focusOpener(request);
    setRequest(null);
  };
  return (
    <TaskContext value={setRequest}>
      {children}
      {request && <TaskDialog request={request} onClose={close} />}
    </TaskContext>
  );
}

/** By name, because the bot has often edited the card meanwhile and the button itself is gone. */
function focusOpener({ origin, title }: TaskRequest) {
  const message = `[data-message-id="${CSS.escape(origin.messageId)}"]`;
  const find = () => document.querySelector<HTMLElement>(`${message} button[aria-label="${CSS.escape(title)}"]`);
  // After the dialog has left the page and taken its hold on the focus with it.
  window.setTimeout(() => find()?.focus(), 0);
}
