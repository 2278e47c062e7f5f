import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ATTENDANCE_CODES, attendanceCodeOfByte } from '../../../src/domain/attendance-codes.ts';
import type { DayContact, PupilDay } from '../../../src/domain/first-day/ladder-day.ts';
import { ladderStanding } from '../../../src/domain/first-day/ladder-standing.ts';
import { loadPack } from '../../../src/packs/load-pack.ts';
import { session } from './invented-day.ts';

const PACK_IDS = ['recommended', 'action-plan', 'waves', 'priority-actions', 'role-provisions'] as const;

const anyByte = fc.constantFrom(0, ...ATTENDANCE_CODES.map(({ byte }) => byte));
const anyContact = fc.record<DayContact>({
  way: fc.constantFrom('phone', 'text', 'visit', 'meeting', 'email'),
  outcome: fc.constantFrom('reached', 'no-answer', 'message-left', 'wrong-number', 'not-at-home'),
  at: fc.integer({ min: 480, max: 960 }),
  by: fc.constantFrom('Pat Example', 'Sam Lead'),
});
const anySession = (name: 'AM' | 'PM') =>
  fc.record({ byte: anyByte, isTaken: fc.boolean(), wasUnexplained: fc.boolean() }).map((over) => {
    return session(name, null, over);
  });
const anyDay = fc.record<PupilDay>({
  pupilId: fc.constant('p1'),
  sessions: fc.tuple(anySession('AM'), anySession('PM')),
  contacts: fc.array(anyContact, { maxLength: 6 }),
  decision: fc.constant(null),
  isVulnerable: fc.boolean(),
  daysAbsent: fc.integer({ min: 1, max: 8 }),
  wasReachedBefore: fc.boolean(),
});
const anyPack = fc.constantFrom(...PACK_IDS).map((id) => loadPack(id));
const anyNow = fc.integer({ min: 480, max: 1000 });

describe('whatever the day', () => {
  test('a pupil who has arrived, or whose reason is known, is on no step', () => {
    fc.assert(
      fc.property(anyDay, anyPack, anyNow, (given, pack, now) => {
        const code = attendanceCodeOfByte(given.sessions.at(-1)?.byte ?? 0)?.code;
        fc.pre(code !== undefined && code !== 'N' && code !== 'O');
        expect(ladderStanding(given, pack, now).kind).not.toBe('on-step');
      }),
    );
  });

  test('a pupil away without a reason and not reached is on one step of the ladder, and somebody has it to do', () => {
    fc.assert(
      fc.property(anyDay, anyPack, anyNow, (given, pack, now) => {
        const contacts = given.contacts.filter(({ outcome }) => outcome !== 'reached');
        const sessions = [session('AM', 'N')];
        const standing = ladderStanding({ ...given, contacts, sessions }, pack, now);
        expect(standing.kind).toBe(now >= 570 ? 'on-step' : 'none');
      }),
    );
  });

  test('steps never go back as contacts come in and time passes', () => {
    fc.assert(
      fc.property(anyDay, anyPack, anyNow, anyContact, (given, pack, now, added) => {
        const later = { ...given, contacts: [...given.contacts, { ...added, at: now }] };
        const [before, after] = [ladderStanding(given, pack, now), ladderStanding(later, pack, now)];
        if (after.kind !== 'on-step') return;
        expect(before.kind).toBe('on-step');
        if (before.kind === 'on-step') expect(after.stepIndex).toBeGreaterThanOrEqual(before.stepIndex);
      }),
    );
  });

  test('times follow the close of the register, whatever its hour', () => {
    fc.assert(
      fc.property(anyDay, anyPack, anyNow, fc.integer({ min: -120, max: 120 }), (given, pack, now, shift) => {
        const moved = (at: number) => at + shift;
        const shifted: PupilDay = {
          ...given,
          sessions: given.sessions.map((each) => {
            return { ...each, opensAt: moved(each.opensAt), closesAt: moved(each.closesAt) };
          }),
          contacts: given.contacts.map((each) => ({ ...each, at: moved(each.at) })),
        };
        const one = ladderStanding(given, pack, now);
        const other = ladderStanding(shifted, pack, moved(now));
        expect(other.kind).toBe(one.kind);
        if (one.kind === 'on-step' && other.kind === 'on-step') {
          expect(other).toMatchObject({ stepIndex: one.stepIndex, isOverdue: one.isOverdue, dueAt: moved(one.dueAt) });
        }
      }),
    );
  });
});
