import type { TargetsView } from '../../../domain/briefings/targets-view.ts';
import type { WeeklySummaryView } from '../../../domain/briefings/weekly-summary.ts';
import { counted } from '../../../domain/counted.ts';
import { yearName } from '../../../domain/year-name.ts';
import { figureTable, leagueNote, leagueRow } from './figure-rows.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { schoolDate } from './school-words.ts';

const weekTemplate = readTemplate('weekly-summary');
const targetsTemplate = readTemplate('targets');
const FORMS_MAX = 15;

/** A year group's week by form, with counts and without names. */
export function weeklySummaryCard(view: WeeklySummaryView, deliveryId: string): AdaptiveCard {
  const { total, forms, formsLeftOut, improved, fullAttendance } = view;
  const together = total === null ? [] : [{ label: `Together · ${sessionsOf(total)}`, figure: total.percentText }];
  const note = leagueNote({ rows: forms, formsLeftOut });
  return renderCard('weekly-summary', weekTemplate, {
    deliveryId,
    title: `${yearName(view.yearGroup)} · The week`,
    when: `Up to ${schoolDate(view.upTo)}`,
    rows: [
      ...forms.slice(0, FORMS_MAX).map(leagueRow),
      ...together,
      { label: 'Pupils with full attendance', figure: String(fullAttendance) },
      { label: 'Pupils with better attendance than the week before', figure: String(improved) },
    ],
    hasNote: note !== '',
    note,
  });
}

/** What a year group aims at, against what the same pupils missed on the same days of last year. */
export function targetsCard({ yearGroup, rows }: TargetsView, deliveryId: string): AdaptiveCard {
  const { rows: lines, hasNote, note } = figureTable({ name: 'targets', rows });
  const title = `${yearName(yearGroup)} · Our targets`;
  return renderCard('targets', targetsTemplate, {
    deliveryId,
    title,
    when: 'Sessions to come',
    rows: lines,
    hasNote,
    note,
  });
}

function sessionsOf({ attended, possible }: NonNullable<WeeklySummaryView['total']>): string {
  return `${attended.toLocaleString('en-GB')} of ${counted(possible, 'session')}`;
}
