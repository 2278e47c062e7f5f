import type { BotHandlers, Refused, TypedBriefing } from './adapters/teams/bot-handlers.ts';
import type { BriefingContent } from './domain/briefings/briefing.ts';
import type { School } from './domain/school.ts';
import { issueBriefing } from './operations/briefings/issue-briefing.ts';
import { markBriefingRead } from './operations/briefings/mark-briefing-read.ts';
import type { BriefingNeeds } from './operations/briefings/on-briefing.ts';
import { openBriefingForm } from './operations/briefings/open-briefing-form.ts';
import { previewBriefing } from './operations/briefings/preview-briefing.ts';
import { instantOf } from './operations/school-time.ts';
import type { StaffDirectory } from './staff-directory.ts';

/** What the app does about briefings when Teams calls. */
export function wireBotBriefings(
  needs: BriefingNeeds,
  staff: StaffDirectory,
  unknown: Refused,
): Pick<BotHandlers, 'readBriefing' | 'openBriefingForm' | 'previewBriefing' | 'issueBriefing'> {
  const read = markBriefingRead(needs);
  const open = openBriefingForm(needs);
  const preview = previewBriefing(needs);
  const issue = issueBriefing(needs);
  return {
    readBriefing: async ({ personId, deliveryId }) => {
      const known = staff.find(personId);
      if (known === null) return unknown;
      const outcome = await read(known.school, known.person, deliveryId);
      return outcome.kind === 'refused' ? outcome : { kind: 'view', view: outcome.view };
    },
    openBriefingForm: async ({ personId }) => {
      const known = staff.find(personId);
      return known === null ? unknown : open(known.school, known.person);
    },
    previewBriefing: async ({ personId, typed }) => {
      const known = staff.find(personId);
      return known === null ? unknown : preview(known.school, known.person, contentOf(known.school, typed));
    },
    issueBriefing: async ({ personId, briefingId, typed }) => {
      const known = staff.find(personId);
      return known === null ? unknown : issue(known.school, known.person, briefingId, contentOf(known.school, typed));
    },
  };
}

function contentOf(school: School, { postAt, ...typed }: TypedBriefing): BriefingContent {
  return { ...typed, postAt: postAt === null ? null : instantOf(school, postAt.on, postAt.time) };
}
