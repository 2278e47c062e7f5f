import type { DayTarget, FigureBlock, LeagueRow } from '../../../domain/briefings/figure-block.ts';
import { counted } from '../../../domain/counted.ts';
import { listWithin } from './list-within.ts';
import { plainText } from './plain-text.ts';
import { schoolDate } from './school-words.ts';

/** A block of figures as a card shows it: a heading, a table of two columns, and a line below it. */
export interface FigureTable {
  readonly heading: string;
  readonly rows: readonly { readonly label: string; readonly figure: string }[];
  readonly hasNote: boolean;
  readonly note: string;
}

const HEADINGS: Readonly<Record<FigureBlock['name'], string>> = {
  league: 'Forms this week',
  improved: 'Better attendance than the week before',
  'full-attendance': 'Full attendance this week',
  concerns: 'Where we are concerned',
  targets: 'Our targets',
};

/** A school of many forms has its best in the card, and all of them in the tab. */
const FORMS_MAX = 15;
const NAMES_MAX_BYTES = 3_000;

export function figureTable(block: FigureBlock): FigureTable {
  const heading = HEADINGS[block.name];
  if ('withheld' in block) return table(heading, [], block.withheld);
  switch (block.name) {
    case 'league':
      return table(heading, block.rows.slice(0, FORMS_MAX).map(leagueRow), leagueNote(block));
    case 'improved':
    case 'full-attendance': {
      const { count, names } = block;
      const named = names.length === 0 ? '' : listWithin(NAMES_MAX_BYTES, names.map(plainText));
      return table(heading, [{ label: 'Pupils', figure: String(count) }], named);
    }
    case 'concerns':
      return table(
        heading,
        block.rows.map(({ label, count }) => ({ label, figure: count })),
        '',
      );
    case 'targets':
      return table(heading, block.rows.map(targetRow), block.rows.map(lastYearNote).filter(Boolean).join(' '));
  }
}

export function leagueRow({ rank, form, attended, possible, percentText }: LeagueRow): FigureTable['rows'][number] {
  const sessions = `${attended.toLocaleString('en-GB')} of ${counted(possible, 'session')}`;
  return { label: `${rank}. ${plainText(form)} · ${sessions}`, figure: percentText };
}

export function leagueNote({ rows, formsLeftOut }: { rows: readonly LeagueRow[]; formsLeftOut: number }): string {
  const more = rows.length > FORMS_MAX ? `${counted(rows.length - FORMS_MAX, 'more form')} not shown here.` : '';
  const small = formsLeftOut > 0 ? `${counted(formsLeftOut, 'form')} too small to show.` : '';
  return [more, small].filter(Boolean).join(' ');
}

export function targetRow({ of, firstOn, lastOn, possible, missAtMost }: DayTarget): FigureTable['rows'][number] {
  const days = of === 'next-day' ? schoolDate(firstOn) : `${schoolDate(firstOn)} to ${schoolDate(lastOn)}`;
  const figure = missAtMost === 0 ? 'miss none' : `miss ${missAtMost} at most`;
  return { label: `${days} · ${counted(possible, 'session')}`, figure };
}

function lastYearNote({ of, lastYear }: DayTarget): string {
  if (lastYear === null) return '';
  const days = of === 'next-day' ? 'On the same day last year' : 'In the same week last year';
  return `${days} ${lastYear.missed} of ${counted(lastYear.possible, 'session')} were missed.`;
}

function table(heading: string, rows: FigureTable['rows'], note: string): FigureTable {
  return { heading, rows, hasNote: note !== '', note };
}
