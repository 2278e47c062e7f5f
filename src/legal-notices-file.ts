import { z } from 'zod';
import { ConfigProblem } from './config.ts';
import { isIsoDate } from './domain/calendar/iso-date.ts';
import type { LegalNotice } from './domain/legal/legal-notice.ts';

const date = z.string().refine(isIsoDate, {
  error: ({ input }) => `${JSON.stringify(input)} is not a date of the form YYYY-MM-DD`,
});

const issued = {
  noticeId: z.string().min(1),
  pupilId: z.string().min(1),
  parentId: z.string().min(1),
  issuedOn: date,
  withdrawnOn: date.nullable().default(null),
};

const notice = z.discriminatedUnion('kind', [
  z.strictObject({
    ...issued,
    kind: z.literal('penalty-notice'),
    receivedOn: date.nullable().default(null),
    paidOn: date.nullable().default(null),
    withdrawalGround: z
      .enum(['wrong-person', 'not-as-the-code-of-conduct-says', 'ought-not-to-have-been-issued', 'material-errors'])
      .nullable()
      .default(null),
    prosecutedOn: date.nullable().default(null),
    sessions: z.array(z.strictObject({ on: date, session: z.enum(['AM', 'PM']) })).default([]),
  }),
  z.strictObject({ ...issued, kind: z.literal('notice-to-improve'), schoolDays: z.int().min(1).max(60) }),
]) satisfies z.ZodType<LegalNotice>;

/** A JSON array of notices that were issued. Throws ConfigProblem with every fault in it. */
export function parseLegalNotices(file: string, text: string): LegalNotice[] {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new ConfigProblem(`${file} is not JSON.`, { cause: error });
  }
  const parsed = z.array(notice).safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigProblem(`${file} is not right:\n${z.prettifyError(parsed.error)}`);
}
