import type { PublicRecognition } from '../../../src/domain/strategy/pack.ts';
import { NEXT_YEAR, PORTSMOUTH } from '../../support/portsmouth.ts';
import { schoolOn, type InventedPupil } from '../../support/selection-school.ts';

export const FRIDAY = '2026-11-20';
export const CALENDARS = [PORTSMOUTH, NEXT_YEAR];
export const OPEN: PublicRecognition = { classesAndGroups: true, names: 'with-recorded-consent', smallestGroup: 10 };

/** So many pupils of a form, each with the same said of them. */
export function form(name: string, count: number, given: InventedPupil = {}): Record<string, InventedPupil> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`Pupil${name}x${index}`, { form: name, ...given }]),
  );
}

/** As a channel is told of them on a day. */
export function group(
  pupils: Record<string, InventedPupil>,
  { policy = OPEN, consenting = [] as string[], on = FRIDAY } = {},
) {
  const publicity = { policy, consenting: new Set(consenting) };
  return { ...schoolOn(on, pupils), calendars: CALENDARS, publicity, edges: [90] };
}
