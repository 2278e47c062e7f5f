import { useState } from 'react';
import type { ActionOffer, PreviewAnswer } from '../../../http/actions-contract.ts';
import type { ApiClient } from '../../api/api-client.ts';
import { draftOf, emptyForm, type FormState, type Problems } from './draft.ts';

type Preview = Extract<PreviewAnswer, { kind: 'preview' }>;

export interface Issued {
  readonly actionId: string;
  readonly dueOn: string;
  readonly owners: readonly string[];
}

export interface Giving {
  readonly form: FormState;
  readonly change: (part: Partial<FormState>) => void;
  readonly problems: Problems;
  readonly preview: Preview | null;
  /** Above the form or the preview; null where there is nothing to say. */
  readonly message: string | null;
  readonly isBusy: boolean;
  readonly look: () => void;
  readonly back: () => void;
  readonly issue: () => void;
}

const WRONG = 'Not ready yet: what is wrong stands beside each field.';
const CHANGED =
  'Something changed since you looked, in the marks or the staff list. Look at it again before it goes out.';

export interface GivingNeeds {
  readonly api: ApiClient;
  readonly offer: ActionOffer;
  /** Pupils who are chosen already. */
  readonly pupilIds: readonly string[];
  readonly whenIssued: (issued: Issued) => void;
}

/** The form for a new action: written, looked at, and issued as it was seen. */
export function useGiving({ api, offer, pupilIds, whenIssued }: GivingNeeds): Giving {
  const [form, setForm] = useState(() => emptyForm(offer, pupilIds));
  const [problems, setProblems] = useState<Problems>([]);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const show = (found: Problems, said: string | null, seen: Preview | null) => {
    setProblems(found);
    setMessage(said);
    setPreview(seen);
  };
  const look = async (said: string | null) => {
    const answer = await api.previewAction(draftOf(form));
    if (answer.kind === 'failed') setMessage(answer.failure.message);
    else if (answer.value.kind === 'problems') show(answer.value.problems, WRONG, null);
    else show([], said, answer.value);
  };
  const issue = async (seen: Preview) => {
    const answer = await api.issueAction({ draft: draftOf(form), print: seen.print });
    if (answer.kind === 'failed') setMessage(answer.failure.message);
    else if (answer.value.kind === 'problems') show(answer.value.problems, WRONG, null);
    else if (answer.value.kind === 'changed') await look(CHANGED);
    else whenIssued({ ...answer.value, owners: seen.card.owners });
  };
  const busily = (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return {
    form,
    change: (part) => setForm((before) => ({ ...before, ...part })),
    problems,
    preview,
    message,
    isBusy,
    look: () => busily(() => look(null)),
    back: () => show([], null, null),
    issue: () => {
      if (preview !== null) busily(() => issue(preview));
    },
  };
}
