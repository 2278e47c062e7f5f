import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { resultText } from './bulk-texts.ts';
import type { BulkResult, BulkTarget } from './run-bulk.ts';

interface Props {
  readonly results: readonly BulkResult[];
  readonly isUndo: boolean;
  readonly undo: readonly BulkTarget[];
  readonly tryAgain: () => void;
  readonly undoAll: () => void;
}

/** How many were changed, who was not and why, and the ways on from there. */
export function BulkResults({ results, isUndo, undo, tryAgain, undoAll }: Props) {
  const styles = useStyles();
  const failed = results.flatMap((result) => (result.kind === 'failed' ? [result] : []));
  return (
    <div className={styles.results}>
      <p role="status" className={styles.text}>
        {resultText(results, isUndo)}
      </p>
      {failed.length > 0 && (
        <ul className={styles.list} aria-label="Not changed">
          {failed.map(({ target, message }) => (
            <li key={target.pupilId}>
              <strong>{target.name}</strong>: {message}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {failed.length > 0 && <Button onClick={tryAgain}>Try those again</Button>}
        {!isUndo && undo.length > 0 && <Button onClick={undoAll}>Undo: put everything back</Button>}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { ...typographyStyles.body1, margin: 0 },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});
