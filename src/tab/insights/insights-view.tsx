import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { InsightsPage } from '../../http/insights-contract.ts';
import type { InsightsAsked } from '../api/insights-client.ts';
import { schoolDateOf } from '../format/school-date.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import { PlainPanel } from '../states/plain-panel.tsx';
import { AskedBar } from './asked-bar.tsx';
import { CodesSection, GapsSection, WeekdaySection } from './group-sections.tsx';
import { LeagueSection } from './league-section.tsx';
import { NationalSection } from './national-section.tsx';
import { BandsSection, PersistentSection } from './standing-sections.tsx';
import { TimeSection } from './time-section.tsx';
import { WholeSection } from './whole-section.tsx';

interface Props {
  readonly page: InsightsPage;
  readonly filter: InsightsAsked;
  readonly change: (filter: InsightsAsked) => void;
  /** Figures of another period or group are on their way. */
  readonly isCounting: boolean;
}

export function InsightsView({ page, filter, change, isCounting }: Props) {
  const styles = useStyles();
  const { whole, gaps, codes, years, forms, smallestGroup } = page;
  const isOther =
    filter.period !== page.period.id || filter.yearGroup !== page.yearGroup || filter.group !== page.group;
  const fileName = schoolDateOf(page.asOf);
  return (
    <>
      <AskedBar page={page} filter={filter} change={change} />
      {isCounting && isOther && <Spinner size="tiny" label="The figures are being counted" labelPosition="after" />}
      {whole === null || whole.pupils === 0 ? (
        <PlainPanel heading={whole === null ? 'Too few pupils' : 'No pupils'}>
          <p>
            {whole === null
              ? `Fewer than ${smallestGroup} pupils stand behind this, so that a figure would tell of somebody.`
              : 'None of the pupils whom you may see has a possible session in this period.'}{' '}
            Choose another period or more pupils.
          </p>
        </PlainPanel>
      ) : (
        <div className={styles.columns}>
          <div className={styles.wide}>
            <WholeSection page={page} whole={whole} />
          </div>
          <TimeSection {...{ page, fileName }} />
          <BandsSection {...{ page, fileName }} />
          <PersistentSection {...{ page, fileName }} />
          <WeekdaySection {...{ page, fileName }} />
          {gaps !== null && <GapsSection {...{ gaps, fileName }} />}
          {codes !== null && <CodesSection {...{ codes, fileName }} />}
          {years.length > 1 && (
            <LeagueSection
              {...{ heading: 'Year groups', of: 'Year group', fileName: `year-groups-${fileName}` }}
              lines={years.map(({ yearGroup, figures }) => ({ name: yearGroupName(yearGroup), figures }))}
            />
          )}
          {forms.length > 1 && (
            <LeagueSection
              {...{ heading: 'Forms', of: 'Form', fileName: `forms-${fileName}` }}
              lines={forms.map(({ form, figures }) => ({ name: form, figures }))}
            />
          )}
          <NationalSection {...{ page, fileName }} />
          <p className={styles.wide}>
            “Not shown” stands where so few pupils are behind a number that it would tell of somebody, or where a hidden
            number could be found from the others. Groups and codes need ten pupils for everybody.
          </p>
        </div>
      )}
    </>
  );
}

const WIDE = '@media (min-width: 1100px)';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  wide: { [WIDE]: { gridColumn: '1 / -1' } },
});
