import type { ContactFormView } from '../contact-form-card.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

const VIEW: ContactFormView = {
  contactId: 'sample',
  today: '2026-11-23',
  pupils: [
    { pupilId: 'p1', name: 'Tobias Marsh', form: '9A', contacted: false },
    { pupilId: 'p3', name: 'Priya Lockhart', form: '9B', contacted: true },
  ],
};

export const CONTACT_FORM_SAMPLES: readonly Sample<ContactFormView>[] = [
  { what: 'two pupils', view: VIEW },
  {
    what: 'strange names',
    view: {
      ...VIEW,
      pupils: STRANGE_NAMES.map((name, index) => ({ pupilId: `p${index}`, name, form: '9A', contacted: false })),
    },
  },
];
