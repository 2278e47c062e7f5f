import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { briefingCard } from '../../src/adapters/teams/cards/briefing-card.ts';
import { cardSizeBytes, CARD_BUDGET_BYTES } from '../../src/adapters/teams/cards/render-card.ts';
import { safeMarkdown } from '../../src/adapters/teams/cards/safe-markdown.ts';
import { BRIEFING_TEXT_MAX as CONTRACT_TEXT_MAX } from '../../src/http/briefings-contract.ts';
import { BRIEFING_TEXT_MAX } from '../../src/domain/briefings/briefing.ts';
import type { BriefingView } from '../../src/domain/briefings/briefing-view.ts';
import type { FigureBlock, LeagueRow } from '../../src/domain/briefings/figure-block.ts';
import { HOSTILE_NAMES } from './absent-list-views.ts';
import { partsOf, textsOf } from './card-text.ts';
import { faultsOfOfficialParser } from './official-parser.ts';

const row = (form: string): LeagueRow => ({ rank: 1, form, attended: 285, possible: 300, percentText: '95.0%' });
const BLOCKS: readonly FigureBlock[] = [
  { name: 'league', rows: [row('9A')], formsLeftOut: 1 },
  { name: 'improved', count: 12, names: [] },
  { name: 'full-attendance', count: 2, names: ['Priya Lockhart'] },
  { name: 'concerns', rows: [{ label: 'Missed half or more', count: 'fewer than 5' }] },
  {
    name: 'targets',
    rows: [
      {
        of: 'next-day',
        firstOn: '2026-11-23',
        lastOn: '2026-11-23',
        possible: 360,
        missAtMost: 14,
        lastYear: { missed: 20, possible: 350 },
      },
    ],
  },
];
const VIEW: BriefingView = {
  text: 'Well done, **Year 9**.',
  authorName: 'Ann Author',
  postedOn: '2026-11-20',
  isCorrected: false,
  isCancelled: false,
  figuresOn: '2026-11-19',
  blocks: BLOCKS,
  readCount: 1,
  hasRead: false,
};
const textsIn = (view: BriefingView) => textsOf(briefingCard(view, 'd-1')['body']);
const buttonsOf = (view: BriefingView) => partsOf(briefingCard(view, 'd-1')['actions']).map(({ title }) => title);

test('a briefing reads at a glance', () => {
  expect(textsIn(VIEW)).toEqual([
    'Briefing · Friday 20 November',
    'From Ann Author',
    'Well done, **Year 9**.',
    'Forms this week',
    '1. 9A · 285 of 300 sessions',
    '95.0%',
    '1 form too small to show.',
    'Better attendance than the week before',
    'Pupils',
    '12',
    'Full attendance this week',
    'Pupils',
    '2',
    'Priya Lockhart',
    'Where we are concerned',
    'Missed half or more',
    'fewer than 5',
    'Our targets',
    'Monday 23 November · 360 sessions',
    'miss 14 at most',
    'On the same day last year 20 of 350 sessions were missed.',
    'Read by 1 person',
  ]);
  expect(briefingCard(VIEW, 'd-1')).toMatchObject({ body: [{ id: 'delivery-d-1' }, {}, {}, {}, {}, {}, {}, {}, {}] });
});

test('its button says who it is about, and is gone for one who has read it', () => {
  expect(briefingCard(VIEW, 'd-1')).toMatchObject({
    actions: [{ type: 'Action.Execute', verb: 'briefing/read', data: { deliveryId: 'd-1' } }],
  });
  expect(buttonsOf({ ...VIEW, hasRead: true })).toEqual([]);
  expect(textsIn({ ...VIEW, hasRead: true, readCount: 3 })).toContain('✓ You have read this · read by 3 people');
});

test('a corrected one says so, and one that was taken back shows nothing of what it said', () => {
  expect(textsIn({ ...VIEW, isCorrected: true })[1]).toBe('From Ann Author · corrected');
  expect(textsIn({ ...VIEW, isCancelled: true })).toEqual([
    'Briefing · Friday 20 November',
    'From Ann Author',
    'This briefing was withdrawn. Please disregard it.',
  ]);
  expect(buttonsOf({ ...VIEW, isCancelled: true })).toEqual([]);
});

test('the tab and the rules agree how long a briefing may be', () => {
  expect(CONTRACT_TEXT_MAX).toBe(BRIEFING_TEXT_MAX);
});

describe('whatever is written', () => {
  test.each([
    ['a picture', '![x](https://a.example/x.png)', '[x](https://a.example/x.png)'],
    ['a link that runs', '[press](javascript:alert(1))', 'press)'],
    ['a mention', '<at>Everyone</at>', '<\u2060at>Everyone<\u2060/at>'],
    ['a date function', '{{DATE(2026-11-23,SHORT)}}', '{\u2060{DATE(2026-11-23,SHORT)}}'],
    ['marks that turn the text round', 'a\u202Eb\u0007c', 'ab c'],
    [
      'what Teams shows',
      '**b** _i_\n\n- one\n1. [l](https://a.example)',
      '**b** _i_\n\n- one\n1. [l](https://a.example)',
    ],
  ])('%s is made safe', (_what, written, safe) => {
    expect(safeMarkdown(written)).toBe(safe);
  });

  test('the official parser takes the card, within the budget', () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...HOSTILE_NAMES));
    fc.assert(
      fc.property(words, words, words, (text, authorName, form) => {
        const blocks = [{ name: 'league', rows: [row(form)], formsLeftOut: 0 } as const];
        const card = briefingCard({ ...VIEW, text: `a ${text}`, authorName, blocks }, 'd-1');
        expect(faultsOfOfficialParser(card)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.each(['語', '{', '"', '🙂'])('the longest words, of %s, with every figure of a large school fit', (sign) => {
    const league: FigureBlock = {
      name: 'league',
      rows: Array.from({ length: 60 }, (_, index) => row(`13-Form-${index}`)),
      formsLeftOut: 2,
    };
    const names = Array.from({ length: 900 }, (_, index) => `Maximiliana-Theodora Featherstonehaugh ${index}`);
    const celebration: FigureBlock = { name: 'full-attendance', count: 900, names };
    const blocks = [league, celebration, { ...celebration, name: 'improved' } as const, ...BLOCKS.slice(3)];
    const card = briefingCard({ ...VIEW, text: sign.repeat(BRIEFING_TEXT_MAX / sign.length), blocks }, 'd-1');
    expect(cardSizeBytes(card)).toBeLessThan(CARD_BUDGET_BYTES);
  });
});
