/** One thing that was looked at, in words for whoever looks after the app. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'fault';
  readonly found: string;
  /** What to do next; null when nothing need be done. */
  readonly whatToDo: string | null;
}

export function ok(check: string, found: string): Finding {
  return { check, state: 'ok', found, whatToDo: null };
}

export function warning(check: string, found: string, whatToDo: string): Finding {
  return { check, state: 'warning', found, whatToDo };
}

export function fault(check: string, found: string, whatToDo: string): Finding {
  return { check, state: 'fault', found, whatToDo };
}
