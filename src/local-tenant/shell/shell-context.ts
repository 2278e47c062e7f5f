import { createContext, useContext } from 'react';
import type { Person, ShellState } from './contract.ts';
import type { ShellApi } from './shell-api.ts';
import type { ThemeName } from './themes.ts';

export type Notify = (intent: 'info' | 'success' | 'warning' | 'error', text: string) => void;

export interface Shell {
  api: ShellApi;
  state: ShellState;
  me: Person;
  themeName: ThemeName;
  notify: Notify;
}

export const ShellContext = createContext<Shell | null>(null);

/** What every part of the page may need to know. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell is called outside ShellContext');
  return shell;
}
