import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { StoryCase } from '../../http/pupil-contract.ts';
import { shortDate } from '../format/school-date.ts';
import { PageSection } from '../states/page-section.tsx';

const LACKING: Readonly<Record<StoryCase['lacking'][number], string>> = {
  barrier: 'a barrier',
  strategy: 'a strategy',
  review: 'a review inside 30 days',
};

interface Props {
  readonly pupilCase: StoryCase | null;
  readonly sessionsMissed: number;
  /** What those who may write about the pupil can do. */
  readonly children?: ReactNode;
}

/** What keeps the pupil away, what is done about it, by whom and until when. */
export function CaseSection({ pupilCase, sessionsMissed, children }: Props) {
  const styles = useStyles();
  if (pupilCase === null) {
    return (
      <PageSection heading="Case">
        <p>There is no case about this pupil.</p>
        {children}
      </PageSection>
    );
  }
  const { barriers, strategies, mentor, targetSessions, lacking, isWaiting } = pupilCase;
  return (
    <PageSection heading="Case">
      <p>{stateWords(pupilCase)}</p>
      {lacking.length > 0 && pupilCase.state === 'open' && (
        <p className={styles.aside}>Still lacking: {lacking.map((part) => LACKING[part]).join(', ')}.</p>
      )}
      <dl className={styles.facts}>
        <dt className={styles.name}>Barriers</dt>
        <dd className={styles.value}>{barriers.join('; ') || 'none written down'}</dd>
        <dt className={styles.name}>Strategies</dt>
        <dd className={styles.value}>
          {strategies.length === 0 && 'none in place'}
          {strategies.map((strategy) => (
            <span key={strategy.what} className={styles.line}>
              {strategyWords(strategy)}
            </span>
          ))}
        </dd>
        <dt className={styles.name}>Mentor</dt>
        <dd className={styles.value}>{mentor || 'nobody'}</dd>
        <dt className={styles.name}>Target</dt>
        <dd className={styles.value}>{targetWords(targetSessions, sessionsMissed)}</dd>
      </dl>
      {isWaiting && <p className={styles.aside}>A change is recorded here and on its way to SharePoint.</p>}
      {children}
    </PageSection>
  );
}

function stateWords({ state, openedOn, openedBecause, closedOn, closedBecause }: StoryCase): string {
  const [verb, on, because] =
    state === 'open' ? ['Open', openedOn, openedBecause] : ['Closed', closedOn, closedBecause];
  const since = on === null ? '' : ` ${state === 'open' ? 'since' : 'on'} ${shortDate(on)}`;
  return `${verb}${since}${because === '' ? '.' : `: ${because}`}`;
}

function strategyWords({ what, from, reviewOn, fault }: StoryCase['strategies'][number]): string {
  if (fault !== null) return `${what} (${fault})`;
  const dates = [
    ...(from === null ? [] : [`from ${shortDate(from)}`]),
    ...(reviewOn === null ? [] : [`review ${shortDate(reviewOn)}`]),
  ];
  return dates.length === 0 ? what : `${what}: ${dates.join(', ')}`;
}

/** "At most 20 sessions missed this year; 14 so far, 6 left." */
function targetWords(target: number | null, missed: number): string {
  if (target === null) return 'none set';
  const left = target - missed;
  const standing = left >= 0 ? `${left} left` : `${-left} over`;
  return `At most ${target} sessions missed this year; ${missed} so far, ${standing}`;
}

const useStyles = makeStyles({
  aside: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, auto) 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  line: { display: 'block' },
});
