import { attendanceCodeOfByte, type AttendanceClass } from './attendance-codes.ts';

/** Codes whose broad reason says more than their class, and tells nothing that the law protects but illness. */
const SAID: Readonly<Record<string, string>> = {
  I: 'illness or a medical appointment',
  M: 'illness or a medical appointment',
  C: 'leave agreed',
  C1: 'leave agreed',
  J1: 'leave agreed',
  G: 'holiday, not agreed',
};

const CLASSES: Readonly<Record<AttendanceClass, string | null>> = {
  present: null,
  'approved-educational-activity': null,
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  'possible-only': null,
  'not-possible': null,
  administrative: null,
};

/**
 * What those who act on an absence may read of its reason (domain.md 5, tier 1): broad words, never the code, so that
 * religion, origin, a sanction or special needs are "authorised" alone. Null for a mark that is no absence, and for one
 * whose reason is still awaited: the list says so already.
 */
export function broadReason(byte: number): string | null {
  const code = attendanceCodeOfByte(byte);
  if (code === undefined || code.code === 'N' || code.onSite === true) return null;
  return SAID[code.code] ?? CLASSES[code.class];
}
