import type { LineChange } from '../../http/settings-contract.ts';
import { TwoSidedTable } from '../states/two-sided-table.tsx';

/** Before and after, line by line. */
export function LineChangeTable({ label, lines }: { label: string; lines: readonly LineChange[] }) {
  const changed = lines.map((line) => ({ name: line.label, one: line.before ?? '–', other: line.after ?? '–' }));
  return <TwoSidedTable label={label} headings={['What', 'Before', 'After']} lines={changed} />;
}
