import { Button, Field, makeStyles, SearchBox, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccessRecordsChoices } from '../../http/access-records-contract.ts';
import { foldText } from '../register/fold-text.ts';

interface Props {
  readonly pupils: AccessRecordsChoices['pupils'];
  readonly pupilId: string | null;
  readonly choose: (pupilId: string | null) => void;
}

const SHOWN = 6;

/** A pupil by name, leavers too. Names are looked for here, so that none stands in an address. */
export function PupilChoice({ pupils, pupilId, choose }: Props) {
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  // Where one stands goes when it is pressed, and the focus goes on to what takes its place.
  const [isAtWork, setIsAtWork] = useState(false);
  const take = (chosen: string | null) => {
    setIsAtWork(true);
    setWanted('');
    choose(chosen);
  };
  if (pupilId !== null) {
    const chosen = pupils.find((pupil) => pupil.pupilId === pupilId);
    return (
      <div className={styles.chosen}>
        <span className={styles.label}>Pupil</span>
        <span>
          {chosen === undefined ? 'A pupil who is not known here' : `${chosen.name}, ${chosen.form}`}{' '}
          <Button size="small" autoFocus={isAtWork} onClick={() => take(null)}>
            Any pupil
          </Button>
        </span>
      </div>
    );
  }
  const words = foldText(wanted).split(/\s+/).filter(Boolean);
  const found =
    words.length === 0 ? [] : pupils.filter(({ name }) => words.every((word) => foldText(name).includes(word)));
  return (
    <div className={styles.finder}>
      <Field label="Pupil">
        <SearchBox
          value={wanted}
          autoFocus={isAtWork}
          placeholder="Any pupil; type a name"
          onChange={(_event, { value }) => setWanted(value)}
        />
      </Field>
      {found.length > 0 && (
        <ul className={styles.found} aria-label="Pupils found">
          {found.slice(0, SHOWN).map(({ pupilId: each, name, form }) => (
            <li key={each}>
              <Button size="small" onClick={() => take(each)}>
                {name}, {form}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <span role="status" className={styles.said}>
        {words.length > 0 && found.length === 0 && 'No pupil has such a name.'}
        {found.length > SHOWN && `${found.length - SHOWN} more; type more of the name.`}
      </span>
    </div>
  );
}

const useStyles = makeStyles({
  finder: { alignSelf: 'start', '& .fui-SearchBox': { maxWidth: 'none', width: '100%' } },
  found: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
  },
  said: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  chosen: { ...typographyStyles.body1, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  label: { paddingTop: tokens.spacingVerticalXXS },
});
