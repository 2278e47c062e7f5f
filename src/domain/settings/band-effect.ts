import { bandOf, type AttendanceBand } from '../figures/attendance-band.ts';
import type { AttendanceFigures } from '../figures/attendance-figures.ts';

export interface Bands {
  readonly bands: readonly AttendanceBand[];
  /** A pupil below this band gets a row in the risk register. */
  readonly caseBelowBandId: string;
}

/** What other bands would do to the pupils as they stand. */
export interface BandEffect {
  readonly moved: number;
  /** Pupils in each band, the bands of the later first and then those that are no more. */
  readonly counts: readonly { readonly label: string; readonly before: number; readonly after: number }[];
  /** Pupils below the band that opens the register. */
  readonly belowCase: { readonly before: number; readonly after: number };
}

/** Pupils of whom no session was possible are in no band, before and after. */
export function bandEffect(before: Bands, after: Bands, pupils: readonly AttendanceFigures[]): BandEffect {
  const stands = pupils.flatMap((figures) => {
    const [was, is] = [bandOf(before.bands, figures), bandOf(after.bands, figures)];
    return was === null || is === null ? [] : [{ was: was.id, is: is.id }];
  });
  const gone = before.bands.filter(({ id }) => !after.bands.some((band) => band.id === id));
  return {
    moved: stands.filter(({ was, is }) => was !== is).length,
    counts: [...after.bands, ...gone].map(({ id, label }) => ({
      label,
      before: stands.filter(({ was }) => was === id).length,
      after: stands.filter(({ is }) => is === id).length,
    })),
    belowCase: {
      before: stands.filter(({ was }) => isBelowCase(before, was)).length,
      after: stands.filter(({ is }) => isBelowCase(after, is)).length,
    },
  };
}

function isBelowCase({ bands, caseBelowBandId }: Bands, bandId: string): boolean {
  const place = (id: string) => bands.findIndex((band) => band.id === id);
  return place(bandId) > place(caseBelowBandId);
}
