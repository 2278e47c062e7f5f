import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { schoolMoment } from '../format/school-date.ts';
import { compareWords } from './compare-words.ts';
import type { EditorState, Theirs } from './editor-state.ts';
import type { Resolution } from './resolve-conflict.ts';
import { VersionView } from './version-view.tsx';

interface Props {
  readonly state: EditorState;
  readonly theirs: Theirs;
  readonly resolve: (resolution: Resolution) => void;
  readonly today: string;
}

/** Two people wrote at once: both versions, the words that differ, and three ways on. */
export function ConflictView({ state, theirs, resolve, today }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const compared = useMemo(() => compareWords(state.text, theirs.narrative), [state.text, theirs.narrative]);
  const isOtherDate = state.reviewOn !== theirs.nextReviewOn;
  const author = theirs.modifiedBy ?? 'Somebody else';
  return (
    <section aria-label="Two versions" className={styles.conflict}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {author} saved this narrative while you were writing
      </h3>
      <span>Nothing is lost. Words that differ are marked and underlined; choose what to keep.</span>
      <div className={styles.versions}>
        <VersionView
          heading="Yours, not saved yet"
          stretches={compared.left}
          reviewOn={state.reviewOn}
          isOtherDate={isOtherDate}
        />
        <VersionView
          heading={`${author}, ${schoolMoment(theirs.modifiedAt, today)}`}
          stretches={compared.right}
          reviewOn={theirs.nextReviewOn}
          isOtherDate={isOtherDate}
        />
      </div>
      <div className={styles.choices}>
        <Button onClick={() => resolve('keep-mine')}>Keep mine</Button>
        <Button onClick={() => resolve('keep-theirs')}>Keep theirs</Button>
        <Button appearance="primary" onClick={() => resolve('edit-together')}>
          Edit together
        </Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  conflict: { ...typographyStyles.body1, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  versions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
