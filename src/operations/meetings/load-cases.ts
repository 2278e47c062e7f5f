import { pupilCaseOf, type PupilCase } from '../../domain/cases/pupil-case.ts';
import type { ListFields } from '../../domain/lists/list-definition.ts';
import type { Records } from '../records.ts';

/** Every pupil's case, under anything that still waits for SharePoint; null for a pupil who has none. */
export async function loadCases(
  { listItems, listWrites }: Pick<Records, 'listItems' | 'listWrites'>,
  schoolId: string,
): Promise<(pupilId: string) => PupilCase | null> {
  const fieldsOf = new Map<string, ListFields>();
  for (const { fields } of await listItems.all(schoolId, 'risk-register')) {
    if (typeof fields['Key'] === 'string') fieldsOf.set(fields['Key'], fields);
  }
  for (const { rowKey, fields } of await listWrites.waiting(schoolId, 'risk-register')) {
    fieldsOf.set(rowKey, { ...fieldsOf.get(rowKey), ...fields });
  }
  return (pupilId) => {
    const fields = fieldsOf.get(pupilId);
    return fields === undefined ? null : pupilCaseOf(pupilId, fields);
  };
}
