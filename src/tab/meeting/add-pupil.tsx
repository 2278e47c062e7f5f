import { Button, Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterRow } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import type { Deeds } from './use-deeds.ts';

const SHOWN = 6;

/** A pupil put on by hand. Names are looked for here, so that none stands in an address. */
export function AddPupil({ api, deeds }: { api: ApiClient; deeds: Deeds }) {
  const styles = useStyles();
  const [rows, setRows] = useState<readonly RegisterRow[] | null>(null);
  const [wanted, setWanted] = useState('');
  const [said, say] = useState('');
  const begin = async () => {
    say('The names are loading.');
    const answer = await api.register();
    say(answer.kind === 'ok' ? '' : answer.failure.message);
    if (answer.kind === 'ok') setRows(answer.value.rows);
  };
  if (rows === null) {
    return (
      <>
        <Button onClick={() => void begin()}>Add a pupil…</Button>
        <span role="status">{said}</span>
      </>
    );
  }
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0 ? [] : rows.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  const add = async ({ pupilId, name }: RegisterRow) => {
    const trouble = await deeds.change({ kind: 'add', pupilId });
    say(trouble ?? `${name} is on the agenda.`);
    if (trouble === null) setWanted('');
  };
  return (
    <div className={styles.finder}>
      <Field label="Name of the pupil">
        <SearchBox value={wanted} onChange={(_event, { value }) => setWanted(value)} autoFocus />
      </Field>
      <ul className={styles.found} aria-label="Pupils found">
        {found.slice(0, SHOWN).map((row) => (
          <li key={row.pupilId}>
            <Button size="small" onClick={() => void add(row)}>
              {row.name}, {row.form}
            </Button>
          </li>
        ))}
      </ul>
      <span role="status">{words.length > 0 && found.length === 0 ? 'No pupil of yours has such a name.' : said}</span>
      <Button appearance="subtle" onClick={() => setRows(null)}>
        Done adding
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  finder: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  found: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});
