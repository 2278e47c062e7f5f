import { Field, Input } from '@fluentui/react-components';
import type { FormProps } from '../setting-form.tsx';
import type { MessageTimes } from '../setting-values.ts';

const FIELDS: readonly (readonly [keyof MessageTimes, string])[] = [
  ['earliestAt', 'Nothing goes out before'],
  ['latestAt', 'Nothing goes out after'],
  ['morningAt', 'The day’s first messages'],
  ['endOfDayAt', 'The report of the day and tomorrow’s targets'],
  ['weekAt', 'The report of the week, on its last school day'],
];

export function MessageTimesForm({ value, change }: FormProps<MessageTimes>) {
  return FIELDS.map(([key, label]) => (
    <Field key={key} label={label}>
      <Input type="time" value={value[key]} onChange={(_event, data) => change({ ...value, [key]: data.value })} />
    </Field>
  ));
}
