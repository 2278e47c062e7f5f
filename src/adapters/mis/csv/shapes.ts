import type { RegisterColumn } from '../../../domain/register-files/register-file.ts';

export type Shape = 'marks-long' | 'mark-string' | 'roll';
export type ColumnPlaces = Readonly<Partial<Record<RegisterColumn, number>>>;

interface Need {
  readonly words: string;
  readonly isMet: (columns: ColumnPlaces) => boolean;
}

const has = (columns: ColumnPlaces, ...names: RegisterColumn[]) => names.every((name) => columns[name] !== undefined);
const hasNumber = (columns: ColumnPlaces) => has(columns, 'upn') || has(columns, 'misId');
const hasName = (columns: ColumnPlaces) =>
  has(columns, 'form') && (has(columns, 'surname', 'forename') || has(columns, 'fullName'));
const hasDayMarks = (columns: ColumnPlaces) => has(columns, 'morningMark', 'afternoonMark');

const PUPIL: Need = {
  words: 'the pupil (UPN, or Admission Number, or Surname, Forename and Reg)',
  isMet: (columns) => hasNumber(columns) || hasName(columns),
};

/**
 * What each shape needs, the first that fits being the file's. A start date alone would make a mark string of a long file
 * that lacks its session, so a mark string wants "Marks", or "Mark" with a column that says that it is a start date.
 */
const SHAPES: readonly { readonly shape: Shape; readonly words: string; readonly needs: readonly Need[] }[] = [
  {
    shape: 'marks-long',
    words: 'one row for each pupil and session',
    needs: [
      PUPIL,
      { words: 'the date (Date)', isMet: (columns) => has(columns, 'on') },
      { words: 'the session (Session: AM or PM)', isMet: (columns) => has(columns, 'session') || hasDayMarks(columns) },
      {
        words: 'the mark (Mark)',
        isMet: (columns) => has(columns, 'mark') || has(columns, 'marks') || hasDayMarks(columns),
      },
    ],
  },
  {
    shape: 'mark-string',
    words: 'one row for each pupil',
    needs: [
      PUPIL,
      {
        words: 'the date of the first mark (Start Date)',
        isMet: (columns) => has(columns, 'startsOn') || has(columns, 'on', 'marks'),
      },
      {
        words: 'the marks in one cell (Marks)',
        isMet: (columns) => has(columns, 'marks') || has(columns, 'mark', 'startsOn'),
      },
    ],
  },
  {
    shape: 'roll',
    words: 'the roll',
    needs: [
      { words: 'the pupil (UPN or Admission Number)', isMet: hasNumber },
      { words: 'the year group (Year)', isMet: (columns) => has(columns, 'yearGroup') },
      { words: 'the form (Reg)', isMet: (columns) => has(columns, 'form') },
    ],
  },
];

/** What each shape needs, in words. */
export const EXPECTED_COLUMNS: readonly string[] = SHAPES.map(
  ({ words, needs }) => `${words}: ${needs.map((need) => need.words).join(', ')}`,
);

export type ShapeFinding =
  | { readonly kind: 'found'; readonly shape: Shape }
  | { readonly kind: 'none'; readonly nearest: string; readonly missing: readonly string[] };

/** A header with a date or marks is never a roll, however well it fits: it is a marks file that lacks a column. */
export function shapeOf(columns: ColumnPlaces): ShapeFinding {
  const isOfMarks = has(columns, 'on') || has(columns, 'mark') || has(columns, 'marks') || hasDayMarks(columns);
  const lacks = SHAPES.filter(({ shape }) => shape !== 'roll' || !isOfMarks).map(({ shape, words, needs }) => ({
    shape,
    words,
    missing: needs.filter(({ isMet }) => !isMet(columns)).map((need) => need.words),
  }));
  const [nearest] = lacks.toSorted((a, b) => a.missing.length - b.missing.length);
  if (nearest === undefined) return { kind: 'none', nearest: '', missing: [] };
  if (nearest.missing.length === 0) return { kind: 'found', shape: nearest.shape };
  return { kind: 'none', nearest: nearest.words, missing: nearest.missing };
}
