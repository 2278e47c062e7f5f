import { addCaseNote, readCaseNotes } from './operations/cases/case-notes.ts';
import { changeCase, type ChangeCaseNeeds } from './operations/cases/change-case.ts';
import { readCaseCompleteness } from './operations/cases/read-case-completeness.ts';
import { readCase } from './operations/cases/read-case.ts';

/** Pupils' cases in the risk register. */
export function wireCases(needs: ChangeCaseNeeds) {
  return {
    readCase: readCase(needs),
    changeCase: changeCase(needs),
    readCaseNotes: readCaseNotes(needs),
    addCaseNote: addCaseNote(needs),
    readCaseCompleteness: readCaseCompleteness(needs),
  };
}
