import type { ListFields } from '../../domain/lists/list-definition.ts';
import type { CaseNotes } from '../../domain/meetings/stage-view.ts';
import { dateOf } from '../known-contacts.ts';
import type { Records } from '../records.ts';

/** What people wrote about each pupil in the risk register, under anything that still waits for SharePoint. */
export async function loadCaseNotes(
  { listItems, listWrites }: Pick<Records, 'listItems' | 'listWrites'>,
  schoolId: string,
): Promise<(pupilId: string) => CaseNotes | null> {
  const fieldsOf = new Map<string, ListFields>();
  for (const { fields } of await listItems.all(schoolId, 'risk-register')) {
    if (typeof fields['Key'] === 'string') fieldsOf.set(fields['Key'], fields);
  }
  for (const { rowKey, fields } of await listWrites.waiting(schoolId, 'risk-register')) {
    fieldsOf.set(rowKey, { ...fieldsOf.get(rowKey), ...fields });
  }
  return (pupilId) => {
    const fields = fieldsOf.get(pupilId);
    return fields === undefined ? null : notesOf(fields);
  };
}

function notesOf(fields: ListFields): CaseNotes {
  const target = fields['TargetSessions'];
  return {
    narrative: textOf(fields, 'Narrative').trim(),
    barriers: linesOf(fields, 'Barriers'),
    strategies: linesOf(fields, 'Strategies'),
    mentor: textOf(fields, 'Mentor').trim() || null,
    reviewOn: dateOf(fields['NextReviewOn']),
    targetSessions: typeof target === 'number' ? target : null,
  };
}

function linesOf(fields: ListFields, name: string): string[] {
  return textOf(fields, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function textOf(fields: ListFields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
