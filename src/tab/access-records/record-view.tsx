import { Badge, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { AccessRecord } from '../../http/access-records-contract.ts';
import { schoolMoment } from '../format/school-date.ts';
import { formatPlace } from '../route/place.ts';
import { aboutWords, FROM_WORDS, KIND_NAMES } from './access-record-texts.ts';

/** One record: who, what, about whom, when, by which right and from where. */
export function RecordView({ record, today }: { record: AccessRecord; today: string }) {
  const styles = useStyles();
  const { seq, at, who, behind, kind, what, pupil, reason, from } = record;
  const about = aboutWords(record);
  return (
    <li className={styles.record}>
      <div className={styles.when}>
        <time dateTime={at}>{schoolMoment(at, today)}</time>
        <span className={styles.number}>Record {seq}</span>
      </div>
      <div className={styles.who}>
        <span className={styles.name}>{who.name}</span>
        {behind !== null && <span>It was {behind.name} who looked as them.</span>}
      </div>
      <div className={styles.what}>
        <span>
          <Badge
            appearance={kind === 'refusal' ? 'filled' : 'outline'}
            color={kind === 'refusal' ? 'important' : 'informative'}
          >
            {KIND_NAMES[kind]}
          </Badge>{' '}
          {what}
        </span>
        {pupil !== null && (
          <span>
            {'About '}
            <Link inline href={`#/${formatPlace({ page: 'pupil', pupilId: pupil.pupilId })}`}>
              {pupil.name}, {pupil.form}
            </Link>
          </span>
        )}
        {pupil === null && about !== null && <span>About: {about}</span>}
      </div>
      <div className={styles.why}>
        <span>
          {kind === 'refusal' ? 'Why not' : 'Why'}: {reason}
        </span>
        <span>Where: {FROM_WORDS[from]}</span>
      </div>
    </li>
  );
}

const WIDE = '@media (min-width: 800px)';
const column = { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 } as const;

const useStyles = makeStyles({
  record: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    [WIDE]: { gridTemplateColumns: '170px minmax(0, 2fr) minmax(0, 4fr) minmax(0, 3fr)' },
  },
  when: { ...column, fontVariantNumeric: 'tabular-nums' },
  number: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  who: column,
  name: typographyStyles.body1Strong,
  what: column,
  why: { ...column, color: tokens.colorNeutralForeground2 },
});
