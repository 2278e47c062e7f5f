import { z } from 'zod';
import { unitsPerMinuteFor } from './resource-unit-meter.ts';

/** What `POST /control/graph/limits` takes. */
export const graphTuning = z.strictObject({
  /** Microsoft 365 licences of the tenant, which decide the resource units per minute (microsoft.md 5.5). */
  licences: z.int().min(1).optional(),
  /** Overrides what the licences give. */
  resourceUnitsPerMinute: z.int().min(1).optional(),
  enforceResourceUnits: z.boolean().optional(),
  /** Rows that a query may visit in a list: 5,000 in SharePoint. */
  listThreshold: z.int().min(1).optional(),
  /** Makes every delta token given out so far too old. */
  expireDeltaTokens: z.literal(true).optional(),
});
export type GraphTuning = z.infer<typeof graphTuning>;

export interface GraphLimits {
  readonly unitsPerMinute: () => number;
  readonly isMetered: () => boolean;
  readonly listThreshold: () => number;
  /** Rises when tokens are expired; a token of an earlier generation is too old. */
  readonly tokenGeneration: () => number;
  /** What is not named stays. */
  readonly tune: (tuning: GraphTuning) => void;
}

export function createGraphLimits(): GraphLimits {
  let unitsPerMinute = unitsPerMinuteFor(1_500);
  let isMetered = true;
  let listThreshold = 5_000;
  let tokenGeneration = 0;

  return {
    unitsPerMinute: () => unitsPerMinute,
    isMetered: () => isMetered,
    listThreshold: () => listThreshold,
    tokenGeneration: () => tokenGeneration,
    tune: (tuning) => {
      if (tuning.licences !== undefined) unitsPerMinute = unitsPerMinuteFor(tuning.licences);
      unitsPerMinute = tuning.resourceUnitsPerMinute ?? unitsPerMinute;
      isMetered = tuning.enforceResourceUnits ?? isMetered;
      listThreshold = tuning.listThreshold ?? listThreshold;
      if (tuning.expireDeltaTokens) tokenGeneration += 1;
    },
  };
}
