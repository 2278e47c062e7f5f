import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { readRiskRegister, type ReadRiskRegisterNeeds } from '../read-risk-register.ts';
import { schoolTime } from '../school-time.ts';
import { registerCsv, registerSheet, type RegisterSheet } from './register-sheet.ts';

export interface ExportRegisterNeeds extends ReadRiskRegisterNeeds {
  /** A workbook of one sheet. */
  readonly writeWorkbook: (sheet: RegisterSheet) => Promise<Uint8Array>;
}

export interface ExportAsked {
  readonly format: 'csv' | 'xlsx';
  /** The rows of the file, in this order. */
  readonly pupilIds: readonly string[];
}

export type RegisterExport =
  | { readonly kind: 'file'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'nobody'; readonly message: string };

/**
 * The register as a file, with those of the pupils asked for whom the person may take out: what they may not read of one is
 * not in it. That it was taken is recorded before it leaves.
 */
export function exportRegister(needs: ExportRegisterNeeds) {
  const read = readRiskRegister(needs);
  return async (school: School, person: Person, { format, pupilIds }: ExportAsked): Promise<RegisterExport> => {
    const register = await read(school, person);
    const entryOf = new Map(register.rows.map((entry) => [entry.standing.pupil.pupilId, entry]));
    const reasons = new Set<string>();
    const entries = [...new Set(pupilIds)].flatMap((pupilId) => {
      const entry = entryOf.get(pupilId);
      if (entry === undefined) return [];
      const answer = why(person, 'register.export', entry.standing.pupil);
      if (answer.kind === 'refused') return [];
      reasons.add(answer.reason);
      return [entry];
    });
    if (entries.length === 0) return { kind: 'nobody', message: NOBODY };
    const now = needs.clock();
    await needs.database.records.audit.record({
      schoolId: school.schoolId,
      at: now,
      personId: person.personId,
      verb: 'register.export',
      subject: `${format}, ${entries.length} pupils`,
      pupilIds: entries.map(({ standing }) => standing.pupil.pupilId),
      reason: [...reasons].join('; '),
    });
    const sheet = registerSheet(entries);
    const bytes = format === 'csv' ? new TextEncoder().encode(registerCsv(sheet)) : await needs.writeWorkbook(sheet);
    return { kind: 'file', fileName: `risk-register-${schoolTime(school, now).on}.${format}`, bytes };
  };
}

const NOBODY = 'None of these pupils is on your part of the school’s roll today. Refresh the page and choose again.';
