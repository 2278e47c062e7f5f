import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { LineChangeTable } from './line-change-table.tsx';
import type { SettingChanging } from './use-setting-change.ts';

/** What a change would say and do, before anybody has made it. */
export function ChangeReview({ changing }: { changing: SettingChanging }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { preview } = changing;
  if (preview === null) return null;
  return (
    <section aria-label="What would change" className={styles.review}>
      <h4 ref={heading} tabIndex={-1} className={styles.heading}>
        Nothing is changed yet
      </h4>
      {preview.lines.length === 0 ? (
        <span>It says the same as what is in force.</span>
      ) : (
        <LineChangeTable label="Before and after" lines={preview.lines} />
      )}
      <ul className={styles.effect}>
        {preview.effect.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
      <Troubles changing={changing} />
      <div className={styles.buttons}>
        {preview.lines.length > 0 && (
          <Button appearance="primary" disabledFocusable={changing.isBusy} onClick={changing.putInForce}>
            Put in force
          </Button>
        )}
        <Button onClick={changing.back}>Back</Button>
      </div>
    </section>
  );
}

/** What is wrong with a value, each fault with its place, and what went wrong on the way. */
export function Troubles({ changing: { faults, trouble } }: { changing: Pick<SettingChanging, 'faults' | 'trouble'> }) {
  const styles = useStyles();
  return (
    <div role="alert">
      {(faults.length > 0 || trouble !== null) && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {trouble}
            {faults.length > 0 && (
              <ul className={styles.effect}>
                {faults.map(({ place, message }, index) => (
                  <li key={index}>{place === '' ? message : `${place}: ${message}`}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  review: { ...typographyStyles.body1, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none' },
  effect: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
