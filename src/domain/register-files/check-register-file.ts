import { checkMarks } from './check-marks.ts';
import { checkRoll } from './check-roll.ts';
import { createRefusalCollector } from './refusal-list.ts';
import type { ReadRegisterFile, UnrecognisedFile } from './register-file.ts';
import type { EmptyPlan, RegisterFilePlan } from './register-file-plan.ts';
import type { SchoolRecords } from './school-records.ts';

/** Compares a register file with the school and decides, row by row and as a whole, what it would change. */
export function checkRegisterFile({ file, ...records }: SchoolRecords & { file: ReadRegisterFile }): RegisterFilePlan {
  switch (file.shape) {
    case 'marks-long':
    case 'mark-string':
      return checkMarks(file, records);
    case 'roll':
      return checkRoll(file, records);
    case 'unrecognised':
      return nothingToDo(file);
  }
}

function nothingToDo(file: UnrecognisedFile): EmptyPlan {
  const reasons = [{ code: 'not-a-register-file', message: file.message }] as const;
  return {
    kind: 'nothing',
    shape: 'unrecognised',
    verdict: { kind: 'hold', reasons, canBeConfirmed: false },
    rowCount: 0,
    refusedRowCount: 0,
    refusals: createRefusalCollector().finish(),
    notes: [],
  };
}
