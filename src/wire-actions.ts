import { setImmediate as othersFirst } from 'node:timers/promises';
import { actOnAction } from './operations/act-on-action.ts';
import { issueDraft } from './operations/new-action/issue-draft.ts';
import { offerAction } from './operations/new-action/offer-action.ts';
import { previewAction } from './operations/new-action/preview-action.ts';
import { openAction } from './operations/open-action.ts';
import type { Clock } from './operations/ports.ts';
import { readActions } from './operations/read-actions.ts';
import { readImpact } from './operations/read-impact.ts';
import type { Database } from './operations/records.ts';
import { seeToActions } from './operations/see-to-actions.ts';

/** What is done to actions. */
export function wireActions(needs: { readonly database: Database; readonly clock: Clock }) {
  return {
    offerAction: offerAction(needs),
    previewAction: previewAction(needs),
    issueDraft: issueDraft(needs),
    openAction: openAction(needs),
    actOnAction: actOnAction(needs),
    readActions: readActions(needs),
    readImpact: readImpact({ ...needs, othersFirst: () => othersFirst() }),
    seeToActions: seeToActions(needs),
  };
}
