import { Button, Field, makeStyles, SearchBox, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Colleagues } from '../../http/look-as-contract.ts';
import type { LookAsClient } from '../api/look-as-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { foldText } from '../register/fold-text.ts';

interface Props {
  readonly client: LookAsClient;
  readonly lookAs: (personId: string) => void;
}

const SHOWN = 8;

/** Among the settings, for administrators: as whom to look at the tab. */
export function LookAsSection({ client, lookAs }: Props) {
  const styles = useStyles();
  const id = useId();
  const { loaded, refresh } = useLoaded(client.colleagues, { isKeptFresh: false });
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        Look as a colleague
      </h3>
      <p>
        To find out why somebody does not see what they should. You see what both of you may see, and never more; you
        can change nothing and take nothing out; and each thing that you read is recorded with both of you.
      </p>
      {loaded.kind === 'loading' && <p role="status">The staff list is loading …</p>}
      {loaded.kind === 'failed' && (
        <p role="alert">
          The staff list could not be loaded. {loaded.failure.message}{' '}
          <Button size="small" onClick={refresh}>
            Try again
          </Button>
        </p>
      )}
      {loaded.kind === 'ready' && <Choice client={client} lookAs={lookAs} people={loaded.value.people} />}
    </section>
  );
}

function Choice({ client, lookAs, people }: Props & Colleagues) {
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  const [said, say] = useState('');
  const words = foldText(wanted).split(' ').filter(Boolean);
  const found = people.filter(({ name }) => words.every((word) => foldText(name).includes(word)));
  const begin = async (personId: string) => {
    say('One moment …');
    const answer = await client.begin(personId);
    if (answer.kind === 'ok') lookAs(answer.value.personId);
    else say(`You do not look as them. ${answer.failure.message}`);
  };
  if (people.length === 0) return <p>Nobody else is on the staff list.</p>;
  return (
    <>
      <Field label="Name of the colleague" className={styles.field}>
        <SearchBox value={wanted} onChange={(_event, { value }) => setWanted(value)} />
      </Field>
      <ul className={styles.list} aria-label="Colleagues">
        {found.slice(0, SHOWN).map(({ personId, name, roles }) => (
          <li key={personId} className={styles.person}>
            <Button size="small" onClick={() => void begin(personId)}>
              Look as {name}
            </Button>
            <span className={styles.roles}>{roles.length === 0 ? 'no role' : roles.join(', ')}</span>
          </li>
        ))}
      </ul>
      <span role="status">
        {said !== '' ? said : found.length === 0 ? 'Nobody of the staff has such a name.' : moreWords(found.length)}
      </span>
    </>
  );
}

function moreWords(found: number): string {
  return found > SHOWN ? `${found - SHOWN} more; type a name.` : '';
}

const useStyles = makeStyles({
  section: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    overflowWrap: 'anywhere',
    '& p': { margin: 0, maxWidth: '70ch' },
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  field: { width: '100%', maxWidth: '320px' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  person: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  roles: { color: tokens.colorNeutralForeground2 },
});
