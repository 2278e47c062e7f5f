import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import type { ProvisionsPage } from '../../http/provisions-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import type { Span } from '../api/provisions-client.ts';
import { useRemembered } from '../keep/use-remembered.ts';
import { PlainPanel } from '../states/plain-panel.tsx';
import { ByProvision } from './by-provision.tsx';
import { DayList } from './day-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { MonthGrid } from './month-grid.tsx';
import { filtered, NO_FILTER, provisionFilter } from './provision-filter.ts';
import { countsOf, countsText } from './provision-texts.ts';
import { RecordedBar } from './recorded-bar.tsx';
import { SpanBar } from './span-bar.tsx';
import { useSaying } from './use-saying.ts';

interface Props {
  readonly api: ApiClient;
  readonly page: ProvisionsPage;
  readonly span: Span;
  readonly show: (span: Span) => void;
  readonly refresh: () => void;
}

const VIEWS = ['days', 'weeks', 'lines'] as const;
const VIEW_NAMES = { days: 'Day by day', weeks: 'Week by week', lines: 'Line by line' } as const;

export function ProvisionsView({ api, page, span, show, refresh }: Props) {
  const styles = useStyles();
  const [view, choose] = useRemembered('provisions/view', z.enum(VIEWS), 'days');
  const [filter, setFilter] = useRemembered('provisions/filter', provisionFilter, NO_FILTER);
  const [opened, open] = useState<string | null>(null);
  const saying = useSaying(api.provisions, refresh);
  const provisions = filtered(page.provisions, filter);
  const counts = countsOf(provisions.flatMap(({ occurrences }) => occurrences));
  return (
    <>
      <SpanBar api={api} page={page} span={span} show={show} />
      <FilterBar page={page} filter={filter} change={setFilter} />
      <RecordedBar saying={saying} />
      {span.from !== page.from && (
        <MessageBar intent="info">
          <MessageBarBody>The days that you chose are loading; those shown are the last ones.</MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.counts} role="status">
        {countsText(counts)}
      </p>
      <TabList
        aria-label="How it is shown"
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => choose(VIEWS.find((name) => name === value) ?? 'days')}
      >
        {VIEWS.map((name) => (
          <Tab key={name} value={name} id={`provisions-${name}`} aria-controls="provisions-shown">
            {VIEW_NAMES[name]}
          </Tab>
        ))}
      </TabList>
      <div id="provisions-shown" role="tabpanel" aria-labelledby={`provisions-${view}`}>
        {provisions.length === 0 && (
          <PlainPanel heading="Nothing to show">
            <p>Nothing that fits the filters is due in these days. Choose other days, or take filters away.</p>
          </PlainPanel>
        )}
        {view === 'days' && <DayList page={page} provisions={provisions} opened={opened} saying={saying} />}
        {view === 'weeks' && (
          <MonthGrid
            page={page}
            provisions={provisions}
            open={(on) => {
              open(on);
              choose('days');
            }}
          />
        )}
        {view === 'lines' && <ByProvision page={page} provisions={provisions} saying={saying} />}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', marginLeft: `-${tokens.spacingHorizontalM}` },
  counts: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalS} 0` },
});
