import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import { provisionsSheets, type Sheet } from '../../domain/provisions/provisions-sheets.ts';
import type { School } from '../../domain/school.ts';
import { schoolTime } from '../school-time.ts';
import { readProvisions, type ProvisionsAsked, type ProvisionsNeeds } from './read-provisions.ts';

export type ProvisionsExported =
  | { readonly kind: 'document'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'not-allowed' | 'too-long'; readonly message: string };

type Write = (sheets: readonly Sheet[]) => Promise<Uint8Array>;

/** The evidence of some days as a workbook. That it was taken out is recorded before it leaves. */
export function exportProvisions(needs: ProvisionsNeeds & { readonly write: Write }) {
  const read = readProvisions(needs);
  return async (school: School, person: Person, asked: ProvisionsAsked): Promise<ProvisionsExported> => {
    const answer = why(person, 'provisions.export', {});
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const found = await read(school, person, asked);
    if (found.kind === 'too-long') return found;
    const nameOf = (id: string) => school.staff.find(({ personId }) => personId === id)?.name ?? 'a former colleague';
    const sheets = provisionsSheets({
      strategy: school.strategy,
      lines: found.lines,
      nameOf: found.namesPeople ? nameOf : null,
      momentOf: (at) => {
        const { on, time } = schoolTime(school, at);
        return `${on} ${time}`;
      },
    });
    const bytes = await needs.write(sheets);
    await needs.database.records.audit.record({
      ...{ schoolId: school.schoolId, at: needs.clock(), personId: person.personId, verb: 'provisions.export' },
      ...{ subject: `${asked.from} to ${asked.to}`, reason: answer.reason },
    });
    return { kind: 'document', fileName: `provisions-${asked.from}-to-${asked.to}.xlsx`, bytes };
  };
}
