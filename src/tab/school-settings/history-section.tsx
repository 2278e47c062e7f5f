import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SettingsPage } from '../../http/settings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { PlainPanel } from '../states/plain-panel.tsx';
import { ChangeReview, Troubles } from './change-review.tsx';
import { LineChangeTable } from './line-change-table.tsx';
import { SETTING_TITLES, type ChangeShown } from './setting-names.ts';
import { useSettingChange } from './use-setting-change.ts';

interface Props {
  readonly api: ApiClient;
  readonly page: SettingsPage;
  readonly changed: (changeId: string) => void;
}

/** Every change, the newest first, with what was before it and a way back there. */
export function HistorySection({ api, page, changed }: Props) {
  const styles = useStyles();
  if (page.history.length === 0) {
    return (
      <PlainPanel heading="Nothing was changed here">
        <p>Every setting is as the school’s settings file has it. Changes appear here with who made them and when.</p>
      </PlainPanel>
    );
  }
  const today = schoolDateOf(page.asOf);
  return (
    <ul className={styles.list} aria-label="Changes">
      {page.history.map((change) => (
        <li key={change.changeId} className={styles.change}>
          <h3 className={styles.title}>
            {SETTING_TITLES[change.setting]}
            {change.isInForce ? ' – in force' : ''}
          </h3>
          <span className={styles.about}>
            {change.by}, {schoolMoment(change.at, today)}
            {change.isToFile ? ', back to the settings file' : ''}
          </span>
          {change.lines.length > 0 ? (
            <LineChangeTable label={`What ${change.by} changed`} lines={change.lines} />
          ) : (
            <span>One of the two versions no longer fits, or both say the same.</span>
          )}
          {change.mayUndo && <PutBack key={followsOf(page, change)} {...{ api, page, change, changed }} />}
        </li>
      ))}
    </ul>
  );
}

function PutBack({ api, page, change, changed }: Props & { readonly change: ChangeShown }) {
  const { setting, before } = change;
  const changing = useSettingChange({
    ...{ client: api.settings, setting, follows: followsOf(page, change), done: changed },
  });
  if (changing.preview !== null) return <ChangeReview changing={changing} />;
  return (
    <div>
      <Button disabledFocusable={changing.isBusy} onClick={() => changing.look(before)}>
        {change.isInForce ? 'Undo…' : 'Put back what was before…'}
      </Button>
      <Troubles changing={changing} />
    </div>
  );
}

function followsOf({ settings }: SettingsPage, { setting }: ChangeShown): string {
  return settings.find((shown) => shown.setting === setting)?.follows ?? 'file';
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  change: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  about: { color: tokens.colorNeutralForeground2 },
});
