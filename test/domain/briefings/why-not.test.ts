import { describe, expect, test } from '@jest/globals';
import type { BriefingState } from '../../../src/domain/briefings/briefing.ts';
import { whyNot, type BriefingDeed, type BriefingStanding } from '../../../src/domain/briefings/why-not.ts';

const CORRECTION = 'Sorry: Tuesday.';
const standing = (state: BriefingState, correction: string | null = null): BriefingStanding => ({
  state,
  writtenBy: 'writer',
  authorId: 'author',
  correction,
});
const ask = (deed: BriefingDeed, briefing: BriefingStanding, personId = 'colleague', needsApproval = true) =>
  whyNot(deed, briefing, personId, { needsApproval });

describe('a second pair of eyes', () => {
  test.each(['writer', 'author'])('is not that of the %s', (personId) => {
    expect(ask('approve', standing('offered'), personId)).toContain('somebody else’s');
    expect(ask('return', standing('offered'), personId)).toBeNull();
  });

  test('is a colleague’s', () => {
    expect(ask('approve', standing('offered'))).toBeNull();
  });

  test('is not asked for where the school needs none', () => {
    expect(ask('offer', standing('draft'), 'writer', false)).toContain('nobody’s approval');
    expect(ask('offer', standing('draft'), 'writer', true)).toBeNull();
    expect(ask('send', standing('draft'), 'writer', false)).toBeNull();
    expect(ask('send', standing('draft'), 'writer', true)).toContain('before it goes out');
  });

  test.each(['approve', 'return'] as const)('may %s the correction of a briefing that is posted', (deed) => {
    expect(ask(deed, standing('posted', CORRECTION))).toBeNull();
    expect(ask(deed, standing('posted'))).toContain('has been posted');
  });

  test('opens no other deed by a correction that waits', () => {
    for (const deed of ['redraft', 'offer', 'send'] as const) {
      expect(ask(deed, standing('posted', CORRECTION))).toContain('has been posted');
    }
  });
});
