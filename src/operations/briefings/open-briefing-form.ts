import { randomUUID } from 'node:crypto';
import { mayAtAll, why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { BriefingNeeds } from './on-briefing.ts';

/** What the form for a new briefing offers to the person. */
export interface BriefingForm {
  readonly kind: 'form';
  /** Goes with the form, and is the same when it is submitted again. */
  readonly briefingId: string;
  readonly channels: readonly { readonly channelId: string; readonly name: string }[];
  readonly needsApproval: boolean;
}

export type BriefingFormOffer = BriefingForm | { readonly kind: 'refused'; readonly message: string };

export function openBriefingForm({ database: { records } }: Pick<BriefingNeeds, 'database'>) {
  return async (school: School, person: Person): Promise<BriefingFormOffer> => {
    if (!mayAtAll(person, 'briefing.write')) {
      const answer = why(person, 'briefing.write', {});
      return { kind: 'refused', message: answer.reason };
    }
    const channels = (await records.places.channels(school.schoolId)).filter(
      ({ yearGroup }) => why(person, 'briefing.write', yearGroup === null ? {} : { yearGroup }).kind === 'allowed',
    );
    if (channels.length === 0) return { kind: 'refused', message: NO_CHANNEL };
    return {
      kind: 'form',
      briefingId: randomUUID(),
      channels: channels.map(({ channelId, name }) => ({ channelId, name })),
      needsApproval: school.briefingsNeedApproval,
    };
  };
}

const NO_CHANNEL =
  'There is no channel in which you may post yet: the app is not in your Team, or none is your year’s.';
