import type { AbsentListCardView } from '../../domain/absent-list-view.ts';
import { peopleWithOwnView } from '../../domain/own-view.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import type { CardSubjects } from './card-kinds.ts';
import { loadAbsentListView } from './load-absent-list.ts';

/** What a year group's card shows to everybody, and who has a view of their own besides. */
export async function loadAbsentListCard(
  records: Records,
  school: School,
  subject: CardSubjects['absent-list'],
  late: boolean,
): Promise<AbsentListCardView> {
  const view = await loadAbsentListView(records, school, subject, late);
  return { ...view, ownViewFor: peopleWithOwnView(school.staff, subject.yearGroup) };
}
