import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigProblem } from './config.ts';
import { dateInFile } from './date-in-file.ts';
import type { NationalFigures } from './domain/insights/national-figures.ts';

/** A share in per cent with two decimals at most, as published; kept in hundredths, so that nothing is rounded again. */
const share = z
  .number()
  .min(0)
  .max(100)
  .nullable()
  .default(null)
  .transform((percent) => (percent === null ? null : Math.round(100 * percent)));

const file = z.strictObject({
  source: z.string().min(1),
  asOf: dateInFile,
  figures: z.array(
    z.strictObject({
      series: z.enum(['school census', 'daily collection']),
      period: z.string().min(1),
      phase: z.enum(['all', 'primary', 'secondary', 'special']),
      absence: share,
      persistentAbsence: share,
      severeAbsence: share,
    }),
  ),
}) satisfies z.ZodType<NationalFigures>;

/** Throws ConfigProblem with every fault in the file. */
export function readNationalFigures(name: string): NationalFigures {
  try {
    return file.parse(JSON.parse(readFileSync(name, 'utf8')));
  } catch (error) {
    const fault = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new ConfigProblem(`${name} is not a file of national figures:\n${fault}`, { cause: error });
  }
}
