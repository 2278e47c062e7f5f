import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingsPage } from '../../http/settings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import { SettingsPart } from './settings-part.tsx';

interface Props {
  readonly api: ApiClient;
  readonly page: SettingsPage;
  readonly refresh: () => void;
}

/** Which channel is which year group's. The choice takes effect as it is made; the same choice takes it back. */
export function ChannelsSection({ api, page: { channels, school, mayMapChannels }, refresh }: Props) {
  const styles = useStyles();
  const [said, say] = useState('');
  const choose = (channelId: string, text: string) => {
    say('');
    void api.settings.mapChannel({ channelId, yearGroup: text === '' ? null : Number(text) }).then((answer) => {
      say(answer.kind === 'ok' ? answer.value.words : `Not changed. ${answer.failure.message}`);
      refresh();
    });
  };
  const missing = school.yearGroups.filter((yearGroup) => !channels.some((channel) => channel.yearGroup === yearGroup));
  return (
    <SettingsPart
      title="Channels"
      about="A channel’s year group comes from its name, or from somebody who said so here or in the channel (“this is year 9”)."
    >
      {channels.length === 0 && <span>The app is not in the Team yet, or has seen no channel.</span>}
      {missing.length > 0 && channels.length > 0 && (
        <span>Without a channel, and so without a list there: {missing.map(yearGroupName).join(', ')}.</span>
      )}
      <ul className={styles.list}>
        {channels.map(({ channelId, name, yearGroup, byPerson }) => (
          <li key={channelId}>
            <Field label={name} hint={byPerson ? 'Somebody said so' : 'By its name'}>
              <Select
                value={yearGroup === null ? '' : String(yearGroup)}
                disabled={!mayMapChannels}
                onChange={(_event, data) => choose(channelId, data.value)}
              >
                <option value="">No year group</option>
                {school.yearGroups.map((year) => (
                  <option key={year} value={String(year)}>
                    {yearGroupName(year)}
                  </option>
                ))}
              </Select>
            </Field>
          </li>
        ))}
      </ul>
      <div role="status">{said}</div>
    </SettingsPart>
  );
}

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});
