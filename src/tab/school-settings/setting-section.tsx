import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingsPage } from '../../http/settings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { SettingEditor } from './setting-editor.tsx';
import { SETTING_TITLES, type SettingShown } from './setting-names.ts';

interface Props {
  readonly api: ApiClient;
  readonly page: SettingsPage;
  readonly shown: SettingShown;
  readonly changed: (changeId: string) => void;
}

/** One setting: what it says, where that comes from, and the way to change it. */
export function SettingSection({ api, page, shown, changed }: Props) {
  const styles = useStyles();
  const [isEditing, setIsEditing] = useState(false);
  const { setting, lines, faults, mayChange } = shown;
  const title = SETTING_TITLES[setting];
  const today = schoolDateOf(page.asOf);
  const from =
    shown.changed === null
      ? 'As the school’s settings file has it.'
      : `Changed here by ${shown.changed.by}, ${schoolMoment(shown.changed.at, today)}.`;
  return (
    <section aria-label={title} className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      <span className={styles.from}>{from}</span>
      {faults.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            That change no longer fits and is not in force; the settings file is instead.{' '}
            {faults.map(({ place, message }) => `${place}: ${message}`).join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
      <dl className={styles.lines}>
        {lines.map(({ key, label, text }) => (
          <div key={key} className={styles.line}>
            <dt className={styles.label}>
              <bdi>{label}</bdi>
            </dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
      {lines.length === 0 && <span>Nobody and nothing.</span>}
      {mayChange && !isEditing && (
        <div>
          <Button aria-label={`Change ${title}`} onClick={() => setIsEditing(true)}>
            Change…
          </Button>
        </div>
      )}
      {isEditing && (
        <SettingEditor
          key={shown.follows}
          api={api}
          page={page}
          shown={shown}
          close={() => setIsEditing(false)}
          done={(changeId) => {
            setIsEditing(false);
            changed(changeId);
          }}
        />
      )}
    </section>
  );
}

const useStyles = makeStyles({
  section: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  from: { color: tokens.colorNeutralForeground2 },
  lines: { margin: 0, maxWidth: '800px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  label: { ...typographyStyles.body1Strong, minWidth: '280px', overflowWrap: 'anywhere' },
  text: { margin: 0, overflowWrap: 'anywhere' },
});
