import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { provisionStatus, type ProvisionsPage } from '../../http/provisions-contract.ts';
import { NO_FILTER, type ProvisionFilter } from './provision-filter.ts';
import { DOES_WORDS, STATUSES, STATUS_WORDS } from './provision-texts.ts';

interface Props {
  readonly page: ProvisionsPage;
  readonly filter: ProvisionFilter;
  readonly change: (filter: ProvisionFilter) => void;
}

type Choice = readonly [string, string];

/** By kind, part of the strategy, band, owner and standing. */
export function FilterBar({ page, filter, change }: Props) {
  const styles = useStyles();
  const unique = (values: readonly string[]): Choice[] =>
    [...new Set(values)].toSorted((a, b) => a.localeCompare(b)).map((value) => [value, value]);
  const { provisions, bands } = page;
  const kinds = unique(provisions.map(({ does }) => does)).map(([does]): Choice => [does, DOES_WORDS[does] ?? does]);
  const named = new Set(provisions.flatMap(({ bandIds }) => bandIds));
  const choice = (label: string, key: keyof ProvisionFilter, choices: readonly Choice[]) => (
    <Field label={label}>
      <Select
        value={filter[key]}
        onChange={(_event, { value }) => {
          const status = provisionStatus.safeParse(value);
          change({
            ...filter,
            ...(key === 'status' ? { status: status.success ? status.data : '' } : { [key]: value }),
          });
        }}
      >
        <option value="">All</option>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
  const isOn = Object.values(filter).some((value) => value !== '');
  return (
    <div role="group" aria-label="Filters" className={styles.bar}>
      {choice('Kind', 'does', kinds)}
      {choice('Part of the strategy', 'area', unique(provisions.map(({ area }) => area)))}
      {choice(
        'Band',
        'bandId',
        bands.filter(({ id }) => named.has(id)).map(({ id, label }): Choice => [id, label]),
      )}
      {choice('Owner', 'owner', unique(provisions.flatMap(({ owners }) => owners)))}
      {choice(
        'How it stands',
        'status',
        STATUSES.map((status): Choice => [status, STATUS_WORDS[status]]),
      )}
      {isOn && <Button onClick={() => change(NO_FILTER)}>Show all</Button>}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    // A long choice makes a field no wider than its column.
    '& > *': { minWidth: 0 },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
    '& .fui-Select': { minWidth: 0 },
    '@media print': { display: 'none' },
  },
});
