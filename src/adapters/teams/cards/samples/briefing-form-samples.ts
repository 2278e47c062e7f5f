import { EMPTY_BRIEFING, type BriefingInputs } from '../briefing-form-card.ts';
import type { BriefingForm } from '../../../../operations/briefings/open-briefing-form.ts';
import type { Sample } from './sample.ts';

export const SAMPLE_FORM: BriefingForm = {
  kind: 'form',
  briefingId: '00000000-0000-4000-8000-000000000021',
  channels: [7, 8, 9, 10, 11].map((year) => ({ channelId: `19:year${year}@thread.tacv2`, name: `Year ${year}` })),
  needsApproval: false,
};

interface FilledForm {
  readonly typed: BriefingInputs;
  readonly problems: readonly string[];
}

export const SAMPLE_INPUTS: BriefingInputs = {
  ...EMPTY_BRIEFING,
  text: 'A good week, **Year 9**. Please thank your forms.',
  figures: 'league,improved',
  channelIds: '19:year9@thread.tacv2',
};

export const BRIEFING_FORM_SAMPLES: readonly Sample<FilledForm>[] = [
  { what: 'empty', view: { typed: EMPTY_BRIEFING, problems: [] } },
  {
    what: 'with something wrong',
    view: { typed: { ...SAMPLE_INPUTS, channelIds: '' }, problems: ['Choose at least one channel.'] },
  },
];
