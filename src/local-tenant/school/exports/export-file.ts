import { dateOfDay, dayNumber, schoolYearOf } from '../calendar/day-number.ts';
import { londonTime } from '../calendar/london-time.ts';
import type { InventedSchool } from '../invented-school.ts';
import type { ScheduledExport } from './export-timetable.ts';
import { marksFile } from './marks-file.ts';
import { registersFile } from './registers-file.ts';
import { rollFile } from './roll-file.ts';

export interface ExportFile {
  readonly name: string;
  readonly text: string;
  /** Its time stamp. */
  readonly writtenAt: Date;
}

/** Three weeks back: by then every N has become something else. */
const RECENT_DAYS = 21;

/** The file of a scheduled export. */
export function exportFile(school: InventedSchool, due: ScheduledExport): ExportFile {
  const { on, dueAt } = due;
  switch (due.kind) {
    case 'roll':
      return { name: `roll-${on}.csv`, text: rollFile(school, on), writtenAt: dueAt };
    case 'registers': {
      const { session } = due;
      const name = `registers-${on}-${session}-${timeInName(dueAt)}.csv`;
      return { name, text: registersFile(school, on, session, dueAt), writtenAt: dueAt };
    }
    case 'recent-marks': {
      const yearBegan = firstDayOfYear(school, schoolYearOf(on));
      const weeksAgo = dateOfDay(dayNumber(on) - RECENT_DAYS);
      const from = weeksAgo > yearBegan ? weeksAgo : yearBegan;
      return {
        name: `marks-${on}.csv`,
        text: marksFile(school, { from, through: on, instant: dueAt }),
        writtenAt: dueAt,
      };
    }
  }
}

/** What a new app is given: the roll, all of last school year, and this one to the day before. Oldest first. */
export function startFiles(school: InventedSchool, instant: Date, earlierMarks: boolean): readonly ExportFile[] {
  const { on } = londonTime(instant);
  const thisYear = schoolYearOf(on);
  const yesterday = school.schoolDayBefore(on);
  const files = [{ name: 'roll.csv', text: rollFile(school, on) }];
  for (const schoolYear of earlierMarks ? [thisYear - 1, thisYear] : []) {
    const from = firstDayOfYear(school, schoolYear);
    const lastOfYear = school.schoolDayBefore(`${schoolYear + 1}-08-01`);
    const through = yesterday < lastOfYear ? yesterday : lastOfYear;
    if (through < from) continue;
    files.push({ name: `marks-${schoolYear}.csv`, text: marksFile(school, { from, through, instant }) });
  }
  const firstWrittenAt = instant.getTime() - files.length * 1000;
  return files.map((file, index) => ({ ...file, writtenAt: new Date(firstWrittenAt + index * 1000) }));
}

function firstDayOfYear(school: InventedSchool, schoolYear: number): string {
  return school.schoolDayAfter(`${schoolYear}-07-31`);
}

/** "0845". */
function timeInName(instant: Date): string {
  const minute = londonTime(instant).wallMinute % (24 * 60);
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join('');
}
