import { mirrorActions } from './operations/action-mirror/mirror-actions.ts';
import { mirrorEverySchool } from './operations/action-mirror/mirror-every-school.ts';
import { addCaseNote, readCaseNotes } from './operations/cases/case-notes.ts';
import { changeCase, type ChangeCaseNeeds } from './operations/cases/change-case.ts';
import { readLegalSteps, recordLegalStep } from './operations/cases/legal-steps.ts';
import { readCaseCompleteness } from './operations/cases/read-case-completeness.ts';
import { readCase } from './operations/cases/read-case.ts';
import type { School } from './domain/school.ts';
import type { Log, SchoolLists } from './operations/ports.ts';

export interface WireCasesNeeds extends ChangeCaseNeeds {
  readonly schools: readonly School[];
  readonly log: Log;
  readonly listsOf: (schoolId: string) => SchoolLists;
}

/** Pupils' cases in the risk register, and the lists beside it. */
export function wireCases(needs: WireCasesNeeds) {
  return {
    readCase: readCase(needs),
    changeCase: changeCase(needs),
    readCaseNotes: readCaseNotes(needs),
    addCaseNote: addCaseNote(needs),
    readCaseCompleteness: readCaseCompleteness(needs),
    readLegalSteps: readLegalSteps(needs),
    recordLegalStep: recordLegalStep(needs),
    mirrorEverySchool: mirrorEverySchool({ ...needs, mirrorActions: mirrorActions(needs) }),
  };
}
