import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingsPage } from '../../http/settings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { ChangeReview, Troubles } from './change-review.tsx';
import { SettingForm } from './setting-form.tsx';
import { SETTING_TITLES, type SettingShown } from './setting-names.ts';
import { useSettingChange } from './use-setting-change.ts';

interface Props {
  readonly api: ApiClient;
  readonly page: SettingsPage;
  readonly shown: SettingShown;
  readonly close: () => void;
  readonly done: (changeId: string) => void;
}

/** A form for one setting, then what the change would do, then the change. */
export function SettingEditor({ api, page, shown, close, done }: Props) {
  const styles = useStyles();
  const { setting, follows } = shown;
  const [value, setValue] = useState<unknown>(shown.value);
  const changing = useSettingChange({ client: api.settings, setting, follows, done });
  if (changing.preview !== null) return <ChangeReview changing={changing} />;
  return (
    <form
      noValidate
      aria-label={`Change ${SETTING_TITLES[setting]}`}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        changing.look({ value });
      }}
    >
      <SettingForm api={api} page={page} setting={setting} value={value} change={setValue} />
      <Troubles changing={changing} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={changing.isBusy}>
          See what would change
        </Button>
        {shown.changed !== null && (
          <Button disabledFocusable={changing.isBusy} onClick={() => changing.look(null)}>
            Back to the settings file
          </Button>
        )}
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
