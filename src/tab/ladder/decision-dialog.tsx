import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { LADDER_NOTE_MAX, SEEN_TO_BY_MAX, type LadderDecisionRequest } from '../../http/ladder-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import type { LadderPupil } from './ladder-row-view.tsx';
import { RecordDialog } from '../form/record-dialog.tsx';
import { useRecording } from '../form/use-recording.ts';

interface Props {
  readonly api: ApiClient;
  readonly pupil: LadderPupil;
  readonly close: () => void;
  readonly finish: (message: string) => void;
}

const DECISIONS: readonly (readonly [LadderDecisionRequest['what'], string])[] = [
  ['visit', 'A home visit'],
  ['police', 'Ask the police for a welfare check'],
  ['social-care', 'Tell children’s social care'],
  ['no-further-action', 'Nothing further today'],
];

/** Records what happens about a pupil who is away; the server has the last word on what is missing. */
export function DecisionDialog({ api, pupil, close, finish }: Props) {
  const recording = useRecording();
  const [decisionId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState({ what: '', seenToBy: '', note: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const type = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }));
  const save = () => {
    const what = DECISIONS.find(([value]) => value === typed.what)?.[0];
    setProblem(what === undefined ? 'Choose what happens next.' : null);
    if (what === undefined) return;
    recording.send(
      () => api.recordDecision({ ...typed, what, decisionId, pupilId: pupil.pupilId }),
      () => finish('The decision is recorded with your name and the time.'),
    );
  };
  return (
    <RecordDialog
      title={
        <>
          What happens about <bdi>{pupil.name}</bdi> ({pupil.form})?
        </>
      }
      saveLabel="Save"
      {...{ recording, problem, save, close }}
    >
      <Field label="What happens next?" required>
        <RadioGroup value={typed.what} onChange={(_event, { value }) => type({ what: value })}>
          {DECISIONS.map(([value, title]) => (
            <Radio key={value} value={value} label={title} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Who does it" hint="Needed for a visit.">
        <Input
          maxLength={SEEN_TO_BY_MAX}
          value={typed.seenToBy}
          onChange={(_event, { value }) => type({ seenToBy: value })}
        />
      </Field>
      <Field label="Note (no medical detail)" hint="If nothing further is done, say why.">
        <Textarea
          maxLength={LADDER_NOTE_MAX}
          value={typed.note}
          onChange={(_event, { value }) => type({ note: value })}
        />
      </Field>
    </RecordDialog>
  );
}
