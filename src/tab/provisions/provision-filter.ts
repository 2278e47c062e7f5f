import { z } from 'zod';
import { provisionStatus } from '../../http/provisions-contract.ts';
import type { Occurrence, Provision } from './provision-texts.ts';

/** What of a calendar is shown; empty for everything. Kept while the Teams window is open. */
export const provisionFilter = z.object({
  does: z.string(),
  bandId: z.string(),
  owner: z.string(),
  area: z.string(),
  status: z.union([provisionStatus, z.literal('')]),
});
export type ProvisionFilter = z.infer<typeof provisionFilter>;

export const NO_FILTER: ProvisionFilter = { does: '', bandId: '', owner: '', area: '', status: '' };

/** Provisions that fit, with those of their occurrences that do; one without any is left out. */
export function filtered(provisions: readonly Provision[], filter: ProvisionFilter): Provision[] {
  const { does, bandId, owner, area, status } = filter;
  return provisions
    .filter(
      (provision) =>
        (does === '' || provision.does === does) &&
        (bandId === '' || provision.bandIds.includes(bandId)) &&
        (owner === '' || provision.owners.includes(owner)) &&
        (area === '' || provision.area === area),
    )
    .map((provision) => ({
      ...provision,
      occurrences: provision.occurrences.filter((occurrence) => status === '' || occurrence.status === status),
    }))
    .filter(({ occurrences }) => occurrences.length > 0);
}

export interface DayLine {
  readonly provision: Provision;
  readonly occurrence: Occurrence;
}

/** By the last day of each, in order. */
export function byDay(provisions: readonly Provision[]): (readonly [string, readonly DayLine[]])[] {
  const lines = provisions.flatMap((provision) =>
    provision.occurrences.map((occurrence) => ({ provision, occurrence })),
  );
  return [...Map.groupBy(lines, ({ occurrence }) => occurrence.dueOn)].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
