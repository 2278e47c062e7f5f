import { explainRefusedMark } from './explain-refused-mark.ts';
import type { PupilFinder } from './find-pupil.ts';
import { judgeMark, type MarkJudgement, type PlacedMark } from './judge-mark.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { KnownDays } from './known-days.ts';
import { createMarkSheet, type MarkSheet } from './mark-sheet.ts';
import type { LocatedMark } from './place-marks.ts';
import type { Pupil } from '../pupil.ts';
import {
  createRefusalCollector,
  type RefusalCollector,
  type RefusalDetail,
  type RefusalReason,
} from './refusal-list.ts';
import type { PupilRef, ReadRegisterFile } from './register-file.ts';

/** What has come of the marks of one file so far. Counts are of marks. */
export interface MarksTally {
  readonly refusals: RefusalCollector;
  readonly sheet: MarkSheet;
  readonly refs: Set<PupilRef>;
  /** Pupils with a row, marked or not. */
  readonly coveredPupilIds: Set<string>;
  readonly goodMarksByLine: Map<number, number>;
  readonly refusedLines: Set<number>;
  lineWithoutPupil: number | null;
  markCount: number;
  refusedCount: number;
  outsideYearsCount: number;
  repeatedCount: number;
  slashMendedCount: number;
  quietCount: number;
  blankCount: number;
  dates: { readonly firstOn: IsoDate; readonly lastOn: IsoDate } | null;
}

export function emptyMarksTally({ refusals }: Exclude<ReadRegisterFile, { shape: 'unrecognised' }>): MarksTally {
  return {
    refusals: createRefusalCollector(refusals),
    sheet: createMarkSheet(),
    refs: new Set(),
    coveredPupilIds: new Set(),
    goodMarksByLine: new Map(),
    refusedLines: new Set(),
    lineWithoutPupil: null,
    markCount: 0,
    refusedCount: 0,
    outsideYearsCount: 0,
    repeatedCount: 0,
    slashMendedCount: 0,
    quietCount: 0,
    blankCount: 0,
    dates: null,
  };
}

/** Judges one mark and keeps it, passes over it, or refuses it. */
export function takeMark(tally: MarksTally, mark: LocatedMark, find: PupilFinder, days: KnownDays): void {
  if (mark.line === tally.lineWithoutPupil) return;
  const pupil = pupilOf(tally, mark, find);
  if (pupil === null) return;
  const { day, session, code } = mark;
  if (code === null) {
    tally.blankCount += 1;
    return;
  }
  tally.markCount += 1;
  if (day === null) refuseBeyondCalendars(tally, mark);
  else judgeAndKeep(tally, mark, { pupil, day, session, code }, days);
}

export function refuseMark(
  tally: MarksTally,
  { line, column, position }: Pick<LocatedMark, 'line' | 'column' | 'position'>,
  reason: RefusalReason,
  value: string,
  why: () => Pick<RefusalDetail, 'allowed' | 'message'>,
): void {
  tally.refusedCount += 1;
  if (reason === 'outside-known-years') tally.outsideYearsCount += 1;
  tally.refusedLines.add(line);
  tally.refusals.add(line, reason, () => {
    const { allowed, message } = why();
    const where = position === null ? '' : `Mark ${position} of the string: `;
    return { column, value, allowed, message: where + message };
  });
}

function pupilOf(tally: MarksTally, { line, ref }: LocatedMark, find: PupilFinder): Pupil | null {
  tally.refs.add(ref);
  const finding = find(ref);
  if (finding.kind === 'found') {
    tally.coveredPupilIds.add(finding.pupil.pupilId);
    return finding.pupil;
  }
  tally.lineWithoutPupil = line;
  tally.refusedLines.add(line);
  tally.refusals.add(line, finding.reason, () => finding.detail);
  return null;
}

function refuseBeyondCalendars(tally: MarksTally, mark: LocatedMark): void {
  refuseMark(tally, mark, 'outside-known-years', mark.code ?? '', () => ({
    allowed: 'as many marks as the known calendars have sessions',
    message:
      'the string is longer than the sessions of the known calendars. Check its start date, or add the calendar.',
  }));
}

function judgeAndKeep(tally: MarksTally, at: LocatedMark, mark: PlacedMark, days: KnownDays): void {
  const judgement = judgeMark(mark);
  if (judgement.kind === 'good') keep(tally, at.line, mark, judgement);
  else if (judgement.kind === 'quiet') tally.quietCount += 1;
  else {
    const { reason } = judgement;
    refuseMark(tally, at, reason, mark.code, () => explainRefusedMark(reason, mark, days.schoolYears));
  }
}

function keep(
  tally: MarksTally,
  line: number,
  { pupil: { pupilId }, day, session }: PlacedMark,
  { byte, slashMended }: MarkJudgement & { kind: 'good' },
): void {
  const index = day.morningIndex + (session === 'PM' ? 1 : 0);
  const outcome = tally.sheet.put({ pupilId, schoolYear: day.schoolYear, index }, { line, byte });
  if (outcome === 'repeated') tally.repeatedCount += 1;
  if (slashMended) tally.slashMendedCount += 1;
  tally.goodMarksByLine.set(line, (tally.goodMarksByLine.get(line) ?? 0) + 1);
  tally.dates = widened(tally.dates, day.on);
}

function widened(dates: MarksTally['dates'], on: IsoDate): MarksTally['dates'] {
  if (dates === null) return { firstOn: on, lastOn: on };
  return { firstOn: on < dates.firstOn ? on : dates.firstOn, lastOn: on > dates.lastOn ? on : dates.lastOn };
}
