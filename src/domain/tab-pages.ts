import { mayAtAll, type Verb } from './authorise.ts';
import type { Person } from './person.ts';

/** What each page of the tab reads first: whoever may do that to anybody at all may open the page. */
export const PAGE_VERBS = {
  today: 'absent-list.read',
  register: 'register.read',
  pupil: 'register.read',
  actions: 'action.read',
  briefings: 'briefing.read',
  insights: 'insights.read',
  meeting: 'meeting.read',
  provisions: 'provisions.read',
  settings: 'settings.read',
  repairs: 'list.repair',
  'access-records': 'access-record.read',
} as const satisfies Readonly<Record<string, Verb>>;

export type TabPage = keyof typeof PAGE_VERBS;

/** The pages that a person may open, in the table's order. Every route behind them still asks for itself. */
export function pagesOf(person: Person): TabPage[] {
  return Object.entries(PAGE_VERBS).flatMap(([page, verb]) => (mayAtAll(person, verb) ? [page as TabPage] : []));
}
