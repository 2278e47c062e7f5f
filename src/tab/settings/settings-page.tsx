import { Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { pages } from '@microsoft/teams-js';
import { useEffect, useState } from 'react';
import { findTabPage, TAB_PAGES, tabConfig, type TabPage } from './tab-pages.ts';

/** What Teams shows when somebody adds the app to a channel or a meeting as a tab, or changes such a tab. */
export function SettingsPage() {
  const styles = useStyles();
  const [chosen, choose] = useState<TabPage>(TAB_PAGES[0]);
  useSaving(chosen);
  useEffect(() => {
    let isCurrent = true;
    pages.getConfig().then(
      ({ entityId }) => {
        if (isCurrent) choose(findTabPage(entityId));
      },
      // A tab that is new has no choice yet to show.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>Every Session as a tab</h1>
      <Field
        label="Which page should this tab show?"
        hint="Everybody signs in as themselves and sees only the pupils whose part it is to see."
      >
        <RadioGroup value={chosen.entityId} onChange={(_, { value }) => choose(findTabPage(value))}>
          {TAB_PAGES.map(({ entityId, name, about }) => (
            <Radio key={entityId} value={entityId} label={`${name}: ${about}`} />
          ))}
        </RadioGroup>
      </Field>
    </main>
  );
}

/** Teams has the button: it asks the page to save when somebody presses it. */
function useSaving(chosen: TabPage): void {
  useEffect(() => {
    pages.config.registerOnSaveHandler((saving) => {
      pages.config.setConfig(tabConfig(chosen, window.location.origin)).then(
        () => saving.notifySuccess(),
        () => saving.notifyFailure('Teams did not take the choice. Try again.'),
      );
    });
    pages.config.setValidityState(true);
  }, [chosen]);
}

const useStyles = makeStyles({
  page: { padding: `${tokens.spacingVerticalL} 0` },
  heading: { ...typographyStyles.subtitle1, margin: `0 0 ${tokens.spacingVerticalL}` },
});
