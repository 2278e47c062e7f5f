import { absentList, register } from '../../../src/http/contract.ts';
import { pupilStory } from '../../../src/http/pupil-contract.ts';
import { registerFacts, savedViews } from '../../../src/http/register-contract.ts';
import { unsentCards } from '../../../src/http/unsent-contract.ts';
import { factsByPupil } from '../../../src/tab/register/facts-by-pupil.ts';
import { FIRST_CHOICES, type RegisterChoices } from '../../../src/tab/register/register-choices.ts';
import { selectRows } from '../../../src/tab/register/select-rows.ts';
import { TODAY } from '../../many-schools/seed-schools.ts';
import type { DirectRow } from './direct-way.ts';
import { ON_ROLL, pupilIdOf } from './invent-register.ts';
import type { Ask } from './register-app.ts';

/** What came to the screen, and whose row of the register it shows. */
export interface Shown {
  readonly bytes: number;
  readonly rows: number;
}

export interface RegisterView {
  readonly name: string;
  /** What the page of the tab asks for, and does with it before it can be drawn. */
  readonly ours: (ask: Ask, read: number) => Promise<Shown>;
  /** The same of the whole list; how many rows of it the view shows. */
  readonly direct: (rows: readonly DirectRow[], read: number) => number;
}

/** The pages of the tab that show rows of the register, opened anew each time. */
export const REGISTER_VIEWS: readonly RegisterView[] = [
  {
    name: 'Register, first screen',
    ours: (ask) => openRegister(ask, FIRST_CHOICES),
    direct: (rows) => byAttendance(rows.filter(isOnRoll)).length,
  },
  {
    name: 'Register, review due, by form',
    ours: (ask) => openRegister(ask, { ...FIRST_CHOICES, reviewDue: true, sort: BY_FORM }),
    direct: (rows) => byForm(rows.filter((row) => isOnRoll(row) && isReviewDue(row))).length,
  },
  {
    name: "One pupil's story",
    ours: async (ask, read) => {
      const { bytes, body } = await ask(`/api/pupils/${pupilOfRead(read)}/story`, pupilStory);
      return { bytes, rows: body.row.case === null ? 0 : 1 };
    },
    direct: (rows, read) => rows.filter(({ Key }) => Key === pupilOfRead(read)).length,
  },
  {
    name: 'Today',
    ours: async (ask) => {
      const [list, cards] = await Promise.all([
        ask('/api/absent-list', absentList),
        ask('/api/unsent-cards', unsentCards),
      ]);
      if (list.body.years.every(({ pupils }) => pupils.length === 0)) throw new Error('Today shows nobody.');
      return { bytes: list.bytes + cards.bytes, rows: 0 };
    },
    // Of the register it shows nothing; those products read it before they knew.
    direct: () => 0,
  },
];

const BY_FORM = { columnId: 'form', direction: 'ascending' } as const;

async function openRegister(ask: Ask, choices: RegisterChoices): Promise<Shown> {
  const [rows, facts, views] = await Promise.all([
    ask('/api/register', register),
    ask('/api/register/facts', registerFacts),
    ask('/api/register/views', savedViews),
  ]);
  const known = { facts: factsByPupil(facts.body), today: TODAY };
  const selected = selectRows(rows.body, choices, known);
  return {
    bytes: rows.bytes + facts.bytes + views.bytes,
    rows: selected.filter((row) => row.case !== null).length,
  };
}

function pupilOfRead(read: number): string {
  return pupilIdOf((read * 7) % 100);
}

const ids = new Set(Array.from({ length: ON_ROLL }, (_, index) => pupilIdOf(index)));

function isOnRoll({ Key }: DirectRow): boolean {
  return typeof Key === 'string' && ids.has(Key);
}

function isReviewDue({ NextReviewOn }: DirectRow): boolean {
  return typeof NextReviewOn === 'string' && NextReviewOn.slice(0, TODAY.length) <= TODAY;
}

function byAttendance(rows: readonly DirectRow[]): DirectRow[] {
  return rows.toSorted((one, other) => Number(one['Percent']) - Number(other['Percent']));
}

function byForm(rows: readonly DirectRow[]): DirectRow[] {
  return rows.toSorted((one, other) => String(one['Form']).localeCompare(String(other['Form']), 'en-GB'));
}
