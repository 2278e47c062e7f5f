import { bandsOfSelector } from './bands-of-selector.ts';
import type { ProvisionLine, ProvisionStatus } from './provision-lines.ts';
import type { Pack } from '../strategy/pack.ts';
import { roleTitle } from '../strategy/role-title.ts';

/** A sheet of a workbook: its heads, then its rows. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface SheetsQuestion {
  readonly strategy: Pick<Pack, 'provisions' | 'roles' | 'bands'>;
  readonly lines: readonly ProvisionLine[];
  /** Null where nobody may be named. */
  readonly nameOf: ((personId: string) => string) | null;
  /** "2026-11-23 15:46", in the school's time. */
  readonly momentOf: (at: Date) => string;
}

const STATUS_WORDS: Readonly<Record<ProvisionStatus, string>> = {
  done: 'Done',
  missed: 'Not done',
  unrecorded: 'Nothing on record',
  due: 'Due now',
  ahead: 'To come',
};

/** The evidence for governors and inspectors: figures by line of the strategy, then each occurrence. No pupil is in it. */
export function provisionsSheets(question: SheetsQuestion): Sheet[] {
  return [summary(question), occurrences(question)];
}

function summary({ strategy, lines }: SheetsQuestion): Sheet {
  const { provisions, bands } = strategy;
  const byProvision = Map.groupBy(lines, ({ provisionId }) => provisionId);
  const statuses = Object.keys(STATUS_WORDS) as ProvisionStatus[];
  return {
    name: 'By line of the strategy',
    head: [
      'Part',
      'Provision',
      'Source',
      'Owners',
      'Bands',
      'Times',
      ...statuses.map((status) => STATUS_WORDS[status]),
    ],
    rows: provisions.flatMap(({ id, area, title, source, roles: by, selector }) => {
      const own = byProvision.get(id) ?? [];
      if (own.length === 0) return [];
      const owners = [...new Set(by.map((role) => roleTitle(strategy, role)))].join(', ');
      const named = bandsOfSelector(selector, bands);
      const labels = bands.filter((band) => named.includes(band.id)).map(({ label }) => label);
      const counts = statuses.map((status) => own.filter((line) => line.status === status).length);
      return [[area, title, source, owners, labels.join(', '), own.length, ...counts]];
    }),
  };
}

function occurrences({ strategy, lines, nameOf, momentOf }: SheetsQuestion): Sheet {
  const areas = new Map(strategy.provisions.map(({ id, area }) => [id, area]));
  const by = (id: string | null) => (id === null ? 'the app' : (nameOf?.(id) ?? 'a member of staff'));
  return {
    name: 'Each time',
    head: ['From', 'To', 'Part', 'Provision', 'Standing', 'Late', 'On record'],
    rows: lines.map(({ opensOn, dueOn, provisionId, title, status, isLate, evidence }) => [
      opensOn,
      dueOn,
      areas.get(provisionId) ?? '',
      title,
      STATUS_WORDS[status],
      isLate ? 'late' : '',
      // What people wrote of their own stays out: it may name a pupil.
      evidence.map((each) => `${each.words} ${by(each.by)}, ${momentOf(each.at)}`).join('\n'),
    ]),
  };
}
