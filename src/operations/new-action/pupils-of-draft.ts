import type { ActionDraft } from '../../domain/actions/action-draft.ts';
import { readGroup, type PupilGroup } from '../../domain/actions/pupil-groups.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { matchPupils } from '../../domain/chat/match-pupils.ts';
import { displayName, type Pupil } from '../../domain/pupil.ts';
import { calendarFor, type School } from '../../domain/school.ts';
import type { Provision } from '../../domain/strategy/provision.ts';
import { select } from '../../domain/strategy/select-pupils.ts';
import { selectionMoment } from '../../domain/strategy/selection-moment.ts';
import type { Selector } from '../../domain/strategy/selector.ts';
import { loadSelectionSubjects } from '../load-selection-subjects.ts';
import type { Records } from '../records.ts';

export type DraftPupils =
  | { readonly kind: 'pupils'; readonly pupils: readonly Pupil[] }
  | { readonly kind: 'problem'; readonly message: string };

/** Whom a draft is about, of the pupils about whom its author may give actions: `own`. */
export async function pupilsOfDraft(
  records: Records,
  school: School,
  draft: Pick<ActionDraft, 'pupilGroup' | 'pupilIds' | 'pupilNames'>,
  {
    own,
    provision,
    on,
  }: { readonly own: readonly Pupil[]; readonly provision: Provision | null; readonly on: IsoDate },
): Promise<DraftPupils> {
  const group = readGroup(draft.pupilGroup);
  if (group === null) return problem('Choose the pupils from the list.');
  const named = namedPupils(own, draft);
  if (named.kind === 'problem') return named;
  const wanted = selectorOf(group, named.pupils.length, provision);
  if (wanted === null) return named;
  const inGroup = typeof wanted === 'function' ? own.filter(wanted) : await selected(records, school, own, wanted, on);
  if (inGroup.length === 0) return problem(isOfStrategy(group) ? NOBODY_MEANT : NOBODY_IN_GROUP);
  return { kind: 'pupils', pupils: [...new Set([...named.pupils, ...inGroup])] };
}

const NOBODY_IN_GROUP = 'No pupil of yours is in that group today. Choose pupils in another way.';
const NOBODY_MEANT =
  'The strategy’s own rule finds no pupil of yours for this today. Name the pupils, choose a group, or choose “No group”.';

function isOfStrategy({ kind }: PupilGroup): boolean {
  return kind === 'as-named' || kind === 'provision';
}

const problem = (message: string): DraftPupils => ({ kind: 'problem', message });

function namedPupils(
  own: readonly Pupil[],
  { pupilIds, pupilNames }: Pick<ActionDraft, 'pupilIds' | 'pupilNames'>,
): DraftPupils {
  const byId = new Map(own.map((pupil) => [pupil.pupilId, pupil]));
  const found: Pupil[] = [];
  for (const pupilId of pupilIds) {
    const pupil = byId.get(pupilId);
    if (pupil === undefined) return problem('One of the pupils is not on the roll, or not of your year groups.');
    found.push(pupil);
  }
  for (const words of pupilNames.split(/[;\n]/).map((name) => name.trim())) {
    if (words === '') continue;
    const [first, second] = matchPupils(own, words);
    if (first === undefined) return problem(`None of your pupils has a name like “${words}”.`);
    if (second !== undefined && !isWhollyNamed(own, first, words)) {
      return problem(`“${words}” may be ${inWords(first)} or ${inWords(second)}. Write more of the name, or the form.`);
    }
    found.push(first);
  }
  return { kind: 'pupils', pupils: [...new Set(found)] };
}

/** Somebody of that very name, and nobody else of it: "Kit Moss" is meant although there is a Kit Mossley. */
function isWhollyNamed(own: readonly Pupil[], pupil: Pupil, words: string): boolean {
  const isSo = (each: Pupil) => displayName(each).toLowerCase() === words.toLowerCase();
  return isSo(pupil) && own.filter(isSo).length === 1;
}

const inWords = (pupil: Pupil) => `${displayName(pupil)}, ${pupil.form}`;

/** How a group is found; null where it adds nobody. */
function selectorOf(group: PupilGroup, named: number, provision: Provision | null) {
  switch (group.kind) {
    case 'nobody':
      return null;
    case 'as-named':
      return named > 0 ? null : ofProvision(provision);
    case 'provision':
      return ofProvision(provision);
    case 'band':
      return { name: 'in-band', bandIds: [group.bandId] } as const;
    case 'year':
      return ({ yearGroup }: Pupil) => yearGroup === group.yearGroup;
    case 'form':
      return ({ form }: Pupil) => form === group.form;
  }
}

function ofProvision(provision: Provision | null): Selector | null {
  return provision?.trigger.kind === 'pupils' ? provision.selector : null;
}

async function selected(records: Records, school: School, own: readonly Pupil[], selector: Selector, on: IsoDate) {
  if (calendarFor(school, on) === undefined) return [];
  const subjects = await loadSelectionSubjects(records, school, on);
  const selection = select(selector, subjects, selectionMoment(on, school.calendars, school.strategy));
  const ids = new Set(selection.kind === 'pupils' ? selection.pupils.map(({ pupilId }) => pupilId) : []);
  return own.filter(({ pupilId }) => ids.has(pupilId));
}
