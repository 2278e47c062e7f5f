import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { pupilCountText } from '../../format/count-text.ts';

interface Props {
  readonly count: number;
  readonly mayIssue: boolean;
  readonly mayWrite: boolean;
  readonly giveAction: () => void;
  readonly changeCases: () => void;
  readonly clear: () => void;
}

/** What can be done with the pupils who are chosen. It stays at the foot of the window while somebody chooses. */
export function BulkBar({ count, mayIssue, mayWrite, giveAction, changeCases, clear }: Props) {
  const styles = useStyles();
  return (
    <>
      <span role="status" className={styles.said}>
        {count > 0 && `${pupilCountText(count)} chosen`}
      </span>
      {count > 0 && (
        <section aria-label="The chosen pupils" className={styles.bar}>
          <strong>{pupilCountText(count)} chosen</strong>
          {mayIssue && (
            <Button appearance="primary" onClick={giveAction}>
              Give an action
            </Button>
          )}
          {mayWrite && <Button onClick={changeCases}>Set review or mentor</Button>}
          <Button appearance="subtle" onClick={clear}>
            Choose nobody
          </Button>
        </section>
      )}
    </>
  );
}

const useStyles = makeStyles({
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  bar: {
    ...typographyStyles.body1,
    position: 'sticky',
    bottom: 0,
    zIndex: 3,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    borderTop: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
