import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { FormProps } from '../setting-form.tsx';
import { numberOf, type Publicity } from '../setting-values.ts';

export function PublicityForm({ value, change }: FormProps<Publicity>) {
  return (
    <>
      <Field label="Pupils’ names in public">
        <RadioGroup
          value={value.names}
          onChange={(_event, data) =>
            change({ ...value, names: data.value === 'never' ? 'never' : 'with-recorded-consent' })
          }
        >
          <Radio value="never" label="Never" />
          <Radio value="with-recorded-consent" label="With the family’s recorded consent" />
        </RadioGroup>
      </Field>
      <Checkbox
        label="Classes and groups may be named in public"
        checked={value.classesAndGroups}
        onChange={(_event, { checked }) => change({ ...value, classesAndGroups: checked === true })}
      />
      <Field label="The smallest group that is shown, in pupils">
        <Input
          type="number"
          value={Number.isNaN(value.smallestGroup) ? '' : String(value.smallestGroup)}
          onChange={(_event, data) => change({ ...value, smallestGroup: numberOf(data.value) })}
        />
      </Field>
    </>
  );
}
