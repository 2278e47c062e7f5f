import type { BriefingContent, BriefingState } from '../../domain/briefings/briefing.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { draftBriefing } from './draft-briefing.ts';
import { offerBriefing } from './offer-briefing.ts';
import type { BriefingNeeds } from './on-briefing.ts';
import { sendBriefing } from './send-briefing.ts';

export type IssuedBriefing =
  | { readonly kind: 'issued'; readonly state: Extract<BriefingState, 'offered' | 'scheduled' | 'posted'> }
  | { readonly kind: 'refused'; readonly message: string };

/** From a dialog in chat: keeps the words and sends them on their way, past a second pair of eyes where the school wants it. */
export function issueBriefing(needs: BriefingNeeds) {
  const [draft, send, offer] = [draftBriefing(needs), sendBriefing(needs), offerBriefing(needs)];
  return async (
    school: School,
    person: Person,
    briefingId: string,
    content: BriefingContent,
  ): Promise<IssuedBriefing> => {
    const kept = await draft(school, person, briefingId, content);
    if (kept.kind === 'refused') return kept;
    const sent = await (school.briefingsNeedApproval ? offer : send)(school, person, briefingId);
    if (sent.kind === 'refused') return sent;
    const briefing = await needs.database.records.briefings.get(school.schoolId, briefingId);
    const state = briefing?.state;
    return { kind: 'issued', state: state === 'offered' || state === 'scheduled' ? state : 'posted' };
  };
}
