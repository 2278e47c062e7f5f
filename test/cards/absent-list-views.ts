import fc from 'fast-check';
import { ORDINARY_MORNING } from '../../src/adapters/teams/cards/samples/absent-list-samples.ts';
import type { AbsentListView, AbsentPupil } from '../../src/domain/absent-list-view.ts';

/** An ordinary morning of Year 9, the same that the app shows for a sample. */
export const ordinaryMorning = ORDINARY_MORNING;

export const everyoneIn: AbsentListView = { ...ordinaryMorning, missingRegisters: [], arrived: [], pupils: [] };

/** Names that a card could take for something else. */
export const HOSTILE_NAMES = [
  '**Bold** _O’Slant_ ~~gone~~',
  '[press here](https://example.com)',
  '<at>Everyone</at> <b>x</b> &amp; &minus;',
  '- item',
  '1. First',
  '# Heading | `code`',
  'back\\slash \\* \\_',
  '${pupils} ${$root.title} ${exists(x)}',
  '{{DATE(2026-11-23T08:45:00Z,SHORT)}} {{TIME(2026-11-23T08:45:00Z)}}',
  'Zoë 🦊 Łęcka 👩‍👧',
  'نورا الحسن',
  'דנה כהן (9A)',
  'Ng',
  'X'.repeat(60),
  '"quotes" \'and\' {braces}',
];

export function pupilNamed(name: string, index = 0, form = '9A'): AbsentPupil {
  return { pupilId: `p${index}`, name, form, status: 'reason-awaited', contacted: index % 2 === 0 };
}

const anyName = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
const anyForm = fc.oneof(
  fc.constantFrom('9A', '9B', '9C', '9D', '10', '11x'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

/** Up to 300 pupils, or 300 arrivals, of any names. */
export const anyView: fc.Arbitrary<AbsentListView> = fc.record({
  yearGroup: fc.integer({ min: -1, max: 13 }),
  on: fc.constantFrom('2026-09-01', '2026-11-23', '2028-02-29'),
  session: fc.constantFrom('AM', 'PM'),
  asOfTime: fc.constantFrom('08:46', '13:26'),
  late: fc.boolean(),
  missingRegisters: fc.array(anyForm, { maxLength: 60 }),
  arrived: fc.array(fc.record({ name: anyName, form: anyForm }), { maxLength: 300, size: 'max' }),
  pupils: fc.array(
    fc.record({
      pupilId: fc.uuid(),
      name: anyName,
      form: anyForm,
      status: fc.constantFrom('absent', 'reason-awaited', 'not-marked'),
      contacted: fc.boolean(),
    }),
    { maxLength: 300, size: 'max' },
  ),
});
