import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingsPage } from '../../http/meeting-contract.ts';
import type { MeetingClient } from '../api/meeting-client.ts';
import { yearGroupName } from '../format/year-group-name.ts';

interface Props {
  readonly client: MeetingClient;
  readonly page: MeetingsPage;
  readonly open: (meetingId: string) => void;
}

const nameOf = (yearGroup: number | null) => (yearGroup === null ? 'The whole school' : yearGroupName(yearGroup));

/** Whom a new meeting is about and how long its agenda may be. */
export function PlanForm({ client, page: { mayPlan, caps, cap: usual }, open }: Props) {
  const styles = useStyles();
  const [place, setPlace] = useState(0);
  const [cap, setCap] = useState(usual);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const plan = async () => {
    if (isBusy) return;
    setIsBusy(true);
    const answer = await client.plan({ yearGroup: mayPlan[place] ?? null, cap });
    setIsBusy(false);
    if (answer.kind === 'ok') open(answer.value.meetingId);
    else setTrouble(answer.failure.message);
  };
  return (
    <form
      aria-label="Plan a meeting"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void plan();
      }}
    >
      <Field label="About">
        <Select value={String(place)} onChange={(_event, { value }) => setPlace(Number(value))}>
          {mayPlan.map((yearGroup, index) => (
            <option key={nameOf(yearGroup)} value={index}>
              {nameOf(yearGroup)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Pupils at most">
        <Select value={String(cap)} onChange={(_event, { value }) => setCap(Number(value))}>
          {caps.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {isBusy ? 'Building the agenda' : 'Build the agenda'}
      </Button>
      {trouble !== null && <span role="alert">No agenda yet. {trouble}</span>}
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
  },
});
