import type { ReactNode } from 'react';
import { LabelledLines } from './labelled-lines.tsx';
import { SettingsPart } from './settings-part.tsx';

/** What is in force and changed nowhere but in the school's settings file. */
export function FileFacts({
  title,
  about,
  facts,
}: {
  title: string;
  about: string;
  facts: readonly (readonly [string, ReactNode])[];
}) {
  return (
    <SettingsPart title={title} about={about}>
      <LabelledLines lines={facts.map(([label, text]) => ({ key: label, label, text }))} />
    </SettingsPart>
  );
}
