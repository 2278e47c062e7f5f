import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { ApiFailure } from '../api/api-failure.ts';

interface Props {
  readonly heading: string;
  /** "08:46"; null while no register has come in. */
  readonly asOfTime: string | null;
  readonly isRefreshing: boolean;
  readonly refresh: () => void;
  /** Why the last refresh failed; the page below still shows what it had. */
  readonly refreshFailure: ApiFailure | null;
}

/** A page's heading, how fresh the page is, and the button that makes it fresher. */
export function PageTop({ heading, asOfTime, isRefreshing, refresh, refreshFailure }: Props) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.heading}>{heading}</h1>
        <div className={styles.updated}>
          <span>{asOfTime === null ? 'No registers in yet' : `Updated ${asOfTime}`}</span>
          <Button
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            onClick={refresh}
            disabledFocusable={isRefreshing}
            aria-label={isRefreshing ? 'Refreshing' : 'Refresh'}
          />
        </div>
      </div>
      {refreshFailure && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            This page could not be refreshed and shows how things stood at {asOfTime ?? 'the start'}.{' '}
            {refreshFailure.message}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  updated: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
});
