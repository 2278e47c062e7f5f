/** What work gives, or something else when it takes longer. The work goes on all the same. */
export async function within<Outcome>(limitMs: number, work: Promise<Outcome>, otherwise: Outcome): Promise<Outcome> {
  const over = Promise.withResolvers<Outcome>();
  const limit = setTimeout(() => over.resolve(otherwise), limitMs);
  try {
    return await Promise.race([work, over.promise]);
  } finally {
    clearTimeout(limit);
  }
}
