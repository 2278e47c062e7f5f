import { describe, expect, test } from '@jest/globals';
import { changeMeeting, type MeetingChange } from '../../../src/domain/meetings/meeting-change.ts';
import type { Meeting, MeetingItem, MeetingRecord } from '../../../src/domain/meetings/meeting.ts';

const item = (place: number, over: Partial<MeetingItem> = {}): MeetingItem => ({
  ...{ itemId: `i${place}`, part: 'agenda', position: place, pupilId: `p${place}`, reasons: [], addedBy: null },
  ...{ standing: { why: '', percentText: '', bandLabel: null }, outcome: 'waiting', isTakenOut: false },
  ...over,
});

const record = (over: Partial<Meeting> = {}, items = [item(1), item(2), item(3)]): MeetingRecord => ({
  meeting: {
    ...{ meetingId: 'm', schoolId: 's', heldOn: '2026-11-23', yearGroup: null, agendaCap: 10, mode: 'slt', version: 1 },
    ...{ state: 'running', currentItemId: 'i1' },
    ...over,
  },
  items,
  ...{ decisions: [], events: [], present: [] },
});

const after = (change: MeetingChange, before = record()) => {
  const changed = changeMeeting(before, change);
  return changed.kind === 'changed' ? { ...changed.meeting, changed: changed.items } : changed;
};

describe('a meeting goes from planned to running to closed', () => {
  test('with its first pupil on the stage, and nobody twice', () => {
    expect(after({ kind: 'start' }, record({ state: 'planned', currentItemId: null }))).toMatchObject({
      state: 'running',
      currentItemId: 'i1',
    });
    expect(after({ kind: 'start' })).toEqual({ kind: 'same' });
  });

  test('not without a pupil', () => {
    const empty = record({ state: 'planned', currentItemId: null }, [item(1, { isTakenOut: true })]);
    expect(after({ kind: 'start' }, empty)).toMatchObject({ kind: 'refused' });
  });

  test('and is opened again with a reason alone', () => {
    const closed = record({ state: 'closed' });
    expect(after({ kind: 'close' })).toMatchObject({
      state: 'closed',
      changed: [{ itemId: 'i1', outcome: 'discussed' }],
    });
    expect(after({ kind: 'close' }, closed)).toEqual({ kind: 'same' });
    expect(after({ kind: 'reopen', reason: ' ' }, closed)).toMatchObject({ kind: 'refused' });
    expect(after({ kind: 'reopen', reason: 'A name was missing' }, closed)).toMatchObject({ state: 'running' });
    expect(after({ kind: 'start' }, closed)).toMatchObject({ kind: 'refused' });
    expect(after({ kind: 'close' }, record({ state: 'planned' }))).toMatchObject({ kind: 'refused' });
  });

  test.each<MeetingChange>([
    { kind: 'move', from: 'i1', to: 'i2' },
    { kind: 'outcome', itemId: 'i1', outcome: 'put-off' },
    { kind: 'take-out', itemId: 'i1' },
  ])('and closed takes no $kind', (change) => {
    expect(after(change, record({ state: 'closed' }))).toMatchObject({ kind: 'refused' });
  });
});

describe('the stage', () => {
  test('moves on, and whoever was on it has been talked about', () => {
    expect(after({ kind: 'move', from: 'i1', to: 'i2' })).toMatchObject({
      currentItemId: 'i2',
      changed: [{ itemId: 'i1', outcome: 'discussed' }],
    });
  });

  test('leaves put off whoever was put off', () => {
    const putOff = record({}, [item(1, { outcome: 'put-off' }), item(2)]);
    expect(after({ kind: 'move', from: 'i1', to: 'i2' }, putOff)).toMatchObject({ currentItemId: 'i2', changed: [] });
  });

  test('moves one pupil on when two people press at once', () => {
    const moved = record({ currentItemId: 'i2' });
    expect(after({ kind: 'move', from: 'i1', to: 'i2' }, moved)).toEqual({ kind: 'same' });
    expect(after({ kind: 'move', from: 'i1', to: 'i3' }, moved)).toMatchObject({ kind: 'refused' });
  });

  test('is never somebody who is not on the agenda', () => {
    const out = record({}, [item(1), item(2, { isTakenOut: true })]);
    expect(after({ kind: 'move', from: 'i1', to: 'i2' }, out)).toMatchObject({ kind: 'refused' });
    expect(after({ kind: 'move', from: 'i1', to: 'x' }, out)).toMatchObject({ kind: 'refused' });
  });

  test.each([
    ['i1', 'i2'],
    ['i2', 'i3'],
    ['i3', 'i2'],
  ])('when %s is taken off it shows %s', (off, next) => {
    expect(after({ kind: 'take-out', itemId: off }, record({ currentItemId: off }))).toMatchObject({
      currentItemId: next,
    });
  });
});
