import { Field, Select } from '@fluentui/react-components';
import type { InsightsPage } from '../../http/insights-contract.ts';
import type { InsightsAsked } from '../api/insights-client.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import { FilterGrid } from '../form/filter-grid.tsx';

interface Props {
  readonly page: InsightsPage;
  readonly filter: InsightsAsked;
  readonly change: (filter: InsightsAsked) => void;
}

/** Of which days and of whom. */
export function AskedBar({ page: { periods, yearGroups, groups }, filter, change }: Props) {
  return (
    <FilterGrid label="Filters">
      <Field label="Period">
        <Select value={filter.period} onChange={(_event, { value }) => change({ ...filter, period: value })}>
          {periods.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {yearGroups.length > 1 && (
        <Field label="Year group">
          <Select
            value={filter.yearGroup ?? ''}
            onChange={(_event, { value }) => change({ ...filter, yearGroup: value === '' ? null : Number(value) })}
          >
            <option value="">All</option>
            {yearGroups.map((yearGroup) => (
              <option key={yearGroup} value={yearGroup}>
                {yearGroupName(yearGroup)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {groups.length > 0 && (
        <Field label="Group">
          <Select
            value={filter.group ?? ''}
            onChange={(_event, { value }) => change({ ...filter, group: value === '' ? null : value })}
          >
            <option value="">All pupils</option>
            {groups.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </FilterGrid>
  );
}
