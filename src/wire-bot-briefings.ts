import type { BotHandlers, TypedBriefing } from './adapters/teams/bot-handlers.ts';
import type { BriefingContent } from './domain/briefings/briefing.ts';
import type { School } from './domain/school.ts';
import { issueBriefing } from './operations/briefings/issue-briefing.ts';
import { markBriefingRead } from './operations/briefings/mark-briefing-read.ts';
import type { BriefingNeeds } from './operations/briefings/on-briefing.ts';
import { openBriefingForm } from './operations/briefings/open-briefing-form.ts';
import { previewBriefing } from './operations/briefings/preview-briefing.ts';
import { instantOf } from './operations/school-time.ts';
import type { AnswerStaff } from './wire-bot-access.ts';

/** What the app does about briefings when Teams calls. */
export function wireBotBriefings(
  needs: BriefingNeeds,
  asStaff: AnswerStaff,
): Pick<BotHandlers, 'readBriefing' | 'openBriefingForm' | 'previewBriefing' | 'issueBriefing'> {
  const read = markBriefingRead(needs);
  const open = openBriefingForm(needs);
  const preview = previewBriefing(needs);
  const issue = issueBriefing(needs);
  return {
    readBriefing: (asked) =>
      asStaff(asked, 'briefing.read', async ({ school, person }) => {
        const outcome = await read(school, person, asked.deliveryId);
        return outcome.kind === 'refused' ? outcome : { kind: 'view', view: outcome.view };
      }),
    openBriefingForm: (asked) => asStaff(asked, 'briefing.write', ({ school, person }) => open(school, person)),
    previewBriefing: (asked) =>
      asStaff(asked, 'briefing.write', ({ school, person }) => preview(school, person, contentOf(school, asked.typed))),
    issueBriefing: (asked) =>
      asStaff(asked, 'briefing.write', ({ school, person }) =>
        issue(school, person, asked.briefingId, contentOf(school, asked.typed)),
      ),
  };
}

function contentOf(school: School, { postAt, ...typed }: TypedBriefing): BriefingContent {
  return { ...typed, postAt: postAt === null ? null : instantOf(school, postAt.on, postAt.time) };
}
