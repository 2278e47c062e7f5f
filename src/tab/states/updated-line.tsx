import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { ApiFailure } from '../api/api-failure.ts';

interface Props {
  /** "08:46"; null while no register has come in. */
  readonly asOfTime: string | null;
  readonly isRefreshing: boolean;
  readonly refresh: () => void;
}

/** How fresh the page is, and the button that makes it fresher. */
export function UpdatedLine({ asOfTime, isRefreshing, refresh }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span>{asOfTime === null ? 'No registers in yet' : `Updated ${asOfTime}`}</span>
      <Button
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        onClick={refresh}
        disabledFocusable={isRefreshing}
        aria-label={isRefreshing ? 'Refreshing' : 'Refresh'}
      />
    </div>
  );
}

/** Above a page whose refresh failed: the page still shows what it had. */
export function StaleBar({ failure, asOfTime }: { failure: ApiFailure; asOfTime: string | null }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        This page could not be refreshed and shows how things stood at {asOfTime ?? 'the start'}. {failure.message}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
});
