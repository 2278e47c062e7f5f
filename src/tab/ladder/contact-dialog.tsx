import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { LADDER_NOTE_MAX, REACHED_MAX, type LadderContactRequest } from '../../http/ladder-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import type { LadderPupil } from './ladder-row-view.tsx';
import { RecordDialog } from '../form/record-dialog.tsx';
import { useRecording } from '../form/use-recording.ts';

interface Props {
  readonly api: ApiClient;
  readonly pupil: LadderPupil;
  readonly today: string;
  readonly close: () => void;
  readonly finish: (message: string) => void;
}

const OTHER = 'Other';
const REACHED = ['Mother', 'Father', 'Carer', 'Grandparent', 'Pupil', OTHER] as const;
const WAYS: readonly (readonly [LadderContactRequest['way'], string])[] = [
  ['phone', 'Phone call'],
  ['text', 'Text message'],
  ['visit', 'Home visit'],
  ['meeting', 'Meeting'],
  ['email', 'Email'],
];
const OUTCOMES: readonly (readonly [LadderContactRequest['outcome'], string])[] = [
  ['reached', 'Reached'],
  ['no-answer', 'No answer'],
  ['message-left', 'Message left'],
  ['wrong-number', 'Wrong number'],
  ['not-at-home', 'Not at home'],
];

/** Records that somebody tried to reach a pupil's family. */
export function ContactDialog({ api, pupil, today, close, finish }: Props) {
  const recording = useRecording();
  const [contactId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState({ who: '', other: '', way: 'phone', outcome: '', backOn: '', note: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const type = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }));
  const save = () => {
    const reached = (typed.who === OTHER ? typed.other : typed.who).trim();
    const way = WAYS.find(([value]) => value === typed.way)?.[0];
    const outcome = OUTCOMES.find(([value]) => value === typed.outcome)?.[0];
    const wrong = problemOf(reached, outcome, typed.backOn, today);
    setProblem(wrong);
    if (wrong !== null || way === undefined || outcome === undefined) return;
    const expectedBackOn = typed.backOn === '' ? null : typed.backOn;
    const contact = { contactId, pupilId: pupil.pupilId, reached, way, outcome, expectedBackOn, note: typed.note };
    recording.send(
      () => api.recordContact(contact),
      () => finish('The contact is recorded. Cards in Teams follow by themselves.'),
    );
  };
  return (
    <RecordDialog
      title={
        <>
          Record a contact for <bdi>{pupil.name}</bdi> ({pupil.form})
        </>
      }
      saveLabel="Save"
      {...{ recording, problem, save, close }}
    >
      <Field label="Who you contacted, or tried to" required>
        <Select value={typed.who} onChange={(_event, { value }) => type({ who: value })}>
          <option value="">Choose a person</option>
          {REACHED.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      {typed.who === OTHER && (
        <Field label="Who, in your words" required>
          <Input maxLength={REACHED_MAX} value={typed.other} onChange={(_event, { value }) => type({ other: value })} />
        </Field>
      )}
      <Field label="How" required>
        <Select value={typed.way} onChange={(_event, { value }) => type({ way: value })}>
          <Options of={WAYS} />
        </Select>
      </Field>
      <Field label="Outcome" required>
        <Select value={typed.outcome} onChange={(_event, { value }) => type({ outcome: value })}>
          <option value="">Choose an outcome</option>
          <Options of={OUTCOMES} />
        </Select>
      </Field>
      <Field label="Expected back, if known">
        <Input type="date" min={today} value={typed.backOn} onChange={(_event, { value }) => type({ backOn: value })} />
      </Field>
      <Field label="Note (no medical detail)">
        <Textarea
          maxLength={LADDER_NOTE_MAX}
          value={typed.note}
          onChange={(_event, { value }) => type({ note: value })}
        />
      </Field>
    </RecordDialog>
  );
}

function Options({ of }: { of: readonly (readonly [string, string])[] }) {
  return of.map(([value, title]) => (
    <option key={value} value={value}>
      {title}
    </option>
  ));
}

function problemOf(reached: string, outcome: string | undefined, backOn: string, today: string): string | null {
  if (reached === '') return 'Choose who you contacted.';
  if (outcome === undefined) return 'Choose what came of it.';
  return backOn !== '' && backOn < today ? 'The date expected back is in the past: give today or later.' : null;
}
