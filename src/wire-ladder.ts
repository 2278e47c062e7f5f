import { askForMessages } from './operations/first-day/ask-for-messages.ts';
import { askForRegisters } from './operations/first-day/ask-for-registers.ts';
import { askForSecondCalls } from './operations/first-day/ask-for-second-calls.ts';
import { closeDay } from './operations/first-day/close-day.ts';
import { decideStep } from './operations/first-day/decide-step.ts';
import { escalateOverdue } from './operations/first-day/escalate-overdue.ts';
import { openDecision } from './operations/first-day/open-decision.ts';
import { openMessages } from './operations/first-day/open-messages.ts';
import { readLadder } from './operations/first-day/read-ladder.ts';
import { recordLadderContact } from './operations/first-day/record-ladder-contact.ts';
import { recordMessagesSent } from './operations/first-day/record-messages-sent.ts';
import { sendWelcomeBack } from './operations/first-day/send-welcome-back.ts';
import type { Clock } from './operations/ports.ts';
import type { Database } from './operations/records.ts';

/** What the app does about pupils who are away without a reason: by the clock, from the chat and from the tab. */
export function wireLadder(needs: { readonly database: Database; readonly clock: Clock }) {
  return {
    askForMessages: askForMessages(needs),
    askForRegisters: askForRegisters(needs),
    askForSecondCalls: askForSecondCalls(needs),
    closeDay: closeDay(needs),
    decideStep: decideStep(needs),
    escalateOverdue: escalateOverdue(needs),
    openDecision: openDecision(needs),
    openMessages: openMessages(needs),
    readLadder: readLadder(needs),
    recordLadderContact: recordLadderContact(needs),
    recordMessagesSent: recordMessagesSent(needs),
    sendWelcomeBack: sendWelcomeBack(needs),
  };
}
