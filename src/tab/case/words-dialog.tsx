import { Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ApiAnswer } from '../api/api-failure.ts';
import { RecordDialog } from '../form/record-dialog.tsx';
import { useRecording } from '../form/use-recording.ts';

interface Props<T> {
  readonly title: string;
  readonly label: string;
  readonly saveLabel: string;
  readonly longest: number;
  /** What to say where nothing was written. */
  readonly missing: string;
  readonly send: (words: string, id: string) => Promise<ApiAnswer<T>>;
  readonly finish: (answer: T) => void;
  readonly close: () => void;
  readonly children?: ReactNode;
}

/** One field of words, recorded once: why a case is opened or closed, or a restricted note. */
export function WordsDialog<T>({ title, label, saveLabel, longest, missing, send, finish, close, children }: Props<T>) {
  const recording = useRecording();
  const [id] = useState(() => crypto.randomUUID());
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = () => {
    setProblem(words.trim() === '' ? missing : null);
    if (words.trim() !== '') recording.send(() => send(words.trim(), id), finish);
  };
  return (
    <RecordDialog {...{ title, saveLabel, recording, problem, save, close }}>
      {children}
      <Field label={label} required>
        <Textarea maxLength={longest} value={words} onChange={(_event, { value }) => setWords(value)} />
      </Field>
    </RecordDialog>
  );
}
