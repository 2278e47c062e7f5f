import { subjectAccessDocument } from './adapters/documents/subject-access-document.ts';
import { planPurge } from './operations/keeping/plan-purge.ts';
import { readSubjectAccess } from './operations/keeping/read-subject-access.ts';
import { purge } from './operations/keeping/purge.ts';
import { clearCards } from './operations/keeping/clear-cards.ts';

/** What is kept, for how long, and what is given out of it. */
export function wireKeeping({ database, clock, log, listsOf }: Parameters<typeof purge>[0]) {
  return {
    clearCards: clearCards({ database, clock }),
    purge: purge({ database, clock, log, listsOf }),
    planPurge: planPurge({ database }),
    readSubjectAccess: readSubjectAccess({ database, clock }),
    writeSubjectAccess: subjectAccessDocument,
  };
}
