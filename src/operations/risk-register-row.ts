import { createHash } from 'node:crypto';
import { attendancePercent, sessionsMissed } from '../domain/figures/attendance-figures.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { displayName } from '../domain/pupil.ts';
import { wordsOf } from '../domain/same-words.ts';
import { rowUnder } from './cases/case-row.ts';
import type { PupilStanding } from './load-standings.ts';
import type { ListFields, ListItem } from './ports.ts';
import { dateOf } from './known-contacts.ts';
import type { ListWrite } from './records/list-write-store.ts';

/** What people wrote about a pupil in the risk register, as they should see it now. */
export interface RiskCase {
  readonly narrative: string;
  readonly nextReviewOn: IsoDate | null;
  /** SharePoint's etag, and a print of the words that are shown: see `printIn`. */
  readonly etag: string;
  readonly modifiedAt: string;
  readonly modifiedBy: string | null;
  readonly waiting: boolean;
}

/** The row as SharePoint has it, under anything that is recorded here and still on its way there. */
export function riskCaseOf(item: ListItem | null, waiting: readonly ListWrite[]): RiskCase | null {
  const { fields } = rowUnder(item, waiting);
  if (fields === null) return null;
  const newest = waiting.at(-1);
  return {
    narrative: textOf(fields['Narrative']),
    nextReviewOn: dateOf(fields['NextReviewOn']),
    etag: `${item?.etag ?? ''} ${printOf(fields)}`,
    modifiedAt: newest?.requestedAt.toISOString() ?? item?.modifiedAt ?? '',
    modifiedBy: authorOf(fields) ?? item?.modifiedBy ?? null,
    waiting: newest !== undefined,
  };
}

/** The columns that the app fills in; people's columns are never among them. */
export function figureFields({ pupil, figures, band, why }: PupilStanding, on: IsoDate): ListFields {
  const percent = attendancePercent(figures);
  return {
    Title: displayName(pupil),
    YearGroup: pupil.yearGroup,
    Form: pupil.form,
    Missed: sessionsMissed(figures),
    Possible: figures.possible,
    Percent: percent === null ? null : Math.floor(percent * 100) / 100,
    Band: band?.label ?? null,
    Why: why,
    FiguresOn: on,
  };
}

/** What a person writes, with their name: SharePoint itself only knows that this app wrote it. */
export function writtenFields(by: string, narrative: string, nextReviewOn: IsoDate | null): ListFields {
  const written = { Narrative: narrative, NextReviewOn: nextReviewOn };
  return { ...written, NarrativeBy: by, NarrativePrint: printOf(written) };
}

/** Null when the narrative was last changed elsewhere, by a person whose name SharePoint has. */
function authorOf(fields: ListFields): string | null {
  const by = fields['NarrativeBy'];
  return typeof by === 'string' && fields['NarrativePrint'] === printOf(fields) ? by : null;
}

/** What people wrote in a row, and nothing of the figures: two rows with one print say the same to a person. */
export function printOf(fields: ListFields): string {
  const written = JSON.stringify([wordsOf(textOf(fields['Narrative'])), dateOf(fields['NextReviewOn'])]);
  return createHash('sha256').update(written).digest('base64url').slice(0, 16);
}

/** The print of the version that a person saw; without a row they saw no words. */
export function printIn(version: string | null): string {
  return version?.split(' ').at(-1) ?? printOf({});
}

function textOf(value: ListFields[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
