import { useState } from 'react';
import type { CalendarFileRead } from '../../../http/settings-files-contract.ts';
import type { ApiClient } from '../../api/api-client.ts';
import type { FormProps } from '../setting-form.tsx';
import { FaultList } from './fault-list.tsx';
import { FileField } from './file-field.tsx';
import { FileTextForm } from './file-text-form.tsx';
import { readTextFile } from './read-text-file.ts';

/** A calendar from a file (.ics), or as the text of the settings file. Other school years stay as they are. */
export function CalendarsForm({ api, value, change }: FormProps<unknown> & { readonly api: ApiClient }) {
  const [read, setRead] = useState<CalendarFileRead | null>(null);
  const [count, setCount] = useState(0);
  const [said, say] = useState('');
  const take = async (file: File) => {
    say(`${file.name} is being read …`);
    const answer = await api.settings.calendarFile(await readTextFile(file));
    if (answer.kind === 'failed') {
      say(`Not read. ${answer.failure.message}`);
      return;
    }
    setRead(answer.value);
    if (answer.value.kind === 'no-term') say(answer.value.message);
    else {
      const years = answer.value.schoolYears.map((year) => `${year}/${(year + 1) % 100}`).join(', ');
      say(`${file.name} gives ${years}. Nothing is changed yet: see what would change.`);
      change(answer.value.value);
      setCount(count + 1);
    }
  };
  const refusals = read?.refusals ?? [];
  return (
    <>
      <FileField
        label="From a calendar file"
        hint="An iCalendar file (.ics), as calendar programs export it. How its titles are read stands in docs/settings.md."
        accept=".ics,text/calendar"
        chosen={(file) => void take(file)}
      />
      <div role="status">{said}</div>
      <FaultList
        title={refusals.length === 1 ? 'One event is left out' : `${refusals.length} events are left out`}
        faults={refusals.map(({ line, value: title, message, allowed }) => ({
          line,
          what: `“${title}”. ${message}`,
          allowed,
        }))}
      />
      <FileTextForm key={count} value={value} change={change} />
    </>
  );
}
