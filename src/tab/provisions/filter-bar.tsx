import { Button, Field, Select } from '@fluentui/react-components';
import { provisionStatus, type ProvisionsPage } from '../../http/provisions-contract.ts';
import { FilterGrid } from '../form/filter-grid.tsx';
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
    <FilterGrid label="Filters">
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
    </FilterGrid>
  );
}
