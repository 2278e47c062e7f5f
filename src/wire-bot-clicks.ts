import type { BotHandlers } from './adapters/teams/bot-handlers.ts';
import { loadActionView } from './operations/cards/load-action.ts';
import { readOwnAbsentList } from './operations/read-own-absent-list.ts';
import { schoolTime } from './operations/school-time.ts';
import type { BotOperations } from './wire-bot.ts';
import type { AnswerStaff } from './wire-bot-access.ts';

type Clicks =
  | 'openContactForm'
  | 'recordContact'
  | 'openDecision'
  | 'decideStep'
  | 'openMessages'
  | 'recordMessagesSent'
  | 'ownAbsentList'
  | 'offerAction'
  | 'previewAction'
  | 'issueAction'
  | 'openAction'
  | 'actOnAction';

/** What buttons of cards and dialogs do, for somebody who is on a staff list. */
export function wireBotClicks(operations: BotOperations, asStaff: AnswerStaff): Pick<BotHandlers, Clicks> {
  const { database, clock } = operations;
  return {
    openContactForm: (asked) =>
      asStaff(asked, 'contact.record', async ({ school, person }) => {
        const offer = await operations.openContactForm(school, person, asked.deliveryId);
        if (offer.kind === 'refused') return offer;
        const { contactId, pupils } = offer;
        return { kind: 'view', view: { contactId, pupils, today: schoolTime(school, clock()).on } };
      }),
    recordContact: (asked) =>
      asStaff(asked, 'contact.record', ({ school, person }) =>
        operations.recordContact(school, person, asked.deliveryId, asked.form),
      ),
    openDecision: (asked) =>
      asStaff(asked, 'ladder.decide', ({ school, person }) =>
        operations.openDecision(school, person, asked.deliveryId),
      ),
    decideStep: (asked) =>
      asStaff(asked, 'ladder.decide', ({ school, person }) => operations.decideStep(school, person, asked.decision)),
    openMessages: (asked) =>
      asStaff(asked, 'ladder.message', ({ school, person }) => operations.openMessages(school, person)),
    recordMessagesSent: (asked) =>
      asStaff(asked, 'ladder.message', ({ school, person }) =>
        operations.recordMessagesSent(school, person, asked.sent),
      ),
    ownAbsentList: (asked) =>
      asStaff(asked, 'channel.read', ({ school, person }) => {
        const request = { deliveryId: asked.deliveryId, channelId: asked.place.channelId };
        return readOwnAbsentList({ database, clock })(school, person, request);
      }),
    offerAction: (asked) =>
      asStaff(asked, 'action.issue', ({ school, person }) => operations.offerAction(school, person)),
    previewAction: (asked) =>
      asStaff(asked, 'action.issue', ({ school, person }) => operations.previewAction(school, person, asked.draft)),
    issueAction: (asked) =>
      asStaff(asked, 'action.issue', ({ school, person }) =>
        operations.issueDraft(school, person, asked.draft, asked.print),
      ),
    openAction: (asked) =>
      asStaff(asked, 'action.act', ({ school, person }) =>
        operations.openAction(school, person, asked.actionId, asked.asks),
      ),
    actOnAction: (asked) =>
      asStaff(asked, 'action.act', async ({ school, person }) => {
        const { personId, actionId, clickId, request } = asked;
        const acted = await operations.actOnAction(school, person, { actionId, clickId, request });
        if (acted.kind === 'refused') return acted;
        const { on } = schoolTime(school, clock());
        const reader = { kind: 'person', personId, on } as const;
        return { ...acted, view: await loadActionView(database.records, school, actionId, reader) };
      }),
  };
}
