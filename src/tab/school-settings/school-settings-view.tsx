import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import type { SettingsPage } from '../../http/settings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useRemembered } from '../keep/use-remembered.ts';
import { LookAsSection } from '../look-as/look-as-section.tsx';
import { ChangedBar } from './changed-bar.tsx';
import { SectionFacts } from './section-facts.tsx';
import { SettingSection } from './setting-section.tsx';
import { SECTION_TITLES, SECTIONS, SETTINGS_OF } from './setting-names.ts';

interface Props {
  readonly api: ApiClient;
  readonly page: SettingsPage;
  readonly refresh: () => void;
  /** Null for whoever may not. */
  readonly lookAs: ((personId: string) => void) | null;
}

export function SchoolSettingsView({ api, page, refresh, lookAs }: Props) {
  const styles = useStyles();
  const [section, choose] = useRemembered('school-settings/section', z.enum(SECTIONS), 'strategy');
  const [changeId, setChangeId] = useState<string | null>(null);
  const changed = (id: string) => {
    setChangeId(id);
    refresh();
  };
  return (
    <>
      <TabList
        aria-label="Which settings"
        className={styles.tabs}
        selectedValue={section}
        onTabSelect={(_, { value }) => choose(SECTIONS.find((name) => name === value) ?? 'strategy')}
      >
        {SECTIONS.map((name) => (
          <Tab key={name} value={name} id={`settings-${name}`} aria-controls="settings-shown">
            {SECTION_TITLES[name]}
          </Tab>
        ))}
      </TabList>
      <ChangedBar api={api} page={page} changeId={changeId} changed={changed} />
      <div id="settings-shown" role="tabpanel" aria-labelledby={`settings-${section}`}>
        <h2 className={styles.hidden}>{SECTION_TITLES[section]}</h2>
        {page.settings
          .filter(({ setting }) => SETTINGS_OF[section].includes(setting))
          .map((shown) => (
            <SettingSection key={shown.setting} api={api} page={page} shown={shown} changed={changed} />
          ))}
        {section === 'people' && lookAs !== null && <LookAsSection client={api.lookAs} lookAs={lookAs} />}
        <SectionFacts api={api} page={page} section={section} refresh={refresh} changed={changed} />
      </div>
    </>
  );
}

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', padding: `${tokens.spacingVerticalS} 0`, marginLeft: `-${tokens.spacingHorizontalM}` },
  // For those who go by headings: the tab list says the same to those who see.
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
});
