import { createHash } from 'node:crypto';
import { attendancePercent, sessionsMissed } from '../domain/attendance-figures.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { displayName } from '../domain/pupil.ts';
import type { PupilStanding } from './load-standings.ts';
import type { ListFields, ListItem } from './ports.ts';
import { dateOf } from './pupils-contacted.ts';
import type { ListWrite } from './records.ts';

/** What people wrote about a pupil in the risk register, as they should see it now. */
export interface RiskCase {
  readonly narrative: string;
  readonly nextReviewOn: IsoDate | null;
  /** The version that was read, with a print of what people wrote in it: see `isSameText`. */
  readonly etag: string;
  readonly modifiedAt: string;
  readonly modifiedBy: string | null;
  readonly waiting: boolean;
}

/** The row as SharePoint has it, under anything that is recorded here and still on its way there. */
export function riskCaseOf(item: ListItem | null, waiting: ListWrite | null): RiskCase | null {
  if (item === null && waiting === null) return null;
  const fields: ListFields = { ...item?.fields, ...waiting?.fields };
  return {
    narrative: textOf(fields['Narrative']),
    nextReviewOn: dateOf(fields['NextReviewOn']),
    etag: item === null ? '' : versionOf(item),
    modifiedAt: waiting?.requestedAt.toISOString() ?? item?.modifiedAt ?? '',
    modifiedBy: authorOf(fields) ?? item?.modifiedBy ?? null,
    waiting: waiting !== null,
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

/** SharePoint's etag and a print of what people wrote, so that new figures alone never look like somebody's edit. */
export function versionOf(item: ListItem): string {
  return `${item.etag} ${printOf(item.fields)}`;
}

function printOf(fields: ListFields): string {
  const written = JSON.stringify([textOf(fields['Narrative']), dateOf(fields['NextReviewOn'])]);
  return createHash('sha256').update(written).digest('base64url').slice(0, 16);
}

/** True when what people wrote is the same in two versions, whatever else has changed in the row. */
export function isSameText(versionA: string, versionB: string): boolean {
  return versionA.split(' ').at(-1) === versionB.split(' ').at(-1);
}

function textOf(value: ListFields[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
