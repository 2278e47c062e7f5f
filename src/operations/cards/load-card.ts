import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import type { Delivery } from '../records/delivery-store.ts';
import type { CardContent } from './card-kinds.ts';
import { clearedContent } from './cleared-content.ts';
import { loadAbsentListCard } from './load-absent-list-card.ts';
import { loadRegistersMissingView, loadWelcomeBackView } from './load-day-cards.ts';
import { loadEndOfDayView } from './load-end-of-day.ts';
import { loadLadderOverdueView } from './load-ladder-overdue.ts';
import { loadBriefingView } from './load-briefing.ts';
import { loadBriefingWaitsView } from './load-briefing-waits.ts';
import { loadActionDigestView } from './load-action-digest.ts';
import { loadTargetsView, loadWeeklySummaryView } from './load-week-cards.ts';
import { loadMessagesDueView } from './load-messages-due.ts';
import { loadWelcomeView } from './load-welcome.ts';
import { loadActionView, type ActionReader } from './load-action.ts';
import { schoolTime } from '../school-time.ts';
import { loadSecondCallsView } from './load-second-calls.ts';
import { loadNotDoneView } from './load-not-done.ts';

export interface LoadCardNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/** What the card of a delivery shows, as the records have it now. It throws only on a defect: a card that is out stays. */
export async function loadCard(
  needs: LoadCardNeeds,
  school: School,
  delivery: Pick<Delivery, 'subject' | 'place' | 'late' | 'intendedAt' | 'isCleared'>,
): Promise<CardContent> {
  const content = await loadWhole(needs, school, delivery);
  return delivery.isCleared ? clearedContent(content, schoolTime(school, delivery.intendedAt).on) : content;
}

async function loadWhole(
  { database: { records }, clock }: LoadCardNeeds,
  school: School,
  { subject, late, place }: Pick<Delivery, 'subject' | 'place' | 'late'>,
): Promise<CardContent> {
  const { kind } = subject;
  switch (kind) {
    case 'absent-list':
      return { kind, view: await loadAbsentListCard(records, school, subject, late) };
    case 'briefing':
      return { kind, view: await loadBriefingView(records, school, subject) };
    case 'briefing-waits':
      return { kind, view: await loadBriefingWaitsView(records, school, subject) };
    case 'action':
    case 'action-escalated':
      return { kind, view: await loadActionView(records, school, subject.actionId, readerOf(school, place, clock())) };
    case 'action-digest':
      return { kind, view: await loadActionDigestView(records, school, subject) };
    case 'weekly-summary':
      return { kind, view: await loadWeeklySummaryView(records, school, subject) };
    case 'targets':
      return { kind, view: await loadTargetsView(records, school, subject) };
    case 'not-done':
      return { kind, view: await loadNotDoneView(records, school, subject) };
    case 'ladder-overdue':
      return { kind, view: await loadLadderOverdueView(records, school, subject, place, clock()) };
    case 'messages-due':
      return { kind, view: await loadMessagesDueView(records, school, subject, place, clock()) };
    case 'second-calls':
      return { kind, view: await loadSecondCallsView(records, school, subject, place, clock()) };
    case 'registers-missing':
      return { kind, view: await loadRegistersMissingView(records, school, subject, place) };
    case 'welcome-back':
      return { kind, view: await loadWelcomeBackView(records, school, subject, place) };
    case 'welcome':
      return { kind, view: await loadWelcomeView(records, school, place) };
    case 'end-of-day':
      return { kind, view: await loadEndOfDayView(records, school, subject, place, clock()) };
  }
}

function readerOf(school: School, place: Delivery['place'], now: Date): ActionReader {
  if (place.kind === 'channel') return { kind: 'channel' };
  return { kind: 'person', personId: place.personId, on: schoolTime(school, now).on };
}
