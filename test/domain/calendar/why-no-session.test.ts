import { expect, test } from '@jest/globals';
import { whyNoSession } from '../../../src/domain/calendar/why-no-session.ts';
import { PORTSMOUTH } from '../../support/portsmouth.ts';

const PUPIL = { yearGroup: 9, form: '9B' };
const CALENDAR = {
  ...PORTSMOUTH,
  inset: [...PORTSMOUTH.inset, { on: '2025-11-12', session: 'AM' as const, groups: ['9A'] }],
  closures: [
    { on: '2025-11-12', session: null, groups: ['Year 9'] },
    { on: '2025-11-13', session: 'PM' as const, groups: [] },
  ],
};

test.each([
  ['2025-11-08', 'AM', 'a Saturday'],
  ['2025-11-09', 'PM', 'a Sunday'],
  ['2026-05-04', 'AM', 'a bank holiday'],
  ['2025-12-22', 'AM', 'outside term'],
  ['2025-10-28', 'PM', 'the half term of Autumn'],
  ['2025-11-03', 'AM', 'an INSET day'],
  ['2025-11-13', 'PM', 'a closure'],
  ['2025-11-12', 'AM', 'a closure'],
] as const)('%s %s: it is %s', (on, session, why) => {
  expect(whyNoSession(CALENDAR, PUPIL, on, session)).toBe(why);
});

test('an INSET day of the pupil’s own form is theirs', () => {
  expect(whyNoSession(CALENDAR, { yearGroup: 9, form: '9A' }, '2025-11-12', 'AM')).toBe('an INSET day');
});
