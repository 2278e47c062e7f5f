import type { Pupil } from '../pupil.ts';
import type { Pack } from '../strategy/pack.ts';
import { yearName } from '../year-name.ts';

/** Pupils chosen together. */
export type PupilGroup =
  /** Those that are named; where nobody is, those whom the line of the pack is for. */
  | { readonly kind: 'as-named' }
  | { readonly kind: 'nobody' }
  /** Those whom the line of the pack is for, besides those that are named. */
  | { readonly kind: 'provision' }
  | { readonly kind: 'band'; readonly bandId: string }
  | { readonly kind: 'year'; readonly yearGroup: number }
  | { readonly kind: 'form'; readonly form: string };

export interface GroupChoice {
  readonly id: string;
  readonly title: string;
}

const FIRST_CHOICES: readonly GroupChoice[] = [
  { id: '', title: 'Named below, or the strategy’s' },
  { id: 'provision', title: 'Whom the strategy means, and those named below' },
  { id: 'nobody', title: 'No group' },
];

/** What may be chosen, for those whose pupils these are. */
export function groupChoices(
  { bands }: Pick<Pack, 'bands'>,
  pupils: readonly Pick<Pupil, 'form' | 'yearGroup'>[],
): GroupChoice[] {
  const years = [...new Set(pupils.map(({ yearGroup }) => yearGroup))].sort((one, other) => one - other);
  const forms = [...new Set(pupils.map(({ form }) => form))].sort(
    new Intl.Collator('en-GB', { numeric: true }).compare,
  );
  return [
    ...FIRST_CHOICES,
    ...bands.map(({ id, label }) => ({ id: `band/${id}`, title: `Band: ${label}` })),
    ...years.map((yearGroup) => ({ id: `year/${yearGroup}`, title: yearName(yearGroup) })),
    ...forms.map((form) => ({ id: `form/${form}`, title: `Form ${form}` })),
  ];
}

/** Null for what is no choice of ours. */
export function readGroup(id: string): PupilGroup | null {
  if (id === '') return { kind: 'as-named' };
  if (id === 'provision' || id === 'nobody') return { kind: id };
  const [, kind, of = ''] = /^(band|year|form)\/(.+)$/su.exec(id) ?? [];
  if (kind === 'band') return { kind, bandId: of };
  if (kind === 'form') return { kind, form: of };
  return kind === 'year' && /^-?\d{1,2}$/.test(of) ? { kind, yearGroup: Number(of) } : null;
}
