import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ActionsPage } from '../../http/contract.ts';
import { PupilLink } from '../route/pupil-link.tsx';
import { ImpactOnDemand } from './action-impact.tsx';
import { AnswerBar, type Answering } from './answer/answer-bar.tsx';
import { actionCountsText, answeredCountText, dueText, isClosed, otherPupilsText, ownersText } from './action-texts.ts';

type Action = ActionsPage['actions'][number];

interface Props {
  readonly actions: readonly Action[];
  readonly today: string;
  readonly answering: Answering;
}

export function ActionList({ actions, today, answering }: Props) {
  const styles = useStyles();
  const isAnswered = actions.every(isClosed);
  return (
    <>
      <p className={styles.counts}>{isAnswered ? answeredCountText(actions) : actionCountsText(actions)}</p>
      <ul aria-label={isAnswered ? 'Answered actions' : 'Actions to do'} className={styles.list}>
        {actions.map((action) => (
          <li key={action.actionId} className={styles.action}>
            <div className={styles.top}>
              <h2 className={styles.title}>
                <bdi>{action.title}</bdi>
              </h2>
              <Badge appearance="tint" color={action.isOverdue ? 'danger' : 'informative'}>
                {dueText(action, today)}
              </Badge>
            </div>
            {action.note !== '' && <p className={styles.words}>{action.note}</p>}
            <Pupils action={action} />
            {action.result !== '' && <p className={styles.words}>{action.result}</p>}
            <p className={styles.owners}>{ownersText(action)}</p>
            {isClosed(action) && action.pupils.length > 0 && (
              <ImpactOnDemand api={answering.api} actionId={action.actionId} title={action.title} />
            )}
            <AnswerBar action={action} {...answering} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Pupils({ action }: { action: Action }) {
  const styles = useStyles();
  if (action.pupils.length + action.otherPupils === 0) return null;
  return (
    <p className={styles.words}>
      For{' '}
      {action.pupils.map(({ pupilId, name, form }, index) => (
        // Apart from its neighbours, so that a name written from right to left does not turn the list round.
        <span key={index}>
          {index > 0 && '; '}
          <bdi>
            <PupilLink pupilId={pupilId}>{name}</PupilLink>
          </bdi>{' '}
          ({form})
        </span>
      ))}{' '}
      {otherPupilsText(action)}
    </p>
  );
}

const useStyles = makeStyles({
  counts: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  action: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  words: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  owners: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});
