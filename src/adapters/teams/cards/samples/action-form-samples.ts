import type { ActionOffer } from '../../../../operations/new-action/offer-action.ts';
import type { ActionPreview } from '../../../../operations/new-action/preview-action.ts';
import { EMPTY_ACTION, type TypedAction } from '../action-form-card.ts';
import { ACTION, STRANGE } from './action-samples.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

const NO_LOAD = { open: 0, overdue: 0, dueThisWeek: 0 } as const;
const SAM = {
  personId: '00000000-0000-4000-8000-000000000011',
  name: 'Sam Field',
  open: 3,
  overdue: 1,
  dueThisWeek: 2,
} as const;
const KIT = { personId: '00000000-0000-4000-8000-000000000012', name: 'Kit Moss', ...NO_LOAD } as const;

const OFFER: ActionOffer = {
  actionId: 'sample',
  today: '2026-11-24',
  provisions: [
    {
      id: 'mentor',
      title: 'A mentoring talk with each pupil whom one more day away would take under 95%',
      isDue: true,
      isForPupils: true,
    },
    { id: 'home-visit', title: 'Visit the family at home', isDue: false, isForPupils: true },
  ],
  staff: [KIT, SAM],
  roles: [
    { role: 'tutor', people: 32 },
    { role: 'head-of-year', people: 5 },
  ],
  groups: [
    { id: '', title: 'Named below, or the strategy’s' },
    { id: 'nobody', title: 'No group' },
    { id: 'year/9', title: 'Year 9' },
    { id: 'form/9A', title: 'Form 9A' },
  ],
  channels: [{ channelId: '19:sample@thread.tacv2', teamId: '19:team@thread.tacv2', name: 'Year 9', yearGroup: 9 }],
};

const CROWD = Array.from({ length: 200 }, (_, index) => ({
  ...SAM,
  personId: `person-${index}`,
  name: `Colleague ${index}`,
}));
const STRANGE_OFFER: ActionOffer = {
  ...OFFER,
  provisions: Array.from({ length: 140 }, (_, index) => ({
    id: `line-${index}`,
    title: STRANGE_NAMES[index % STRANGE_NAMES.length] ?? '',
    isDue: false,
    isForPupils: true,
  })),
  staff: [...STRANGE_NAMES.map((name, index) => ({ ...SAM, personId: `strange-${index}`, name })), ...CROWD],
};

interface FormSample {
  readonly offer: ActionOffer;
  readonly typed: TypedAction;
  readonly problems: readonly string[];
}

export const ACTION_FORM_SAMPLES: readonly Sample<FormSample>[] = [
  { what: 'new', view: { offer: OFFER, typed: EMPTY_ACTION, problems: [] } },
  {
    what: 'with what is wrong',
    view: {
      offer: OFFER,
      typed: { ...EMPTY_ACTION, title: 'Ring about the bus', pupilNames: 'Kit' },
      problems: [
        '“Kit” may be Kit Vale, 9A or Kit Wood, 9B. Write more of the name, or the form.',
        'Choose who does it.',
      ],
    },
  },
  {
    what: '140 lines, 200 colleagues and strange names',
    view: { offer: STRANGE_OFFER, typed: { ...EMPTY_ACTION, note: STRANGE_NAMES[1] }, problems: [] },
  },
];

const PREVIEW: ActionPreview = {
  print: 'sample',
  view: ACTION,
  inChannel: { ...ACTION, note: '', pupils: [], colleagues: [] },
  channelNames: ['Year 9'],
  owners: [SAM],
  unreached: [],
};

export const ACTION_PREVIEW_SAMPLES: readonly Sample<ActionPreview>[] = [
  { what: 'for one owner, and a channel', view: PREVIEW },
  {
    what: '200 owners without the app, and strange names',
    view: {
      ...PREVIEW,
      view: STRANGE,
      inChannel: null,
      channelNames: [],
      owners: CROWD,
      unreached: CROWD.map(({ name }) => name),
    },
  },
];
