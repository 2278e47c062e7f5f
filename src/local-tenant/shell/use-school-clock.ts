import { useEffect, useState } from 'react';
import type { ClockReading } from './use-live-school.ts';

const TICK_MS = 1000;

/** The school's time now: the last reading, run on by the page's stopwatch and never by the computer's own date. */
export function useSchoolClock(reading: ClockReading | null): Date {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => tick((count) => count + 1), TICK_MS);
    return () => window.clearInterval(timer);
  }, []);
  if (!reading) return new Date(0);
  return new Date(Date.parse(reading.now) + performance.now() - reading.readAtMs);
}
