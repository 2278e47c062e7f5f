import { yearName } from '../../../domain/year-name.ts';
import type {
  AbsentListView,
  AbsentPupil,
  NeutralStatus,
  OwnAbsentListView,
} from '../../../domain/absent-list-view.ts';
import { listWithin } from './list-within.ts';
import { plainText } from './plain-text.ts';
import { schoolDate } from './school-words.ts';

const ARRIVED_BYTES = 4000;
const FORMS_BYTES = 1500;

/**
 * What the template of the absent list shows, every value a string or a boolean but the two lists.
 * `formsShown`: how many forms, from the first, have their pupils on the card; the rest are counted.
 */
export function absentListData(view: AbsentListView & Partial<Pick<OwnAbsentListView, 'reasons'>>, formsShown: number) {
  const reasons = view.reasons ?? null;
  const line = (pupil: AbsentPupil) => lineOf(pupil, reasons?.get(pupil.pupilId) ?? null);
  const forms = [...Map.groupBy(view.pupils, ({ form }) => form)];
  const unseen = forms.slice(formsShown);
  const partOfDay = view.session === 'AM' ? 'morning' : 'afternoon';
  const notIn = view.pupils.filter(({ status }) => status !== 'not-marked').length;
  return {
    title: `${yearName(view.yearGroup)} · Not in this ${partOfDay}`,
    when: `${schoolDate(view.on)}, ${partOfDay} · as of ${view.asOfTime}`,
    summary: `${yearName(view.yearGroup)}: ${notIn} not in this ${partOfDay}`,
    late: view.late,
    showsReasons: reasons !== null,
    counts: countLine(view, notIn),
    registersMissing: view.missingRegisters.length > 0,
    missingRegisters: listWithin(FORMS_BYTES, view.missingRegisters.map(plainText)),
    forms: forms.slice(0, formsShown).map(([form, pupils]) => ({ form: plainText(form), pupils: pupils.map(line) })),
    handsOver: unseen.length > 0,
    handOver: handOverLine(unseen.map(([form, pupils]) => ({ form, count: pupils.length }))),
    someArrived: view.arrived.length > 0,
    arrived: listWithin(
      ARRIVED_BYTES,
      view.arrived.map(({ name, form }) => `${plainText(name)} (${plainText(form)})`),
    ),
    someNotIn: view.pupils.length > 0,
  };
}

function countLine({ pupils, missingRegisters }: AbsentListView, notIn: number): string {
  if (pupils.length === 0) {
    return missingRegisters.length === 0 ? 'Everyone is in.' : 'Nobody is missing from the registers that are in.';
  }
  const contacted = pupils.filter((pupil) => pupil.contacted).length;
  const awaited = pupils.filter(({ status }) => status === 'reason-awaited').length;
  const unmarked = pupils.length - notIn;
  const counts = [`${notIn} not in`, `${contacted} contacted`, `${awaited} reason awaited`];
  return [...counts, ...(unmarked > 0 ? [`${unmarked} not marked yet`] : [])].join(' · ');
}

const STATUS: Readonly<Record<NeutralStatus, { readonly mark: string; readonly words: string }>> = {
  absent: { mark: '–', words: 'absent' },
  'reason-awaited': { mark: '?', words: 'reason awaited' },
  'not-marked': { mark: '…', words: 'not marked yet' },
};

/** A mark for the eye and the same in words, for a screen reader and for print without colour. */
function lineOf({ name, status, contacted }: AbsentPupil, reason: string | null) {
  const { mark, words } = STATUS[status];
  return {
    name: `${contacted ? '✓' : mark} ${plainText(name)}`,
    status: ` · ${[...(contacted ? ['contacted'] : []), words, ...(reason === null ? [] : [reason])].join(', ')}`,
  };
}

function handOverLine(unseen: readonly { readonly form: string; readonly count: number }[]): string {
  const count = unseen.reduce((total, form) => total + form.count, 0);
  const forms = listWithin(
    FORMS_BYTES,
    unseen.map(({ form }) => plainText(form)),
  );
  return `and ${count} more in ${forms}: open the list.`;
}
