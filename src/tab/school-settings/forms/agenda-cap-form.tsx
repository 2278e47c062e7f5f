import { Field, Input } from '@fluentui/react-components';
import type { FormProps } from '../setting-form.tsx';
import { numberOf } from '../setting-values.ts';

/** How many pupils an agenda has at most. What else is typed goes to the server, which says what is allowed. */
export function AgendaCapForm({ value, change }: FormProps<unknown>) {
  return (
    <Field
      label="Pupils on an agenda at most"
      hint="1 to 50. Those carried over and those whom people add come besides. Whoever plans a meeting may choose fewer."
    >
      <Input
        type="number"
        value={typeof value === 'number' && !Number.isNaN(value) ? String(value) : ''}
        onChange={(_event, data) => change(numberOf(data.value))}
      />
    </Field>
  );
}
