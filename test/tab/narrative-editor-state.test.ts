import { describe, expect, test } from '@jest/globals';
import type { RegisterRow } from '../../src/http/contract.ts';
import { isDirty, type EditorState } from '../../src/tab/narrative/editor-state.ts';
import { firstEditorState, nextEditorState, type EditorEvent } from '../../src/tab/narrative/narrative-editor-state.ts';
import { inventedRegister } from '../support/invented-register.ts';

const THEIRS = {
  narrative: 'Theirs.',
  nextReviewOn: null,
  etag: '"2"',
  modifiedBy: 'Lee Example',
  modifiedAt: '2026-11-23T08:50:00Z',
};

describe('the narrative editor', () => {
  test('begins with what is in the list, or with the draft', () => {
    expect(firstEditorState(row(), null)).toMatchObject({ text: row().case?.narrative, phase: { kind: 'editing' } });
    const base = { narrative: 'Before.', nextReviewOn: null, etag: '"0"' };
    const restored = firstEditorState(row(), { text: 'Draft.', reviewOn: null, base });
    expect(restored).toEqual({ text: 'Draft.', reviewOn: null, base, phase: { kind: 'draft-restored' } });
  });

  test('a refresh replaces the words only where nobody is writing', () => {
    const changed = row({ narrative: 'Changed elsewhere.', etag: '"9"' });
    const read: EditorEvent = { kind: 'row-read', row: changed };
    expect(nextEditorState(firstEditorState(row(), null), read).text).toBe('Changed elsewhere.');
    expect(after([{ kind: 'typed', text: 'Mine.' }, read]).text).toBe('Mine.');
    expect(after([{ kind: 'typed', text: 'Mine.' }, { kind: 'save-started' }, read]).text).toBe('Mine.');
  });

  test('a conflict with one’s own words, sent twice, is a save', () => {
    const sent = { narrative: THEIRS.narrative, nextReviewOn: THEIRS.nextReviewOn, etag: '"1"' };
    const yours = { narrative: sent.narrative, nextReviewOn: null };
    const answered = after([
      { kind: 'typed', text: 'Theirs.' },
      { kind: 'answered', answer: { kind: 'conflict', yours, theirs: THEIRS }, sent },
    ]);
    expect(answered.phase.kind).toBe('saved');
    expect(isDirty(answered)).toBe(false);
    expect(answered.base.etag).toBe('"2"');
  });

  test.each(['keep-mine', 'keep-theirs', 'edit-together'] as const)(
    'after %s the next save follows their version',
    (resolution) => {
      const resolved = after([...conflict(), { kind: 'resolved', resolution }]);
      expect(resolved.base).toEqual({ narrative: 'Theirs.', nextReviewOn: null, etag: '"2"' });
    },
  );

  test('words given up for theirs can be brought back', () => {
    const kept = after([...conflict(), { kind: 'resolved', resolution: 'keep-theirs' }]);
    expect(kept.text).toBe('Theirs.');
    if (kept.phase.kind !== 'kept-theirs') throw new Error(`The phase is ${kept.phase.kind}.`);
    const back = nextEditorState(kept, { kind: 'bring-back', mine: kept.phase.mine });
    expect(back.text).toBe('Mine.');
    expect(isDirty(back)).toBe(true);
  });

  test('a failure leaves every word where it is', () => {
    const failure = { kind: 'offline' as const, message: 'No network.' };
    const failed = after([{ kind: 'typed', text: 'Mine.' }, { kind: 'save-started' }, { kind: 'failed', failure }]);
    expect(failed).toMatchObject({ text: 'Mine.', phase: { kind: 'failed', failure } });
  });
});

function conflict(): EditorEvent[] {
  const sent = { narrative: 'Mine.', nextReviewOn: null, etag: '"1"' };
  const yours = { narrative: 'Mine.', nextReviewOn: null };
  return [
    { kind: 'typed', text: 'Mine.' },
    { kind: 'answered', answer: { kind: 'conflict', yours, theirs: THEIRS }, sent },
  ];
}

function after(events: readonly EditorEvent[]): EditorState {
  return events.reduce(nextEditorState, firstEditorState(row(), null));
}

function row(written: Partial<NonNullable<RegisterRow['case']>> = {}): RegisterRow {
  const first = inventedRegister(1).rows[0];
  if (!first?.case) throw new Error('The first invented pupil has a case.');
  return { ...first, case: { ...first.case, nextReviewOn: null, etag: '"1"', ...written } };
}
