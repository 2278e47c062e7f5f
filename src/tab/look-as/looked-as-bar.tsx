import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons';
import type { Me } from '../../http/contract.ts';

/** Above every page while an administrator looks as a colleague: as whom, what that means, and the way back. */
export function LookedAsBar({ me, stop }: { me: Me; stop: () => void }) {
  const styles = useStyles();
  return (
    <section aria-label="Looking as a colleague" className={styles.bar}>
      <EyeRegular aria-hidden className={styles.eye} />
      <p className={styles.words} role="status">
        <strong>You look as {me.name}.</strong> You see what both of you may see, and you can change nothing. It is
        recorded.
      </p>
      {/* Whoever began by keyboard comes here next. */}
      <Button autoFocus onClick={stop}>
        Stop looking as {me.name}
      </Button>
    </section>
  );
}

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    borderBottom: `2px solid ${tokens.colorStatusWarningBorder1}`,
  },
  eye: { fontSize: '20px', flexShrink: 0 },
  words: { margin: 0, flex: '1 1 240px', overflowWrap: 'anywhere' },
});
