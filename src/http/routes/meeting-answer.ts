import type { DecideOutcome } from '../../operations/meetings/decide-action.ts';
import type { NoMeeting } from '../../operations/meetings/on-meeting.ts';
import type { MeetingView as SeenMeeting } from '../../operations/meetings/view-meeting.ts';
import type { MeetingAnswer, MeetingItem, MeetingView } from '../meeting-contract.ts';
import { problemAnswer, type RouteAnswer } from '../route.ts';

type Stage = SeenMeeting['stage'];

/** The view was made for the person and the mode: here it only changes its clothes. */
export function viewBody({ stage, mayRun }: SeenMeeting): MeetingView {
  const { items, takenOut, improvers, decisions, order, ...rest } = stage;
  return {
    ...rest,
    ...{ items: items.map(itemBody), takenOut: takenOut.map(itemBody), improvers: improvers.map(itemBody) },
    ...{ order: [...order], decisions: decisionBodies(decisions), mayRun },
  };
}

export function decisionBodies(decisions: Stage['decisions']) {
  return decisions.map((decision) => ({ ...decision, owners: [...decision.owners] }));
}

function itemBody({ detail, ...item }: Stage['items'][number]): MeetingItem {
  if (detail === null) return { ...item, detail: null };
  const { reasons, notes, ...rest } = detail;
  return {
    ...item,
    detail: {
      ...rest,
      reasons: [...reasons],
      notes: notes === null ? null : { ...notes, barriers: [...notes.barriers], strategies: [...notes.strategies] },
    },
  };
}

export function noMeeting({ kind, message }: NoMeeting): RouteAnswer {
  return problemAnswer(kind === 'not-found' ? 404 : 403, kind, message);
}

export function outcomeAnswer(outcome: DecideOutcome): RouteAnswer {
  if (outcome.kind === 'not-found' || outcome.kind === 'not-allowed') return noMeeting(outcome);
  return { status: 200, body: answerOf(outcome) };
}

function answerOf(outcome: Exclude<DecideOutcome, NoMeeting>): MeetingAnswer {
  if (outcome.kind === 'problems') return { kind: 'problems', problems: [...outcome.problems] };
  return { ...outcome, view: viewBody(outcome.view) };
}
