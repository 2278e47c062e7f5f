import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { dueAfter } from '../../domain/actions/action-deadlines.ts';
import { createSchoolDays } from '../../domain/calendar/school-days.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { offerAction } from '../new-action/offer-action.ts';
import type { MeetingNeeds } from './on-meeting.ts';

/** School days from today on which a decision may be due. */
const DUE_AFTER = [0, 1, 2, 3, 4, 5, 10, 15, 20];

export type OfferedDecision =
  | {
      readonly kind: 'offer';
      readonly provisions: readonly { readonly id: string; readonly title: string }[];
      readonly staff: readonly { readonly personId: string; readonly name: string; readonly open: number }[];
      readonly due: readonly { readonly days: number; readonly on: IsoDate }[];
    }
  | { readonly kind: 'refused'; readonly message: string };

/** What the form for a decision offers: the strategy's lines, the staff with what they have to do, and dates. */
export function offerDecision(needs: MeetingNeeds) {
  const offer = offerAction(needs);
  return async (school: School, person: Person): Promise<OfferedDecision> => {
    const answer = await offer(school, person);
    if (answer.kind === 'refused') return answer;
    const { provisions, staff, today } = answer.offer;
    const days = createSchoolDays(school.calendars);
    return {
      kind: 'offer',
      provisions: provisions.filter(({ isForPupils }) => isForPupils),
      staff,
      due: DUE_AFTER.flatMap((count) => {
        const on = dueAfter(days, today, count);
        return on === null ? [] : [{ days: count, on }];
      }),
    };
  };
}
