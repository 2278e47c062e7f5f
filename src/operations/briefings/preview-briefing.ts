import { briefingOf, type BriefingContent } from '../../domain/briefings/briefing.ts';
import type { BriefingView } from '../../domain/briefings/briefing-view.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { briefingView } from '../cards/load-briefing.ts';
import { rightThere, type BriefingNeeds } from './on-briefing.ts';

export type BriefingPreview =
  { readonly kind: 'view'; readonly view: BriefingView } | { readonly kind: 'refused'; readonly message: string };

/** A briefing as the first of its channels would see it now, with the figures of now. Nothing is kept. */
export function previewBriefing({ database: { records }, clock }: BriefingNeeds) {
  return async (school: School, person: Person, content: BriefingContent): Promise<BriefingPreview> => {
    const right = await rightThere(records, school, person, 'briefing.write', content.channelIds);
    // Before a channel is chosen, whoever may write anywhere sees their words.
    if (right.kind === 'refused' && content.channelIds.length > 0) return { kind: 'refused', message: right.reason };
    const [first] = content.channelIds;
    const channel = (await records.places.channels(school.schoolId)).find(({ channelId }) => channelId === first);
    const at = clock();
    const blocks = channel === undefined ? [] : content.blocks;
    const draft = { kind: 'drafted', by: person.personId, at, content: { ...content, blocks } } as const;
    const view = await briefingView(records, school, briefingOf('preview', [draft]), channel?.yearGroup ?? null, at);
    return { kind: 'view', view };
  };
}
