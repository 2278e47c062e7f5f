/**
 * The results that may be called findings when many questions are asked at once (Benjamini and Hochberg 1995): of those
 * that are kept, no more than the rate is expected to be chance.
 * @param questionCount How many were asked; results that could not be findings may be left out.
 */
export function withinFalseDiscoveryRate<Result>(
  results: readonly Result[],
  pValueOf: (result: Result) => number,
  rate: number,
  questionCount = results.length,
): Result[] {
  const inOrder = results.toSorted((a, b) => pValueOf(a) - pValueOf(b));
  const last = inOrder.findLastIndex((result, index) => pValueOf(result) <= ((index + 1) * rate) / questionCount);
  return inOrder.slice(0, last + 1);
}
