import { Link, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { ListsRunPage } from '../../http/lists-run-contract.ts';

export type Run = NonNullable<ListsRunPage['run']>;

/** How far a run is: the code to sign in with, what is to be done and what of it is done, and what a person must do. */
export function ListsRunProgress({ run: { state, words, steps, done, obstacles } }: { run: Run }) {
  const styles = useStyles();
  const isAtWork = state === 'working';
  const shown = state === 'done' || isAtWork ? (isAtWork ? steps : done) : steps;
  return (
    <>
      {words !== '' && (
        <MessageBar intent={state === 'failed' ? 'error' : 'info'} layout="multiline">
          <MessageBarBody>
            <WithLinks words={words} />
          </MessageBarBody>
        </MessageBar>
      )}
      {isAtWork && (
        <ProgressBar
          aria-label="Steps done"
          max={Math.max(1, steps.length)}
          value={Math.min(done.length, steps.length)}
        />
      )}
      {shown.length > 0 && (
        <ol className={styles.steps}>
          {shown.map((step, index) => (
            <li key={index}>
              {step}
              {isAtWork && done.includes(step) ? ' – done' : ''}
            </li>
          ))}
        </ol>
      )}
      {state === 'done' && shown.length === 0 && <span>The lists are as they should be: there was nothing to do.</span>}
      {obstacles.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <ul className={styles.steps}>
              {obstacles.map(({ found, whatToDo }, index) => (
                <li key={index}>
                  {found} {whatToDo}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Microsoft's own words, with the address in them as a link. */
function WithLinks({ words }: { words: string }) {
  return words.split(/(https:\/\/[\w./-]*\w)/).map((part, index) =>
    part.startsWith('https://') ? (
      <Link key={index} href={part} target="_blank" rel="noreferrer" inline>
        {part}
      </Link>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});
