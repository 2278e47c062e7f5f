import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ApiFailure } from '../api/api-failure.ts';

const HEADINGS: Record<ApiFailure['kind'], string> = {
  offline: 'No connection',
  'not-signed-in': 'You are not signed in',
  'not-allowed': 'This page is not open to you',
  'not-found': 'Not found',
  unavailable: 'This did not load',
  refused: 'This did not load',
};

/** In place of a page that could not load: what happened, what to do, and a way to try again. */
export function FailurePanel({ failure, retry }: { failure: ApiFailure; retry: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.panel} role="alert">
      <h2 className={styles.heading}>{HEADINGS[failure.kind]}</h2>
      <p className={styles.message}>{failure.message}</p>
      <div>
        <Button appearance="primary" onClick={retry}>
          Try again
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '480px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  message: { ...typographyStyles.body1, margin: 0 },
});
