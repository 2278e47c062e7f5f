import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { StaffFileAsked, StaffFileRead } from '../../../http/settings-files-contract.ts';
import type { ApiClient } from '../../api/api-client.ts';
import type { FormProps } from '../setting-form.tsx';
import { FaultList } from './fault-list.tsx';
import { FileField } from './file-field.tsx';
import { FileTextForm } from './file-text-form.tsx';
import { MappingFields } from './mapping-fields.tsx';
import { readTextFile } from './read-text-file.ts';

/** A staff list from a file (CSV), or as the text of the settings file. */
export function StaffForm({ api, value, change }: FormProps<unknown> & { readonly api: ApiClient }) {
  const [asked, setAsked] = useState<StaffFileAsked>({ text: '', mapping: null, mode: 'add' });
  const [read, setRead] = useState<StaffFileRead | null>(null);
  const [count, setCount] = useState(0);
  const [said, say] = useState('');
  const ask = async (request: StaffFileAsked) => {
    setAsked(request);
    if (request.text === '') return;
    const answer = await api.settings.staffFile(request);
    if (answer.kind === 'failed') {
      setRead(null);
      say(`Not read. ${answer.failure.message}`);
      return;
    }
    const { taken, faults } = answer.value;
    setRead(answer.value);
    const left = new Set(faults.map(({ line }) => line)).size;
    say(`${taken} of ${taken + left} people can be taken. Nothing is changed yet: see what would change.`);
    change(answer.value.value);
    setCount((before) => before + 1);
  };
  const faults = read?.faults ?? [];
  return (
    <>
      <FileField
        label="From a staff list"
        hint="A CSV file with the heads of its columns in the first line, as a spreadsheet saves it."
        accept=".csv,text/csv,text/plain"
        chosen={(file) => void readTextFile(file).then((text) => ask({ ...asked, text, mapping: null }))}
      />
      <Field label="What becomes of the people who are not in the file">
        <RadioGroup
          value={asked.mode}
          onChange={(_event, data) => void ask({ ...asked, mode: data.value === 'replace' ? 'replace' : 'add' })}
        >
          <Radio value="add" label="They stay" />
          <Radio value="replace" label="They leave the staff list" />
        </RadioGroup>
      </Field>
      {read !== null && (
        <MappingFields
          heads={read.heads}
          mapping={read.mapping}
          change={(mapping) => void ask({ ...asked, mapping })}
        />
      )}
      <div role="status">{said}</div>
      <FaultList
        title={`Left out: ${faults.length === 1 ? 'one value does' : `${faults.length} values do`} not fit`}
        faults={faults.map(({ line, column, value: cell, allowed }) => ({
          line,
          what: `${column} is ${cell === '' ? 'empty' : `“${cell}”`}.`,
          allowed,
        }))}
      />
      <FileTextForm key={count} value={value} change={change} />
    </>
  );
}
