import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingsPage } from '../../http/settings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { LabelledLines } from './labelled-lines.tsx';
import { SettingEditor } from './setting-editor.tsx';
import { SETTING_TITLES, type SettingShown } from './setting-names.ts';
import { SettingsPart } from './settings-part.tsx';

interface Props {
  readonly api: ApiClient;
  readonly page: SettingsPage;
  readonly shown: SettingShown;
  readonly changed: (changeId: string) => void;
}

/** One setting: what it says, where that comes from, and the way to change it. */
export function SettingSection({ api, page, shown, changed }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  const { setting, lines, faults, mayChange } = shown;
  const title = SETTING_TITLES[setting];
  const today = schoolDateOf(page.asOf);
  const from =
    shown.changed === null
      ? 'As the school’s settings file has it.'
      : `Changed here by ${shown.changed.by}, ${schoolMoment(shown.changed.at, today)}.`;
  return (
    <SettingsPart title={title} about={from}>
      {faults.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            That change no longer fits and is not in force; the settings file is instead.{' '}
            {faults.map(({ place, message }) => `${place}: ${message}`).join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
      <LabelledLines lines={lines} />
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
    </SettingsPart>
  );
}
