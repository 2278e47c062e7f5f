import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import type { AbsentListPage } from '../../http/contract.ts';
import { PupilLink } from '../route/pupil-link.tsx';

type Pupil = AbsentListPage['years'][number]['pupils'][number];

const STATUS_TEXT: Record<Pupil['status'], string> = {
  absent: 'Absent',
  'reason-awaited': 'Reason awaited',
  'not-marked': 'No mark yet',
};

export function FormList({ form, pupils }: { form: string; pupils: readonly Pupil[] }) {
  const styles = useStyles();
  return (
    <section aria-label={`Form ${form}`}>
      <h3 className={styles.heading}>
        {form} <span className={styles.count}>{pupils.length}</span>
      </h3>
      <ul className={styles.list}>
        {pupils.map((pupil) => (
          <li key={pupil.pupilId} className={styles.pupil}>
            <bdi className={styles.name}>
              <PupilLink pupilId={pupil.pupilId}>{pupil.name}</PupilLink>
            </bdi>
            <span className={styles.status}>
              {STATUS_TEXT[pupil.status]}
              {pupil.contacted ? <CheckmarkCircleRegular aria-hidden /> : <CircleRegular aria-hidden />}
              {pupil.contacted ? 'Contacted' : 'Not contacted'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  pupil: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  status: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
});
