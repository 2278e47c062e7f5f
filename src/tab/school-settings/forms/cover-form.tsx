import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { FormProps } from '../setting-form.tsx';
import type { CoverRows, StaffRows } from '../setting-values.ts';

type Row = CoverRows[number];

interface Props extends FormProps<CoverRows> {
  readonly staff: StaffRows;
}

/** Who is away, who stands in, and from when to when. */
export function CoverForm({ value, change, staff }: Props) {
  const styles = useStyles();
  const set = (index: number, part: Partial<Row>) =>
    change(value.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const who = (label: string, chosen: string, choose: (personId: string) => void) => (
    <Field label={label}>
      <Select value={chosen} onChange={(_event, data) => choose(data.value)}>
        <option value="">Choose …</option>
        {staff.map(({ personId, name }) => (
          <option key={personId} value={personId}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <>
      {value.map((row, index) => (
        <div key={index} role="group" aria-label={`Cover ${index + 1}`} className={styles.row}>
          {who('Away', row.personId, (personId) => set(index, { personId }))}
          {who('Stands in', row.coverId, (coverId) => set(index, { coverId }))}
          <Field label="From">
            <Input type="date" value={row.from} onChange={(_event, data) => set(index, { from: data.value })} />
          </Field>
          <Field label="To, that day included">
            <Input type="date" value={row.to} onChange={(_event, data) => set(index, { to: data.value })} />
          </Field>
          <Button
            aria-label={`Remove cover ${index + 1}`}
            onClick={() => change(value.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => change([...value, { personId: '', coverId: '', from: '', to: '' }])}>Add</Button>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
});
