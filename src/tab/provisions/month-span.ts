import type { Span } from '../api/provisions-client.ts';

/** The month of a day, "2026-11", as a span with both ends. */
export function monthSpan(month: string): Span {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) };
}

/** The month so many after it: "2026-12" after "2026-11". */
export function monthAfter(month: string, months: number): string {
  const first = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 1));
  return first.toISOString().slice(0, 7);
}

const names = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "November 2026". */
export function monthText(month: string): string {
  return names.format(new Date(`${month}-01T00:00:00Z`));
}

/** The weeks of a span as five days each, from the Monday of its first; null for a day outside the span. */
export function weeksOf({ from, to }: Span): (string | null)[][] {
  const weeks: (string | null)[][] = [];
  const day = new Date(`${from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  while (day.toISOString().slice(0, 10) <= to) {
    const week = [0, 1, 2, 3, 4].map((offset) => {
      const on = new Date(day.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
      return on >= from && on <= to ? on : null;
    });
    if (week.some((on) => on !== null)) weeks.push(week);
    day.setUTCDate(day.getUTCDate() + 7);
  }
  return weeks;
}
