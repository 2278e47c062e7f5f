import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ImpactPage } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PlainPanel } from '../states/plain-panel.tsx';

type Kind = ImpactPage['kinds'][number];

const VERDICTS: Record<Kind['verdict'], { text: string; color: 'success' | 'danger' | 'informative' }> = {
  better: { text: 'Better than without', color: 'success' },
  worse: { text: 'Worse than without', color: 'danger' },
  'may-be-chance': { text: 'May be chance', color: 'informative' },
  'too-few': { text: 'Too few to say', color: 'informative' },
  'too-early': { text: 'Too early to say', color: 'informative' },
};

/** Loaded when it is opened, because the whole school's year is counted for it. */
export function ImpactSection({ api }: { api: ApiClient }) {
  const { loaded, refresh } = useLoaded(api.impact);
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="What actions changed is being worked out" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={refresh} />;
    case 'ready':
      return loaded.value.kinds.length === 0 ? <NothingYet /> : <Kinds kinds={loaded.value.kinds} />;
  }
}

function Kinds({ kinds }: { kinds: readonly Kind[] }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.about}>
        Each kind of action, with attendance before and after, beside pupils of the same band who did not have it in the
        same weeks. A comparison is no proof, and of twenty kinds one looks as if it worked by chance.
      </p>
      {[...Map.groupBy(kinds, ({ halfTerm }) => halfTerm)].map(([halfTerm, ofHalfTerm]) => (
        <section key={halfTerm} aria-label={halfTerm}>
          <h2 className={styles.halfTerm}>{halfTerm}</h2>
          <ul className={styles.list}>
            {ofHalfTerm.map((kind, index) => (
              <li key={index} className={styles.kind}>
                <div className={styles.top}>
                  <h3 className={styles.title}>{kind.title}</h3>
                  <Badge appearance="tint" color={VERDICTS[kind.verdict].color}>
                    {VERDICTS[kind.verdict].text}
                  </Badge>
                </div>
                <p className={styles.count}>{kind.actions === 1 ? 'Issued once' : `Issued ${kind.actions} times`}</p>
                <p className={styles.words}>{kind.sentences.join(' ')}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function NothingYet() {
  return (
    <PlainPanel heading="Nothing to compare yet">
      <p>Ten school days after an action of your strategy is issued for pupils, this page says what has changed.</p>
    </PlainPanel>
  );
}

const useStyles = makeStyles({
  about: { ...typographyStyles.body1, maxWidth: '640px', margin: 0, color: tokens.colorNeutralForeground2 },
  halfTerm: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 0` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  kind: { padding: `${tokens.spacingVerticalM} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  count: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  words: { ...typographyStyles.body1, maxWidth: '640px', margin: 0 },
});
