import { pupilCaseOf, type PupilCase } from '../../domain/cases/pupil-case.ts';
import { textIn } from '../../domain/lists/field-values.ts';
import type { Records } from '../records.ts';
import { rowUnder } from './case-row.ts';

/** Every pupil's case as it should be seen now, under what still waits for SharePoint; null where there is none. */
export async function loadCases(
  { listItems, listWrites }: Pick<Records, 'listItems' | 'listWrites'>,
  schoolId: string,
): Promise<(pupilId: string) => PupilCase | null> {
  const items = await listItems.all(schoolId, 'risk-register');
  const itemOf = new Map(items.map((item) => [textIn(item.fields['Key']), item]));
  const waitingOf = Map.groupBy(await listWrites.waiting(schoolId, 'risk-register'), ({ rowKey }) => rowKey);
  return (pupilId) => {
    const { fields } = rowUnder(itemOf.get(pupilId) ?? null, waitingOf.get(pupilId) ?? []);
    return fields === null ? null : pupilCaseOf(pupilId, fields);
  };
}
