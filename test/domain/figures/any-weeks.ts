import fc from 'fast-check';

/** Up to four weeks of a pupil who is often away, as `daysOf` reads them: half days closed, unmarked and of every kind. */
export const anyWeeks = fc
  .array(
    fc.tuple(
      fc.constantFrom('I', 'I', 'I', 'N', 'C2', '/', 'L', 'U', 'V', 'Y4', 'X02', '-', '*'),
      fc.constantFrom('I', 'I', 'I', 'O', 'C2', '\\', 'L', 'U', 'V', 'Y4', 'X02', '-', '*'),
    ),
    { maxLength: 20 },
  )
  .map((days) => days.map((halves) => halves.join('')).join(' '));

export interface SessionByDate {
  readonly on: string;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly half: 'morning' | 'afternoon';
  readonly part: 'missed' | 'attended' | 'neither';
}

/** The same weeks read another way: a list of sessions with their dates, the closed half days left out. */
export function sessionsByDate(weeks: string): SessionByDate[] {
  const days = weeks === '' ? [] : weeks.split(' ');
  return days.flatMap((codes, index) => {
    const weekday = (index % 5) + 1;
    const on = new Date(Date.UTC(2022, 7, 1 + 7 * Math.floor(index / 5) + (index % 5))).toISOString().slice(0, 10);
    const morning = /^(C2|Y4|X02|.)/.exec(codes)?.[0] ?? '';
    const afternoon = codes.slice(morning.length);
    return [
      { on, weekday, half: 'morning' as const, code: morning },
      { on, weekday, half: 'afternoon' as const, code: afternoon },
    ].flatMap(({ code, ...session }) => (code === '*' ? [] : [{ ...session, part: partOf(code) }]));
  });
}

/** Being late after the register closed is an absence, and the pupil is there all the same (domain.md 1.2). */
function partOf(code: string): SessionByDate['part'] {
  if (['I', 'N', 'O', 'C2'].includes(code)) return 'missed';
  return ['/', '\\', 'L', 'U', 'V'].includes(code) ? 'attended' : 'neither';
}
