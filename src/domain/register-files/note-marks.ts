import type { Alignment, AlignedMarkStrings } from './align-mark-strings.ts';
import { counted } from '../counted.ts';
import type { MarksTally } from './marks-tally.ts';
import type { Note } from './register-file.ts';
import { judgeUpn } from '../upn.ts';

const ALIGNMENTS: Readonly<Record<Alignment, string>> = {
  weekdays: 'every weekday from the start date, Monday to Friday',
  'calendar-days': 'every day from the start date, weekends included',
  'school-sessions': 'sessions of the school calendar only',
};

/** What was passed over or put right in a marks file. */
export function noteMarks(tally: MarksTally, strings: AlignedMarkStrings | null): Note[] {
  const doubtful = [...tally.refs].filter(({ upn }) => upn !== null && judgeUpn(upn) === 'doubtful').length;
  const blanks = strings === null ? tally.blankCount : 0;
  const notes: Note[] = [
    note('repeated-marks', tally.repeatedCount, (marks) => `${marks} stood in the file more than once, alike.`),
    note(
      'slash-mended',
      tally.slashMendedCount,
      (marks) => `${marks} / or \\ stood in the other session: each was read for its own.`,
    ),
    note(
      'no-session-marks',
      tally.quietCount,
      (marks) => `${marks} only said that there was no session, or no pupil yet.`,
    ),
    note('blank-marks', blanks, () => `${counted(blanks, 'row')} had no mark and changed nothing.`),
    note(
      'doubtful-upns',
      doubtful,
      () => `${counted(doubtful, 'temporary UPN')} could not be confirmed by the check letter.`,
    ),
  ].filter(({ count }) => count > 0);
  return strings === null ? notes : [alignmentNote(strings.alignment), ...notes];
}

function note(code: string, count: number, sentence: (marks: string) => string): Note {
  return { code, count, message: sentence(counted(count, 'mark')) };
}

function alignmentNote(alignment: Alignment): Note {
  return { code: 'alignment', count: 1, message: `The mark strings were read as ${ALIGNMENTS[alignment]}.` };
}
