import { ATTENDANCE_CODES, type AttendanceClass } from '../attendance-codes.ts';
import type { CountedPupil } from './counted-pupil.ts';

/** How often a code stands in the registers. */
export interface CodeCount {
  /** Null for several codes together, each of which few pupils have. */
  readonly code: string | null;
  readonly meaning: string;
  readonly class: AttendanceClass;
  readonly sessions: number;
}

/**
 * The codes of a group of pupils by how they count, the most frequent first. A code tells of health, religion or custody
 * (domain.md 5): one that fewer pupils have than the smallest group is counted with the rarest others of its class, until
 * enough pupils stand behind them; where even the whole class has too few, it is left out.
 */
export function countCodes(pupils: readonly CountedPupil[], smallest: number): CodeCount[] {
  const sessions = new Uint32Array(256);
  const pupilsOf: Set<number>[] = Array.from({ length: 256 }, () => new Set());
  pupils.forEach(({ marks, sessions: { halfDays }, span }, pupil) => {
    for (let position = span.first; position < span.end; position += 1) {
      const byte = marks[halfDays[position] ?? 0] ?? 0;
      sessions[byte] = (sessions[byte] ?? 0) + 1;
      pupilsOf[byte]?.add(pupil);
    }
  });
  const used = ATTENDANCE_CODES.filter(({ byte }) => (sessions[byte] ?? 0) > 0).map((entry) => ({
    ...{ code: entry.code, meaning: entry.meaning, class: entry.class, sessions: sessions[entry.byte] ?? 0 },
    pupils: pupilsOf[entry.byte] ?? new Set<number>(),
  }));
  const shown = [...Map.groupBy(used, (entry) => entry.class).values()].flatMap((ofClass) =>
    poolRare(ofClass, smallest),
  );
  return shown.toSorted((a, b) => b.sessions - a.sessions);
}

interface UsedCode extends CodeCount {
  readonly pupils: ReadonlySet<number>;
}

function poolRare(codes: readonly UsedCode[], smallest: number): CodeCount[] {
  const rarestFirst = codes.toSorted((a, b) => a.pupils.size - b.pupils.size);
  const pooled: UsedCode[] = [];
  const together = new Set<number>();
  for (const entry of rarestFirst) {
    const isEnough = entry.pupils.size >= smallest && (pooled.length === 0 || together.size >= smallest);
    if (isEnough) break;
    pooled.push(entry);
    for (const pupil of entry.pupils) together.add(pupil);
  }
  const alone = rarestFirst.slice(pooled.length).map(({ pupils: _pupils, ...count }) => count);
  const [first] = pooled;
  if (first === undefined || together.size < smallest) return alone;
  const sessions = pooled.reduce((sum, entry) => sum + entry.sessions, 0);
  return [...alone, { code: null, meaning: 'Codes that few pupils have', class: first.class, sessions }];
}
