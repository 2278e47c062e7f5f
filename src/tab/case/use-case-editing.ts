import { useState } from 'react';
import type { CaseAnswer } from '../../http/cases-contract.ts';
import type { CasesClient } from '../api/cases-client.ts';
import { useRemembered } from '../keep/use-remembered.ts';
import { caseDraft, fieldsBefore, type CaseDraft, type EditedFields } from './case-draft.ts';
import type { CaseSaved } from './case-editor.tsx';

interface Undo {
  readonly fields: EditedFields;
  readonly version: string;
}

export interface CaseEditing {
  /** The case as read when the form was opened; null while none is open. */
  readonly known: CaseAnswer | null;
  readonly said: string;
  readonly isBusy: boolean;
  readonly draft: CaseDraft;
  readonly keep: (draft: CaseDraft) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly finish: (saved: CaseSaved | null, edited: EditedFields) => void;
  readonly discard: () => void;
  /** Null where there is nothing to undo. */
  readonly undo: (() => void) | null;
  readonly say: (words: string) => void;
}

const WAITING = 'Recorded. It goes to SharePoint as soon as SharePoint answers.';

/** The way of one pupil's case through the form: read, changed, saved, and put back. */
export function useCaseEditing(client: CasesClient, pupilId: string, refresh: () => void): CaseEditing {
  const [draft, keep] = useRemembered(`case-draft/${pupilId}`, caseDraft, {});
  const [known, setKnown] = useState<CaseAnswer | null>(null);
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [undoable, setUndoable] = useState<Undo | null>(null);

  const open = () => {
    if (isBusy) return;
    setBusy(true);
    say('');
    setUndoable(null);
    void client.read(pupilId).then((answer) => {
      setBusy(false);
      if (answer.kind === 'ok') setKnown(answer.value);
      else say(`The case did not open. ${answer.failure.message}`);
    });
  };

  const finish = (saved: CaseSaved | null, edited: EditedFields) => {
    const before = saved === null ? null : fieldsBefore(known?.case ?? null, edited);
    setUndoable(before === null || saved === null ? null : { fields: before, version: saved.version });
    keep({});
    setKnown(null);
    say(saved === null ? 'Nothing of yours was saved: the other version stands.' : wordsOf(saved));
    refresh();
  };

  const undo = ({ fields, version }: Undo) => {
    if (isBusy) return;
    setBusy(true);
    void client.edit(pupilId, { changeId: crypto.randomUUID(), version, fields }).then((answer) => {
      setBusy(false);
      setUndoable(null);
      if (answer.kind === 'failed') say(`Not undone. ${answer.failure.message}`);
      else if (answer.value.kind === 'conflict')
        say('Not undone: somebody has changed the case since. Open it to see.');
      else say(answer.value.kind === 'waiting' ? WAITING : 'Undone: the case is as it was.');
      refresh();
    });
  };

  return {
    ...{ known, said, isBusy, draft, keep, open, finish, say },
    close: () => setKnown(null),
    discard: () => keep({}),
    undo: undoable === null ? null : () => undo(undoable),
  };
}

function wordsOf({ kind }: CaseSaved): string {
  return kind === 'waiting' ? WAITING : 'Saved.';
}
