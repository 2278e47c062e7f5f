import type { SettingsPage } from '../../http/settings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { ChannelsSection } from './channels-section.tsx';
import { FileFacts } from './file-facts.tsx';
import { HistorySection } from './history-section.tsx';
import { ListsRunSection } from './lists-run-section.tsx';
import type { SectionName } from './setting-names.ts';

interface Props {
  readonly api: ApiClient;
  readonly page: SettingsPage;
  readonly section: SectionName;
  readonly refresh: () => void;
  readonly changed: (changeId: string) => void;
}

const IN_FILE = 'In the school’s settings file, and changed only there (docs/settings.md).';

/** What a section has besides the settings that can be changed in it. */
export function SectionFacts({ api, page, section, refresh, changed }: Props) {
  const { school } = page;
  switch (section) {
    case 'strategy':
      return (
        <FileFacts
          title="The strategy"
          about={`${IN_FILE} Parts of it are changed above; packs are explained in docs/packs.md.`}
          facts={[
            ['Pack', school.strategyTitle],
            ['About', school.strategyDescription],
            ['Provisions', `${school.provisionCount} lines in use`],
          ]}
        />
      );
    case 'messages':
      return (
        <FileFacts
          title="The sessions"
          about={IN_FILE}
          facts={school.sessions.map(({ session, opensAt, listAt, closesAt }) => [
            session,
            `the register opens at ${opensAt}, the absent list goes out at ${listAt}, the register closes at ${closesAt}`,
          ])}
        />
      );
    case 'places':
      return (
        <>
          <ChannelsSection api={api} page={page} refresh={refresh} />
          {page.mayAdminister && <ListsRunSection api={api} page={page} />}
          <FileFacts
            title="Where things are"
            about={IN_FILE}
            facts={[
              ['SharePoint site of the lists', school.siteUrl],
              ['Folder for register files', school.inboxFolder ?? 'None'],
              ['Time zone', school.timeZone],
            ]}
          />
        </>
      );
    case 'history':
      return <HistorySection api={api} page={page} changed={changed} />;
    case 'calendar':
    case 'people':
      return null;
  }
}
