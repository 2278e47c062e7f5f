/** The normal distribution's 97.5 % point: 95 % lie within so many standard errors. */
const NORMAL_975 = 1.959963984540054;

/**
 * The 97.5 % point of Student's t, for a 95 % interval. Fisher and Cornish's expansion about the normal point (Abramowitz
 * and Stegun, 26.7.5): true to 0.001 from 4 degrees of freedom on, and fewer are refused, because nobody asks with fewer.
 */
export function studentT975(degreesOfFreedom: number): number {
  if (!(degreesOfFreedom >= 4)) throw new RangeError(`${degreesOfFreedom} degrees of freedom are too few.`);
  const x = NORMAL_975;
  const inverse = 1 / degreesOfFreedom;
  const terms = [
    x,
    (x ** 3 + x) / 4,
    (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96,
    (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384,
    (79 * x ** 9 + 776 * x ** 7 + 1482 * x ** 5 - 1920 * x ** 3 - 945 * x) / 92_160,
  ];
  return terms.reduceRight((sum, term) => sum * inverse + term, 0);
}
