import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Naming } from '../../http/briefings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { schoolMoment } from '../format/school-date.ts';

interface Props {
  readonly api: ApiClient;
  readonly pupilId: string;
  /** `YYYY-MM-DD` at the school. */
  readonly today: string;
}

/** Whether the family has agreed that their child is named in public, by whom that was recorded, and when. */
export function NamingSection({ api, pupilId, today }: Props) {
  const styles = useStyles();
  const load = useCallback(() => api.briefings.naming(pupilId), [api, pupilId]);
  const { loaded, change } = useLoaded(load);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  if (loaded.kind !== 'ready') {
    return <p className={styles.note}>{loaded.kind === 'failed' && `Naming in public: ${loaded.failure.message}`}</p>;
  }
  const naming = loaded.value;
  const record = async (isGiven: boolean) => {
    if (isSaving) return;
    setIsSaving(true);
    const answer = await api.briefings.recordNaming(pupilId, isGiven);
    setIsSaving(false);
    setTrouble(answer.kind === 'failed' ? `Not recorded. ${answer.failure.message}` : null);
    if (answer.kind === 'ok') change(() => answer.value);
  };
  return (
    <section aria-label="Naming in public">
      <Switch
        label="The family agrees to their child being named in celebrations"
        checked={naming.isGiven}
        disabled={!naming.mayRecord}
        onChange={(_event, { checked }) => void record(checked)}
      />
      <p className={styles.note} role="status">
        {trouble ?? noteOf(naming, today)}
      </p>
    </section>
  );
}

function noteOf({ recorded, isGiven, schoolNames }: Naming, today: string): string {
  const who =
    recorded === null
      ? 'Nothing is on record, and so the pupil is not named.'
      : `${isGiven ? 'Agreed' : 'Not agreed'}: recorded by ${recorded.by}, ${schoolMoment(recorded.at, today)}.`;
  return schoolNames ? who : `${who} The school’s strategy names nobody in public.`;
}

const useStyles = makeStyles({
  note: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
  },
});
