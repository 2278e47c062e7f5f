import type { Provision } from '../strategy/provision.ts';

/** What the app itself does of some provisions: by the rows of the strategy documents that they come from. */
interface AppPart {
  readonly rows: readonly string[];
  /** Moments of the timetable (jobs/timetable.ts), by the names under which they are on record; any of them will do. */
  readonly moments: readonly string[];
  /** A briefing that is posted counts. */
  readonly briefing: boolean;
  readonly words: string;
}

export const APP_PARTS: readonly AppPart[] = [
  {
    rows: ['S0-15'],
    moments: ['the morning list goes out', 'the morning list goes out without registers'],
    briefing: false,
    words: 'The absent list went to the year groups’ channels',
  },
  {
    rows: ['S0-35'],
    moments: ['year groups hear what to aim at next'],
    briefing: false,
    words: 'The next targets went to the year groups’ channels',
  },
  { rows: ['S0-34'], moments: ['the day is closed'], briefing: false, words: 'The report of the day went out' },
  { rows: ['S2-21'], moments: ['the week is summed up'], briefing: false, words: 'The figures of the week went out' },
  {
    rows: ['S2-01', 'S0-33'],
    moments: ['those are asked whose register is not in, AM', 'those are asked whose register is not in, PM'],
    briefing: false,
    words: 'Whoever had not taken the register was asked to',
  },
  {
    rows: ['S0-03'],
    moments: ['tutors hear who may be back'],
    briefing: false,
    words: 'Tutors heard whom to welcome back',
  },
  {
    rows: ['S0-14'],
    moments: ['everybody is told of their actions'],
    briefing: false,
    words: 'Everybody was told of their actions',
  },
  { rows: ['S0-13'], moments: [], briefing: true, words: 'A briefing was posted' },
];

/** The app's part in a provision, whatever pack it is in; null where people do it all. */
export function appPartOf({ id, source, alsoFrom }: Pick<Provision, 'id' | 'source' | 'alsoFrom'>): AppPart | null {
  const own = [id, source, ...alsoFrom];
  return APP_PARTS.find(({ rows }) => rows.some((row) => own.includes(row))) ?? null;
}
