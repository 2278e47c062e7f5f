import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingsPage } from '../../http/settings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { SETTING_TITLES } from './setting-names.ts';

interface Props {
  readonly api: ApiClient;
  readonly page: SettingsPage;
  /** The change that was just made; null where none was. */
  readonly changeId: string | null;
  readonly changed: (changeId: string) => void;
}

/** What was just put in force, and the way back. */
export function ChangedBar({ api, page, changeId, changed }: Props) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = page.history.find((each) => each.changeId === changeId);
  const undo = () => {
    if (change === undefined) return;
    const { setting, before } = change;
    const request = { changeId: crypto.randomUUID(), setting, wanted: before, follows: change.changeId };
    void api.settings.change(request).then((answer) => {
      if (answer.kind === 'ok' && answer.value.kind === 'changed') changed(request.changeId);
      else setTrouble(answer.kind === 'failed' ? answer.failure.message : 'What was before no longer fits.');
    });
  };
  return (
    <div role="status">
      {change !== undefined && (
        <MessageBar intent={trouble === null ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>
            {trouble === null
              ? `“${SETTING_TITLES[change.setting]}” is in force as changed, in every copy of the app within ten seconds.`
              : `Not undone. ${trouble}`}
          </MessageBarBody>
          {change.isInForce && (
            <MessageBarActions>
              <Button onClick={undo}>Undo</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}
