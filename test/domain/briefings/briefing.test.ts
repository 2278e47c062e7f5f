import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { briefingOf, type BriefingEvent, type BriefingState } from '../../../src/domain/briefings/briefing.ts';
import { whyNot, type BriefingDeed } from '../../../src/domain/briefings/why-not.ts';

const at = new Date('2026-11-23T08:00:00Z');
const later = new Date('2026-11-23T09:00:00Z');
const content = { text: 'Well done.', blocks: [], channelIds: ['c9'], postAt: null };
const drafted: BriefingEvent = { kind: 'drafted', by: 'ann', at, content };
const event = (kind: 'offered' | 'approved' | 'scheduled' | 'posted' | 'cancelled', by = 'ben'): BriefingEvent => ({
  kind,
  by,
  at: later,
});

describe('what events make of a briefing', () => {
  test('it has the newest words, and keeps its first author', () => {
    const again: BriefingEvent = { kind: 'drafted', by: 'cy', at: later, content: { ...content, text: 'Better.' } };
    expect(briefingOf('b1', [drafted, event('approved'), again])).toMatchObject({
      authorId: 'ann',
      writtenBy: 'cy',
      text: 'Better.',
      state: 'draft',
    });
  });

  test('a correction changes the words of what is posted and says when', () => {
    const corrected: BriefingEvent = { kind: 'corrected', by: 'ann', at: later, text: 'Sorry: Tuesday.' };
    expect(briefingOf('b1', [drafted, event('posted'), corrected])).toMatchObject({
      text: 'Sorry: Tuesday.',
      state: 'posted',
      postedAt: later,
      correctedAt: later,
    });
  });

  test('one that is sent back is a draft again, with the remark until it is offered anew', () => {
    const returned: BriefingEvent = { kind: 'returned', by: 'ben', at: later, remark: 'Which gate?' };
    const events = [drafted, event('offered', 'ann'), returned];
    expect(briefingOf('b1', events)).toMatchObject({ state: 'draft', returned: { by: 'ben', remark: 'Which gate?' } });
    expect(briefingOf('b1', [...events, event('offered', 'ann')])).toMatchObject({ state: 'offered', returned: null });
  });

  test('a correction that waits leaves the words that are out until it is approved, and goes when it is sent back', () => {
    const waiting: BriefingEvent = { kind: 'correction-offered', by: 'ann', at: later, text: 'Sorry: Tuesday.' };
    const out = briefingOf('b1', [drafted, event('posted'), waiting]);
    expect(out).toMatchObject({ text: 'Well done.', correction: 'Sorry: Tuesday.', state: 'posted' });
    expect(whyNot('approve', out, 'ben', { needsApproval: true })).toBeNull();
    expect(whyNot('approve', out, 'ann', { needsApproval: true })).toContain('somebody else’s');
    const returned: BriefingEvent = { kind: 'returned', by: 'ben', at: later, remark: 'It was Monday.' };
    expect(briefingOf('b1', [drafted, event('posted'), waiting, returned])).toMatchObject({
      state: 'posted',
      text: 'Well done.',
      correction: null,
    });
  });

  test('none begins without a draft', () => {
    expect(() => briefingOf('b1', [event('posted')])).toThrow('begins with no draft');
  });
});

describe('what may be done to it', () => {
  const allowed: Readonly<Record<BriefingState, readonly BriefingDeed[]>> = {
    draft: ['redraft', 'send', 'cancel'],
    offered: ['redraft', 'approve', 'return', 'cancel'],
    approved: ['redraft', 'send', 'cancel'],
    scheduled: ['cancel'],
    posted: ['correct', 'cancel'],
    cancelled: [],
  };
  const deeds: BriefingDeed[] = ['redraft', 'offer', 'approve', 'return', 'send', 'correct', 'cancel'];

  test.each(Object.entries(allowed))('when it is %s', (state, expected) => {
    const briefing = { state: state as BriefingState, writtenBy: 'ann', authorId: 'ann', correction: null };
    expect(deeds.filter((deed) => whyNot(deed, briefing, 'ben', { needsApproval: false }) === null)).toEqual(expected);
  });

  test('where the school wants a second pair of eyes, nothing goes out without, and nobody approves their own', () => {
    const policy = { needsApproval: true };
    const draft = briefingOf('b1', [drafted]);
    expect(whyNot('send', draft, 'ben', policy)).toContain('second pair of eyes');
    expect(whyNot('offer', draft, 'ann', policy)).toBeNull();
    const offered = briefingOf('b1', [drafted, event('offered', 'ann')]);
    expect(whyNot('approve', offered, 'ann', policy)).toContain('somebody else’s');
    expect(whyNot('approve', offered, 'ben', policy)).toBeNull();
    expect(whyNot('send', briefingOf('b1', [drafted, event('approved')]), 'ann', policy)).toBeNull();
  });

  test('whatever happened before, words that changed since their approval are approved again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('approved' as const, 'scheduled' as const)), (kinds) => {
        const briefing = briefingOf('b1', [drafted, ...kinds.map((kind) => event(kind)), drafted]);
        expect(whyNot('send', briefing, 'ann', { needsApproval: true })).not.toBeNull();
      }),
    );
  });
});
