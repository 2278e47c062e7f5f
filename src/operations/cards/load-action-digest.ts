import { actionState } from '../../domain/actions/action-state.ts';
import type { ActionDigestView, DigestItem } from '../../domain/actions/action-view.ts';
import { coversFor } from '../../domain/actions/cover.ts';
import { digestGroup, ownerFor, type DigestGroup } from '../../domain/actions/digest-of.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import type { CardSubjects } from './card-kinds.ts';
import { nameIn } from './load-action.ts';

/** A person's actions, and those of whom they stand in for, as they stand now. */
export async function loadActionDigestView(
  { actions }: Records,
  school: School,
  { on, personId }: CardSubjects['action-digest'],
): Promise<ActionDigestView> {
  const standsInFor = coversFor(school.cover ?? [], personId, on);
  const items: Record<DigestGroup, DigestItem[]> = { overdue: [], 'due-today': [], unseen: [], later: [] };
  for (const { action, events } of await actions.open(school.schoolId)) {
    const state = actionState(events);
    const ownerId = ownerFor(state, personId, standsInFor);
    const group = ownerId === null ? null : digestGroup({ action, state }, personId, on);
    if (ownerId === null || group === null) continue;
    const coverFor = ownerId === personId ? null : nameIn(school, ownerId);
    items[group].push({ title: action.title, dueOn: action.dueOn, coverFor });
  }
  return {
    on,
    overdue: items.overdue,
    dueToday: items['due-today'],
    unseen: items.unseen,
    laterCount: items.later.length,
  };
}
