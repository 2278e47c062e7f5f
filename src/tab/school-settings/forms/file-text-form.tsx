import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormProps } from '../setting-form.tsx';

/** The setting as the settings file has it, as text: what is no JSON yet is not handed on. */
export function FileTextForm({ value, change }: FormProps<unknown>) {
  const [text, setText] = useState(() => JSON.stringify(value, null, 2));
  const [fault, setFault] = useState<string | null>(null);
  const type = (words: string) => {
    setText(words);
    const read = readJson(words);
    setFault(read.kind === 'read' ? null : read.message);
    if (read.kind === 'read') change(read.value);
  };
  return (
    <Field
      label="As the settings file has it"
      hint="In the form of docs/settings.md. It is checked as the file is before anything happens."
      {...(fault !== null && { validationMessage: `This is not JSON yet, and is not handed on: ${fault}` })}
    >
      <Textarea
        rows={14}
        resize="vertical"
        spellCheck={false}
        value={text}
        onChange={(_event, data) => type(data.value)}
      />
    </Field>
  );
}

type Read = { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'fault'; readonly message: string };

function readJson(text: string): Read {
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'read', value };
  } catch (error) {
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}
