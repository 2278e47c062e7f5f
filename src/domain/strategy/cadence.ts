/** When in the day; what time that is follows from the school's own times (day-windows.ts). */
export type DayWindow =
  | 'before-school'
  | 'arrival'
  | 'before-registers-close'
  | 'morning-register'
  | 'after-registers-close'
  | 'period-1'
  | 'later-in-the-day'
  | 'afternoon-register'
  | '15:00'
  | 'end-of-day'
  | 'evening';

/**
 * How often a provision falls due (domain.md 4, "Scheduling of the seeds' special cadences"). A provision may have several.
 * Of `event`, `ongoing` and `as-required` nothing falls due by date: something that happens brings the work.
 */
export type Cadence =
  | { readonly unit: 'daily'; readonly window?: DayWindow }
  | {
      readonly unit: 'weekly';
      /** 1 is Monday; without one, any day of the week, due on its last school day. */
      readonly weekday?: number;
      readonly window?: DayWindow;
      /** Only weeks that begin after this half term of the year has ended. */
      readonly afterHalfTerm?: number;
    }
  | { readonly unit: 'every-weeks'; readonly weeks: number }
  | { readonly unit: 'monthly' }
  /** Due on the last school day of each half term, or of one: 1 to 6. */
  | { readonly unit: 'half-termly'; readonly only?: number }
  | {
      readonly unit: 'termly';
      /** `start`: the first ten school days; `end`: the last five; `governors`: the meeting (governorsMeetsOn). */
      readonly anchor: 'start' | 'end' | 'governors';
    }
  | { readonly unit: 'annually'; readonly anchor: YearAnchor }
  /** The app, a person, or the day's marks say so. */
  | { readonly unit: 'event'; readonly event: string }
  | { readonly unit: 'ongoing' }
  | { readonly unit: 'as-required' };

export type YearAnchor =
  /** The first ten, or the last five, school days of the year. */
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  /** Any school day of a calendar month, 1 being January; the year's last month ends with the year. */
  | { readonly kind: 'month'; readonly month: number }
  /** Working days of August before the year's first INSET day or session (AMB-35). */
  | { readonly kind: 'august' }
  /** From one month to another, into the next school year where the second comes earlier in it (AMB-37). */
  | { readonly kind: 'months'; readonly fromMonth: number; readonly toMonth: number };
