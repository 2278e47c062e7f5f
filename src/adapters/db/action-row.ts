import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Action } from '../../domain/actions/action.ts';
import type { ActionEvent, ActionHappening } from '../../domain/actions/action-event.ts';
import type { Tables } from './tables.ts';

const ids = z.array(z.string());
const outcomes = z.array(z.object({ id: z.string(), title: z.string() }));

const happening: z.ZodType<ActionHappening> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('issued'), ownerIds: ids }),
  z.object({ kind: z.literal('seen') }),
  z.object({ kind: z.literal('accepted') }),
  z.object({ kind: z.literal('handed-over'), ownerId: z.string().nullable(), toPersonId: z.string() }),
  z.object({ kind: z.literal('done'), outcome: z.string(), note: z.string() }),
  z.object({ kind: z.literal('declined'), ownerId: z.string().nullable(), reason: z.string() }),
  z.object({ kind: z.literal('overdue') }),
  z.object({ kind: z.literal('escalated'), toPersonId: z.string() }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('reviewed') }),
  z.object({ kind: z.literal('reopened') }),
]);

export function actionColumns(action: Action) {
  return {
    action_id: action.actionId,
    school_id: action.schoolId,
    title: action.title,
    note: action.note,
    provision_id: action.provisionId,
    occurrence_key: action.occurrenceKey,
    pupil_ids: JSON.stringify(action.pupilIds),
    owner_ids: JSON.stringify(action.ownerIds),
    issued_by: action.issuedBy,
    issued_at: action.issuedAt,
    due_on: action.dueOn,
    chain: JSON.stringify(action.chain),
    escalates_after_school_days: action.escalatesAfterSchoolDays,
    outcomes: JSON.stringify(action.outcomes),
    is_open: true,
  };
}

export function actionOf(row: Selectable<Tables['action']>): Action {
  return {
    actionId: row.action_id,
    schoolId: row.school_id,
    title: row.title,
    note: row.note,
    provisionId: row.provision_id,
    occurrenceKey: row.occurrence_key,
    pupilIds: ids.parse(row.pupil_ids),
    ownerIds: ids.parse(row.owner_ids),
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
    dueOn: row.due_on,
    chain: ids.parse(row.chain),
    escalatesAfterSchoolDays: row.escalates_after_school_days,
    outcomes: outcomes.parse(row.outcomes),
  };
}

export function eventColumns(actionId: string, { clickId, by, at, ...what }: ActionEvent) {
  return { action_id: actionId, click_id: clickId, person_id: by, at, happening: JSON.stringify(what) };
}

export function eventOf(row: Selectable<Tables['action_event']>): ActionEvent {
  return { clickId: row.click_id, by: row.person_id, at: row.at, ...happening.parse(row.happening) };
}
