import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { countText } from '../format/count-text.ts';
import { shortDate } from '../format/school-date.ts';
import { NARRATIVE_LENGTH_MAX } from './editor-state.ts';
import type { NarrativeEditor } from './use-narrative-editor.ts';

export function NarrativeFields({ editor, today }: { editor: NarrativeEditor; today: string }) {
  const styles = useStyles();
  const { state, dispatch } = editor;
  const isSaving = state.phase.kind === 'saving';
  const overLength = state.text.length - NARRATIVE_LENGTH_MAX;
  return (
    <>
      <Field
        label="Narrative"
        hint={`${countText(state.text.length)} of ${countText(NARRATIVE_LENGTH_MAX)} characters`}
        {...(overLength > 0 && {
          validationMessage: `Too long to save by ${countText(overLength)}. Nothing is cut off: shorten it first.`,
        })}
      >
        <Textarea
          className={styles.text}
          resize="vertical"
          rows={10}
          value={state.text}
          readOnly={isSaving}
          onChange={(_event, { value }) => dispatch({ kind: 'typed', text: value })}
        />
      </Field>
      <ReviewField editor={editor} today={today} />
    </>
  );
}

/** A half-typed date reads as none at all; the browser knows the difference, and saying so saves losing a date. */
function ReviewField({ editor: { state, dispatch }, today }: { editor: NarrativeEditor; today: string }) {
  const styles = useStyles();
  const [isIncomplete, setIsIncomplete] = useState(false);
  return (
    <Field
      label="Next review"
      className={styles.review}
      hint={state.reviewOn === null ? 'No review date set' : shortDate(state.reviewOn)}
      {...reviewWarning(isIncomplete, state.reviewOn, today)}
    >
      <Input
        type="date"
        value={state.reviewOn ?? ''}
        readOnly={state.phase.kind === 'saving'}
        onBlur={(event) => setIsIncomplete(event.target.validity.badInput)}
        onChange={(event, { value }) => {
          setIsIncomplete(event.target.validity.badInput);
          dispatch({ kind: 'dated', reviewOn: value === '' ? null : value });
        }}
      />
    </Field>
  );
}

function reviewWarning(isIncomplete: boolean, reviewOn: string | null, today: string) {
  if (isIncomplete) {
    return {
      validationMessage: 'Give the day, the month and the year, or clear the date. An incomplete date is not saved.',
      validationState: 'error' as const,
    };
  }
  if (reviewOn !== null && reviewOn < today) {
    return { validationMessage: 'This date has passed.', validationState: 'warning' as const };
  }
  return {};
}

const useStyles = makeStyles({
  text: { width: '100%', '& textarea': { minHeight: '160px', maxHeight: 'none' } },
  review: { maxWidth: '280px' },
});
