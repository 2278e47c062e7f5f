import {
  ladderContact,
  ladderDecision,
  ladderMessages,
  ladderPage,
  messagesSent,
  messagesSentAnswer,
  recorded,
  type LadderPage,
  type LadderPageRow,
} from '../../src/http/ladder-contract.ts';
import { NOW } from './invented-register.ts';

/** A ladder as the tab's tests have it, and what was recorded on it. */
export interface FakeLadder {
  ladder: LadderPage;
  readonly ladderRecords: unknown[];
}

const ROW: LadderPageRow = {
  pupilId: 'pupil-1',
  name: 'Oluwaseun Ńowicka',
  form: '9A',
  yearGroup: 9,
  step: 'Ring every contact; a welfare check is due',
  dueTime: '08:30',
  isOverdue: true,
  tried: '1 message',
  usualCaller: 'Lee Example',
  reasons: null,
  mayRecord: true,
  mayDecide: true,
};

/** Three pupils on it at 08:46, one of them in Year 8; one resolved, one told of, one to be rung again. */
export function inventedLadder(): LadderPage {
  const later = { step: 'Message the first contact', dueTime: '09:00', isOverdue: false, tried: 'nothing yet' };
  return {
    on: '2026-11-23',
    asOf: NOW,
    rows: [
      { ...ROW, reasons: ['looked after'] },
      { ...ROW, ...later, pupilId: 'pupil-2', name: 'נועה כהן', usualCaller: null, mayDecide: false },
      { ...ROW, ...later, pupilId: 'pupil-3', name: 'Kit Moss', form: '8B', yearGroup: 8, usualCaller: null },
    ],
    messagesDue: 2,
    secondCalls: [
      {
        ...{ pupilId: 'pupil-4', name: 'Tobias Marsh', form: '9C', yearGroup: 9, dueTime: '12:00' },
        ...{ caller: 'Pat Example', mayRecord: true },
      },
    ],
    ended: [
      {
        ...{ pupilId: 'pupil-4', name: 'Tobias Marsh', form: '9C', yearGroup: 9 },
        how: 'family reached by Pat Example at 08:40',
      },
    ],
    escalated: [
      {
        ...{ pupilId: 'pupil-1', name: ROW.name, form: '9A', yearGroup: 9 },
        how: 'safeguarding lead told at 08:41',
      },
    ],
    open: [],
    closed: null,
  };
}

/** What the server would answer; what is recorded takes the pupil off the ladder. */
export function ladderAnswer(state: FakeLadder, pathname: string, body: string) {
  const json = (): unknown => JSON.parse(body);
  const leave = (pupilIds: readonly string[], said: unknown) => {
    state.ladderRecords.push(said);
    const rows = state.ladder.rows.filter(({ pupilId }) => !pupilIds.includes(pupilId));
    state.ladder = { ...state.ladder, rows };
  };
  switch (pathname) {
    case '/api/ladder/contacts': {
      const contact = ladderContact.parse(json());
      leave([contact.pupilId], contact);
      return { status: 200, body: recorded.parse({ kind: 'recorded' }) };
    }
    case '/api/ladder/decisions': {
      const decision = ladderDecision.parse(json());
      leave([decision.pupilId], decision);
      return { status: 200, body: recorded.parse({ kind: 'recorded' }) };
    }
    case '/api/ladder/messages/sent': {
      const sent = messagesSent.parse(json());
      leave(sent.pupilIds, sent);
      state.ladder = { ...state.ladder, messagesDue: 0 };
      return { status: 200, body: messagesSentAnswer.parse({ recorded: sent.pupilIds.length, already: 0 }) };
    }
    case '/api/ladder/messages':
      return { status: 200, body: ladderMessages.parse(messagesOf(state.ladder)) };
    default:
      return { status: 200, body: ladderPage.parse(state.ladder) };
  }
}

function messagesOf({ rows }: LadderPage) {
  const due = rows.filter(({ isOverdue }) => !isOverdue);
  return {
    batchId: '7c0e7c7e-1111-4222-8333-444444444444',
    messages: due.map(({ pupilId, name, form }) => ({ pupilId, name, form, text: `Where is ${name}?` })),
    csv: '\uFEFFUPN,Message\r\nA123,Where?\r\n',
    fileName: 'messages-2026-11-23.csv',
  };
}
