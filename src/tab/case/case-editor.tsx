import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseAnswer, CaseChanged } from '../../http/cases-contract.ts';
import type { CasesClient } from '../api/cases-client.ts';
import { RecordDialog } from '../form/record-dialog.tsx';
import { useRecording } from '../form/use-recording.ts';
import { BarrierFields } from './barrier-fields.tsx';
import { CaseConflictView } from './case-conflict.tsx';
import { caseValues, draftProblem, editedFields, type CaseDraft, type EditedFields } from './case-draft.ts';
import { settledFields, type CaseConflict, type Side } from './settled-fields.ts';
import { StrategyFields } from './strategy-fields.tsx';

export type CaseSaved = Exclude<CaseChanged, { kind: 'conflict' }>;

interface Props {
  readonly client: CasesClient;
  /** The case as it was when the form was opened. */
  readonly known: CaseAnswer;
  readonly today: string;
  /** What was typed before and not saved. */
  readonly draft: CaseDraft;
  readonly keep: (draft: CaseDraft) => void;
  readonly close: () => void;
  /** `edited` is what was sent; null where the other person's version stands for all of it. */
  readonly finish: (saved: CaseSaved | null, edited: EditedFields) => void;
}

/** Barriers, strategies, mentor and target. What somebody else changed meanwhile is shown beside it, field by field. */
export function CaseEditor({ client, known, today, draft, keep, close, finish }: Props) {
  const recording = useRecording();
  const [changeId, setChangeId] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<CaseConflict | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const values = caseValues(known.case, draft);
  const change = (part: CaseDraft) => keep({ ...draft, ...part });

  const send = (fields: EditedFields, version: string | null, id: string) =>
    recording.send(
      () => client.edit(known.pupilId, { changeId: id, version, fields }),
      (answer) => {
        if (answer.kind !== 'conflict') {
          finish(answer, fields);
          return;
        }
        setConflict(answer);
        setChosen({});
        // What was refused is not sent again: the next try is another change.
        setChangeId(crypto.randomUUID());
      },
    );

  const save = () => {
    const edited = editedFields(known.case, draft);
    if (conflict !== null) {
      const mine = settledFields(edited, conflict, chosen);
      if (Object.keys(mine).length === 0) finish(null, mine);
      else send(mine, conflict.version, changeId);
      return;
    }
    const wrong = draftProblem(values);
    setProblem(wrong);
    if (wrong !== null) return;
    if (Object.keys(edited).length === 0) close();
    else send(edited, known.version, changeId);
  };

  return (
    <RecordDialog
      title={
        <>
          The case of <bdi>{known.name}</bdi> ({known.form})
        </>
      }
      saveLabel={conflict === null ? 'Save' : 'Save what I chose'}
      {...{ recording, problem, save, close }}
    >
      {conflict === null ? (
        <>
          <BarrierFields
            offered={known.barriersOffered}
            barriers={values.barriers}
            change={(barriers) => change({ barriers })}
          />
          <StrategyFields strategies={values.strategies} change={(strategies) => change({ strategies })} />
          <Field label="Mentor">
            <Input maxLength={200} value={values.mentor} onChange={(_event, { value }) => change({ mentor: value })} />
          </Field>
          <Field label="Target: sessions missed in the school year, at most">
            <Input
              inputMode="numeric"
              value={values.target}
              onChange={(_event, { value }) => change({ target: value })}
            />
          </Field>
        </>
      ) : (
        <CaseConflictView
          {...{ conflict, today, chosen }}
          choose={(column, side) => setChosen((before) => ({ ...before, [column]: side }))}
        />
      )}
    </RecordDialog>
  );
}
