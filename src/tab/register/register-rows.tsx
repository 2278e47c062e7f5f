import { Button } from '@fluentui/react-components';
import type { Register, RegisterRow } from '../../http/contract.ts';
import { PlainPanel } from '../states/plain-panel.tsx';
import type { FactsByPupil } from './facts-by-pupil.ts';
import type { RegisterChoices } from './register-choices.ts';
import { RegisterTable } from './register-table.tsx';
import type { RowSelection } from './use-row-selection.ts';

interface Props {
  readonly register: Register;
  readonly rows: readonly RegisterRow[];
  readonly facts: FactsByPupil;
  readonly selection: RowSelection;
  readonly sort: RegisterChoices['sort'];
  readonly onSort: (sort: RegisterChoices['sort']) => void;
  readonly clearFilters: () => void;
  readonly open: (pupilId: string) => void;
  readonly today: string;
}

/** The table, or why there is none. */
export function RegisterRows({ register, rows, clearFilters, ...table }: Props) {
  if (register.rows.length === 0) {
    return (
      <PlainPanel heading="No pupils yet">
        <p>
          The register fills by itself when the school’s roll and marks come in. If they should be here by now, ask your
          attendance officer to check the export from your MIS.
        </p>
      </PlainPanel>
    );
  }
  if (rows.length === 0) {
    return (
      <PlainPanel heading="No pupil matches">
        <p>Look for another spelling, or show everybody again.</p>
        <Button onClick={clearFilters}>Clear filters</Button>
      </PlainPanel>
    );
  }
  return <RegisterTable rows={rows} bands={register.bands} {...table} />;
}
