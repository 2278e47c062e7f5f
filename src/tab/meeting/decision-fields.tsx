import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DECISION_TITLE_MAX, type DecisionOffer, type MeetingView } from '../../http/meeting-contract.ts';
import { shortDate } from '../format/school-date.ts';
import { labelOf } from './meeting-texts.ts';
import type { Deeds } from './use-deeds.ts';

interface Props {
  readonly offer: DecisionOffer;
  readonly view: MeetingView;
  readonly deeds: Deeds;
  readonly done: (words: string) => void;
}

interface Draft {
  readonly decisionId: string;
  /** Whom it is about, kept from the first word on: the stage may move while somebody writes. */
  readonly itemId: string | null;
  readonly provisionId: string;
  readonly title: string;
  readonly ownerId: string;
  readonly days: number;
}

const newDraft = (days: number): Draft => ({
  ...{ decisionId: crypto.randomUUID(), itemId: null, provisionId: '', title: '', ownerId: '', days },
});

const USUAL_DAYS = 5;

/** What is to be done, by whom and by when. */
export function DecisionFields({ offer, view, deeds, done }: Props) {
  const styles = useStyles();
  const [draft, setDraft] = useState(() => newDraft(USUAL_DAYS));
  const [trouble, setTrouble] = useState<string | null>(null);
  const aboutId = draft.itemId ?? view.currentItemId;
  const about = view.items.find(({ itemId }) => itemId === aboutId);
  const change = (part: Partial<Draft>) =>
    setDraft((before) => ({ ...before, itemId: before.itemId ?? view.currentItemId, ...part }));
  const record = async () => {
    if (aboutId === null || deeds.isBusy) return;
    const { decisionId, title, provisionId, ownerId, days } = draft;
    const came = await deeds.decide({
      ...{ decisionId, itemId: aboutId, title, provisionId: provisionId === '' ? null : provisionId },
      ...{ ownerIds: ownerId === '' ? [] : [ownerId], dueInSchoolDays: days },
    });
    setTrouble(came);
    if (came !== null) return;
    setDraft(newDraft(days));
    done(`Recorded${about === undefined ? '' : ` about ${labelOf(about)}`}.`);
  };
  return (
    <form
      aria-label="A decision"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <span>
        {about === undefined ? 'About a pupil who is not shown now' : `About ${labelOf(about)}`}
        {draft.itemId !== null && draft.itemId !== view.currentItemId && ' (the stage has moved on)'}
      </span>
      <Field label="From the strategy">
        <Select value={draft.provisionId} onChange={(_event, { value }) => change({ provisionId: value })}>
          <option value="">In our own words</option>
          {offer.provisions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="What is to be done">
        <Input
          value={draft.title}
          maxLength={DECISION_TITLE_MAX}
          onChange={(_event, { value }) => change({ title: value })}
        />
      </Field>
      <Field label="Who does it">
        <Select value={draft.ownerId} onChange={(_event, { value }) => change({ ownerId: value })}>
          <option value="">{draft.provisionId === '' ? 'Choose' : 'Whom the strategy names'}</option>
          {offer.staff.map(({ personId, name, open }) => (
            <option key={personId} value={personId}>
              {name} ({open} open)
            </option>
          ))}
        </Select>
      </Field>
      <Field label="By when">
        <Select value={String(draft.days)} onChange={(_event, { value }) => change({ days: Number(value) })}>
          {offer.due.map(({ days, on }) => (
            <option key={days} value={days}>
              {shortDate(on)}
            </option>
          ))}
        </Select>
      </Field>
      {trouble !== null && <span role="alert">Not recorded. {trouble}</span>}
      <Button type="submit" appearance="primary" disabledFocusable={deeds.isBusy || aboutId === null}>
        Record the decision
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    '& select, & input': { width: '100%' },
  },
});
