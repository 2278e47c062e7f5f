import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CaseCompletenessAnswer } from '../../http/cases-contract.ts';
import type { CasesClient } from '../api/cases-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { DataTable } from '../charts/data-table.tsx';
import { countText } from '../format/count-text.ts';
import { yearGroupName } from '../format/year-group-name.ts';

interface Props {
  readonly client: CasesClient;
  /** Shows those of a year group in the register who need a narrative. */
  readonly show: (yearGroup: number) => void;
}

const COLUMNS = ['Year group', 'Need one', 'Complete', 'Without a barrier', 'Without a strategy', 'Without a review'];

/** Of the pupils below the strategy's threshold, how many have a barrier, a strategy and a review inside 30 days. */
export function CompletenessSummary({ client, show }: Props) {
  const styles = useStyles();
  const { loaded, refresh } = useLoaded(client.completeness);
  if (loaded.kind === 'loading') return <p className={styles.words}>The narratives are being counted …</p>;
  if (loaded.kind === 'failed') {
    return (
      <p className={styles.words}>
        The narratives could not be counted. {loaded.failure.message} <Button onClick={refresh}>Try again</Button>
      </p>
    );
  }
  const { all, years, belowPercent } = loaded.value;
  const lines = years.map(({ yearGroup, figures }) => [yearGroupName(yearGroup), ...cellsOf(figures)]);
  return (
    <div className={styles.words}>
      <p className={styles.first}>{sentenceOf(all, belowPercent)}</p>
      <DataTable
        label="How complete the narratives are, by year group"
        columns={COLUMNS}
        rows={[...lines, ...(lines.length > 1 ? [['All', ...cellsOf(all)]] : [])]}
        isOpen
      />
      <div className={styles.buttons}>
        {years
          .filter(({ figures }) => figures !== null && figures.complete < figures.due)
          .map(({ yearGroup }) => (
            <Button key={yearGroup} size="small" onClick={() => show(yearGroup)}>
              Show those of {yearGroupName(yearGroup)} who need one
            </Button>
          ))}
      </div>
    </div>
  );
}

type Figures = CaseCompletenessAnswer['all'];

function sentenceOf(all: Figures, belowPercent: number): string {
  if (all === null) return 'Too few pupils to tell of.';
  if (all.due === 0) return `No pupil is below ${belowPercent}%, where the strategy wants a narrative.`;
  return `${countText(all.complete)} of ${countText(all.due)} pupils below ${belowPercent}% have a complete narrative: a barrier, a strategy and a review inside 30 days.`;
}

function cellsOf(figures: Figures): string[] {
  if (figures === null) return COLUMNS.slice(1).map(() => 'not shown');
  const { due, complete, lacking } = figures;
  return [due, complete, lacking.barrier, lacking.strategy, lacking.review].map(countText);
}

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, maxWidth: '760px', margin: 0 },
  first: { margin: `0 0 ${tokens.spacingVerticalS}` },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
});
