import { emptyYearOfMarks, type YearOfMarks } from '../marks.ts';
import type { ChangedYear } from './register-file-plan.ts';
import { HALF_DAYS_IN_A_YEAR } from '../calendar/school-session.ts';

export interface MarkPosition {
  readonly pupilId: string;
  readonly schoolYear: number;
  /** Half-day index in the school year. */
  readonly index: number;
}

export interface MarkOnLine {
  readonly line: number;
  readonly byte: number;
}

/** Different marks of one file for the same pupil and session: all of them, because none is better than another. */
export interface Disagreement extends MarkPosition {
  readonly marks: readonly MarkOnLine[];
}

export interface MarkSheet {
  put(at: MarkPosition, mark: MarkOnLine): 'first' | 'repeated' | 'disagrees';
  disagreements(): readonly Disagreement[];
  /** What the sheet would change in the stored years. Marks that disagree change nothing. */
  compareWith(existing: (pupilId: string, schoolYear: number) => YearOfMarks | undefined): {
    readonly years: readonly ChangedYear[];
    readonly changeCount: number;
    readonly unchangedCount: number;
  };
}

interface SheetYear {
  readonly pupilId: string;
  readonly schoolYear: number;
  readonly bytes: Uint8Array;
  readonly lines: Uint32Array;
  readonly disagreeing: Map<number, MarkOnLine[]>;
}

/** The good marks of one file, by pupil and school year, each with the line that it came from. */
export function createMarkSheet(): MarkSheet {
  const pupils = new Map<string, Map<number, SheetYear>>();

  function yearOf(pupilId: string, schoolYear: number): SheetYear {
    const years = pupils.get(pupilId) ?? new Map<number, SheetYear>();
    const year = years.get(schoolYear) ?? emptySheetYear(pupilId, schoolYear);
    years.set(schoolYear, year);
    pupils.set(pupilId, years);
    return year;
  }

  const all = () => [...pupils.values()].flatMap((years) => [...years.values()]);
  return {
    put: ({ pupilId, schoolYear, index }, mark) => putMark(yearOf(pupilId, schoolYear), index, mark),
    disagreements: () =>
      all().flatMap(({ pupilId, schoolYear, disagreeing }) =>
        [...disagreeing].map(([index, marks]) => ({ pupilId, schoolYear, index, marks })),
      ),
    compareWith(existing) {
      const compared = all().map((year) => compareYear(year, existing(year.pupilId, year.schoolYear)));
      return {
        years: compared.map(({ year }) => year).filter(({ changedAt }) => changedAt.length > 0),
        changeCount: compared.reduce((sum, { year }) => sum + year.changedAt.length, 0),
        unchangedCount: compared.reduce((sum, { unchangedCount }) => sum + unchangedCount, 0),
      };
    },
  };
}

function emptySheetYear(pupilId: string, schoolYear: number): SheetYear {
  const lines = new Uint32Array(HALF_DAYS_IN_A_YEAR);
  return { pupilId, schoolYear, bytes: emptyYearOfMarks(), lines, disagreeing: new Map() };
}

function putMark(
  { bytes, lines, disagreeing }: SheetYear,
  index: number,
  mark: MarkOnLine,
): 'first' | 'repeated' | 'disagrees' {
  const byte = bytes[index] ?? 0;
  const disagreement = disagreeing.get(index);
  if (disagreement !== undefined) {
    disagreement.push(mark);
    return 'disagrees';
  }
  if (byte === 0) {
    bytes[index] = mark.byte;
    lines[index] = mark.line;
    return 'first';
  }
  if (byte === mark.byte) return 'repeated';
  disagreeing.set(index, [{ line: lines[index] ?? 0, byte }, mark]);
  return 'disagrees';
}

function compareYear(sheet: SheetYear, stored: YearOfMarks | undefined): { year: ChangedYear; unchangedCount: number } {
  const before = stored ?? emptyYearOfMarks();
  const after = Uint8Array.from(before);
  const changedAt: number[] = [];
  let unchangedCount = 0;
  for (const [index, byte] of sheet.bytes.entries()) {
    if (byte === 0 || sheet.disagreeing.has(index)) continue;
    if (before[index] === byte) unchangedCount += 1;
    else {
      changedAt.push(index);
      after[index] = byte;
    }
  }
  const { pupilId, schoolYear } = sheet;
  return { year: { pupilId, schoolYear, before, after, changedAt }, unchangedCount };
}
