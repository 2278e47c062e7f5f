import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ActionsPage } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { PlainPanel } from '../states/plain-panel.tsx';
import { ActionList } from './action-list.tsx';
import { ImpactSection } from './impact-section.tsx';
import { LoadList } from './load-list.tsx';

const SECTIONS = ['mine', 'team', 'all', 'overdue', 'answered', 'load', 'impact'] as const;
export type ActionsSection = (typeof SECTIONS)[number];

const NAMES: Record<ActionsSection, string> = {
  mine: 'Mine',
  team: 'My team’s',
  all: 'All',
  overdue: 'Overdue',
  answered: 'Answered',
  load: 'Who has how much',
  impact: 'What it changed',
};

type ListSection = 'mine' | 'team' | 'all' | 'overdue' | 'answered';

const NOTHING: Record<ListSection, string> = {
  mine: 'You have nothing to do here. An action that somebody gives you comes to your chat with the app, and is listed here.',
  team: 'Nobody whom you manage, and nobody to whom you gave an action, has any to do.',
  all: 'There is no action to do that you may see.',
  overdue: 'Nothing is overdue.',
  answered: 'Nothing that you may see was done, declined or withdrawn in the last thirty days.',
};

interface Props {
  readonly api: ApiClient;
  readonly page: ActionsPage;
  /** Null until the person has chosen. */
  readonly section: ActionsSection | null;
  readonly choose: (section: ActionsSection) => void;
  readonly whenAnswered: (said: string) => void;
}

export function ActionsView({ api, page, section, choose, whenAnswered }: Props) {
  const styles = useStyles();
  const isOffered = (name: ActionsSection) => name !== 'load' || page.load.length > 0;
  const first = page.actions.some(({ isMine }) => isMine) ? 'mine' : 'all';
  const wanted = section ?? first;
  const shown = isOffered(wanted) ? wanted : first;
  return (
    <>
      <TabList
        aria-label="Which actions"
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_, { value }) => choose(SECTIONS.find((name) => name === value) ?? first)}
      >
        {SECTIONS.filter(isOffered).map((name) => (
          <Tab key={name} value={name} id={`actions-${name}`} aria-controls="actions-shown">
            {NAMES[name]}
          </Tab>
        ))}
      </TabList>
      <div id="actions-shown" role="tabpanel" aria-labelledby={`actions-${shown}`}>
        <Section api={api} page={page} shown={shown} whenAnswered={whenAnswered} />
      </div>
    </>
  );
}

type SectionProps = Pick<Props, 'api' | 'page' | 'whenAnswered'> & { readonly shown: ActionsSection };

function Section({ api, page, shown, whenAnswered }: SectionProps) {
  if (shown === 'impact') return <ImpactSection api={api} />;
  if (shown === 'load') return <LoadList load={page.load} />;
  const actions = shown === 'answered' ? page.answered : page.actions.filter((action) => isIn(action, shown));
  const answering = { api, colleagues: page.colleagues, whenAnswered };
  if (actions.length > 0) return <ActionList actions={actions} today={page.today} answering={answering} />;
  return (
    <PlainPanel heading="No actions">
      <p>{NOTHING[shown]}</p>
    </PlainPanel>
  );
}

function isIn(action: ActionsPage['actions'][number], shown: Exclude<ListSection, 'answered'>): boolean {
  if (shown === 'mine') return action.isMine;
  if (shown === 'team') return action.isOfMyTeam;
  return shown === 'all' || action.isOverdue;
}

const useStyles = makeStyles({
  // On a phone the choices take a second line rather than the page a second screen.
  tabs: { flexWrap: 'wrap', padding: `${tokens.spacingVerticalS} 0`, marginLeft: `-${tokens.spacingHorizontalM}` },
});
