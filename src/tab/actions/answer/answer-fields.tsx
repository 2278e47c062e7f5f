import { Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { ActionImpact } from '../action-impact.tsx';
import { loadText } from '../action-texts.ts';
import type { AnswerDialogProps } from './answer-dialog.tsx';
import type { Typed } from './answer-kinds.ts';

type Props = AnswerDialogProps & { readonly typed: Typed; readonly change: (part: Partial<Typed>) => void };

/** What happened, why not, to whom, or what it changed. */
export function AnswerFields(props: Props) {
  const { kind, action, colleagues, typed, change } = props;
  switch (kind) {
    case 'done':
      return (
        <>
          <Field label="What happened?">
            <RadioGroup value={typed.outcome} onChange={(_event, { value }) => change({ outcome: value })}>
              {action.outcomes.map(({ id, title }) => (
                <Radio key={id} value={id} label={title} />
              ))}
            </RadioGroup>
          </Field>
          <WordsField label="Note (no medical detail)" typed={typed} change={change} />
        </>
      );
    case 'declined':
      return <WordsField label="Why can’t you do it?" typed={typed} change={change} />;
    case 'handed-over':
      return (
        <Field label="To whom?">
          <Select value={typed.toPersonId} onChange={(_event, { value }) => change({ toPersonId: value })}>
            <option value="">Choose a colleague</option>
            {colleagues.map((colleague) => (
              <option key={colleague.personId} value={colleague.personId}>
                {colleague.name} – {colleague.open === 0 ? 'nothing open' : loadText(colleague)}
              </option>
            ))}
          </Select>
        </Field>
      );
    case 'reviewed':
      return <ActionImpact api={props.api} actionId={action.actionId} />;
    case 'accepted':
    case 'withdrawn':
    case 'reopened':
      return null;
  }
}

function WordsField({ label, typed, change }: Pick<Props, 'typed' | 'change'> & { readonly label: string }) {
  return (
    <Field label={label}>
      <Textarea value={typed.words} maxLength={500} onChange={(_event, { value }) => change({ words: value })} />
    </Field>
  );
}
