import type { SessionName } from '../calendar/school-session.ts';
import type { SessionTimes } from '../school.ts';

/** From when until when a register is open, as "HH:MM". */
export type RegisterWindow = Pick<SessionTimes, 'opensAt' | 'closesAt'>;

/**
 * What is wrong with a school's registers, in words; empty where nothing is. They are open for 30 minutes at most, and for
 * equally long in every session (domain.md 1.2 and 6.3, AMB-27).
 */
export function registerWindowFaults(
  registerMinutes: number,
  windows: Readonly<Record<SessionName, RegisterWindow>>,
): string[] {
  const faults = (['AM', 'PM'] as const).flatMap((session) => {
    const fault = registerWindowFault(registerMinutes, windows[session]);
    return fault === null ? [] : [`${session}: ${fault}`];
  });
  const [morning, afternoon] = [minutesOpen(windows.AM), minutesOpen(windows.PM)];
  if (morning === afternoon) return faults;
  return [...faults, `The register is open for ${morning} minutes in the morning and ${afternoon} in the afternoon.`];
}

/** Null where the window is as it should be. */
export function registerWindowFault(registerMinutes: number, window: RegisterWindow): string | null {
  const minutes = minutesOpen(window);
  if (minutes <= 0)
    return `The register closes at ${window.closesAt}, which is not after it opens at ${window.opensAt}.`;
  if (minutes <= registerMinutes) return null;
  return `The register is open for ${minutes} minutes, from ${window.opensAt} to ${window.closesAt}; ${registerMinutes} is the most.`;
}

function minutesOpen({ opensAt, closesAt }: RegisterWindow): number {
  return minuteOfDay(closesAt) - minuteOfDay(opensAt);
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
