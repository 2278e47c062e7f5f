import type {
  AbsentListCardView,
  AbsentPupil,
  NeutralStatus,
  OwnAbsentListView,
} from '../../../../domain/absent-list-view.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

export const ORDINARY_MORNING: AbsentListCardView = {
  yearGroup: 9,
  on: '2026-11-23',
  session: 'AM',
  asOfTime: '08:46',
  late: false,
  ownViewFor: [],
  missingRegisters: ['9F'],
  arrived: [{ name: 'Orla Fenwick', form: '9A' }],
  pupils: [
    { pupilId: 'p1', name: 'Tobias Marsh', form: '9A', status: 'reason-awaited', contacted: false },
    { pupilId: 'p2', name: 'Ines Caldwell', form: '9A', status: 'absent', contacted: false },
    { pupilId: 'p3', name: 'Priya Lockhart', form: '9B', status: 'reason-awaited', contacted: true },
    { pupilId: 'p4', name: 'Callum Reyes', form: '9C', status: 'not-marked', contacted: false },
  ],
};

const STATUSES: readonly NeutralStatus[] = ['reason-awaited', 'absent', 'not-marked'];
const FORMS = ['9A', '9B', '9C', '9D', '9E', '9F'];

function pupils(names: readonly string[]): AbsentPupil[] {
  return names.map((name, index) => ({
    pupilId: `p${index}`,
    name,
    form: FORMS[Math.floor((index * FORMS.length) / names.length)] ?? '9A',
    status: STATUSES[index % STATUSES.length] ?? 'absent',
    contacted: index % 4 === 0,
  }));
}

export const ABSENT_LIST_SAMPLES: readonly Sample<AbsentListCardView>[] = [
  { what: 'an ordinary morning', view: ORDINARY_MORNING },
  { what: 'everybody in', view: { ...ORDINARY_MORNING, missingRegisters: [], arrived: [], pupils: [] } },
  { what: 'no register yet, and late', view: { ...ORDINARY_MORNING, late: true, missingRegisters: FORMS, pupils: [] } },
  { what: 'strange names', view: { ...ORDINARY_MORNING, pupils: pupils(STRANGE_NAMES) } },
  {
    what: '200 pupils',
    view: {
      ...ORDINARY_MORNING,
      pupils: pupils(Array.from({ length: 200 }, (_, index) => `Invented Pupil ${index + 1}`)),
    },
  },
];

/** What the channel's card is for those who may see reasons. */
export const OWN_ABSENT_LIST_SAMPLES: readonly Sample<OwnAbsentListView>[] = [
  {
    what: 'an ordinary morning',
    view: { ...ORDINARY_MORNING, reasons: new Map([['p2', 'illness or a medical appointment']]) },
  },
];
