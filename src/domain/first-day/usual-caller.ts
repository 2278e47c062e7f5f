/** A contact with a family on any day, as far as it says who of the school made it. */
export interface EarlierContact {
  readonly by: string;
  readonly wasReached: boolean;
  /** Sorts by time: "2026-11-20", or longer. */
  readonly at: string;
}

/** The adult who knows the family: who has reached it most often, the latest of several; null where nobody ever has. */
export function usualCaller(contacts: readonly EarlierContact[]): string | null {
  const reached = contacts.filter(({ wasReached }) => wasReached).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const byAdult = [...Map.groupBy(reached, ({ by }) => by)];
  // A stable sort leaves the adult who reached the family last before others with as many contacts.
  return byAdult.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null;
}
