import { pupilCaseOf, type PupilCase } from '../../domain/cases/pupil-case.ts';
import { textIn } from '../../domain/lists/field-values.ts';
import type { Records } from '../records.ts';
import { rowUnder } from './case-row.ts';

/**
 * The cases of these pupils as they should be seen now, under what still waits for SharePoint; null where there is none, and
 * for any other pupil.
 */
export async function loadCases(
  { listItems, listWrites }: Pick<Records, 'listItems' | 'listWrites'>,
  schoolId: string,
  pupilIds: readonly string[],
): Promise<(pupilId: string) => PupilCase | null> {
  const items = await listItems.ofKeys(schoolId, 'risk-register', pupilIds);
  const itemOf = new Map(items.map((item) => [textIn(item.fields['Key']), item]));
  const asked = new Set(pupilIds);
  const waitingOf = Map.groupBy(await listWrites.waiting(schoolId, 'risk-register'), ({ rowKey }) => rowKey);
  return (pupilId) => {
    if (!asked.has(pupilId)) return null;
    const { fields } = rowUnder(itemOf.get(pupilId) ?? null, waitingOf.get(pupilId) ?? []);
    return fields === null ? null : pupilCaseOf(pupilId, fields);
  };
}
