import { counted } from '../domain/counted.ts';
import type { Note } from '../domain/register-files/register-file.ts';
import type { RollPlan } from '../domain/register-files/register-file-plan.ts';
import { attributeChanges, mostlyTaken } from '../domain/register-files/row-attributes.ts';
import { ATTRIBUTE_WORDS } from '../domain/strategy/attribute-words.ts';
import type { Records } from './records.ts';

/**
 * Saves what a roll file says of pupils besides the roll, whose new pupils are saved already. Gives notes for the report:
 * how many, and never whose.
 */
export async function saveAttributes(records: Records, schoolId: string, { attributes }: RollPlan): Promise<Note[]> {
  if (attributes.length === 0) return [];
  const known = await records.ladder.attributes(schoolId);
  const changes = attributeChanges(attributes, await records.pupils.all(schoolId), known);
  for (const { pupilId, after } of changes) await records.ladder.saveAttributes(pupilId, after);
  if (changes.length === 0) return [];
  const message = `What is known of ${counted(changes.length, 'pupil')} besides the roll (SEN, social worker and so on) was changed.`;
  return [{ code: 'attributes-changed', count: changes.length, message }];
}

/** Holds a roll file that would take something from most of the pupils who have it, until a person has looked. */
export async function heldIfTaking(records: Records, schoolId: string, plan: RollPlan): Promise<RollPlan> {
  if (plan.attributes.length === 0) return plan;
  const known = await records.ladder.attributes(schoolId);
  const changes = attributeChanges(plan.attributes, await records.pupils.all(schoolId), known);
  const taken = mostlyTaken(changes, known);
  if (taken.length === 0) return plan;
  const words = taken.map((name) => `"${ATTRIBUTE_WORDS[name]}"`).join(', ');
  const message = `The file would take ${words} from most of the pupils who have it. Look whether the export still fills the column.`;
  const before = plan.verdict.kind === 'hold' ? plan.verdict.reasons : [];
  const reasons = [...before, { code: 'takes-what-is-known', message } as const];
  return { ...plan, verdict: { kind: 'hold', reasons, canBeConfirmed: true } };
}
