import {
  agendaOf,
  type ItemOutcome,
  type Meeting,
  type MeetingItem,
  type MeetingMode,
  type MeetingRecord,
} from './meeting.ts';

/** What somebody who runs a meeting may ask of it. Pupils who are added come with their facts: see operations. */
export type MeetingChange =
  | { readonly kind: 'start' }
  /** `from` is the pupil whom the person saw on the stage: of two who press "Next" at once, one moves. */
  | { readonly kind: 'move'; readonly from: string | null; readonly to: string }
  | { readonly kind: 'mode'; readonly mode: MeetingMode }
  | { readonly kind: 'outcome'; readonly itemId: string; readonly outcome: ItemOutcome }
  | { readonly kind: 'take-out' | 'put-back'; readonly itemId: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'reopen'; readonly reason: string };

export type ChangedMeeting =
  | { readonly kind: 'changed'; readonly meeting: Meeting; readonly items: readonly MeetingItem[] }
  /** It is so already: a repeated call. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly message: string };

const refused = (message: string): ChangedMeeting => ({ kind: 'refused', message });

const CLOSED = 'The meeting is closed. Reopen it, with a reason, to change it.';
const NOT_STARTED = 'The meeting has not started yet.';
const GONE = 'This pupil is no longer on the agenda.';

/** What a change makes of a meeting, or why it cannot be now. The version goes up with whoever stores it. */
export function changeMeeting(record: MeetingRecord, change: MeetingChange): ChangedMeeting {
  const { meeting } = record;
  switch (change.kind) {
    case 'start':
      return start(record);
    case 'move':
      return move(record, change.from, change.to);
    case 'mode':
      return change.mode === meeting.mode ? { kind: 'same' } : changed({ ...meeting, mode: change.mode });
    case 'outcome':
      return ofItem(record, change.itemId, (item) => ({ ...item, outcome: change.outcome }));
    case 'take-out':
      return ofItem(record, change.itemId, (item) => ({ ...item, isTakenOut: true }));
    case 'put-back':
      return ofItem(record, change.itemId, (item) => ({ ...item, isTakenOut: false }));
    case 'close':
      if (meeting.state === 'planned') return refused(NOT_STARTED);
      return meeting.state === 'closed'
        ? { kind: 'same' }
        : changed({ ...meeting, state: 'closed' }, discussed(record, meeting.currentItemId));
    case 'reopen':
      if (meeting.state !== 'closed') return { kind: 'same' };
      if (change.reason.trim() === '') return refused('Say why the meeting is opened again.');
      return changed({ ...meeting, state: 'running' });
  }
}

function changed(meeting: Meeting, items: readonly MeetingItem[] = []): ChangedMeeting {
  return { kind: 'changed', meeting, items };
}

function start(record: MeetingRecord): ChangedMeeting {
  const { meeting } = record;
  if (meeting.state === 'running') return { kind: 'same' };
  if (meeting.state === 'closed') return refused(CLOSED);
  const [first] = agendaOf(record);
  if (first === undefined) return refused('Nobody is on the agenda. Add a pupil first.');
  return changed({ ...meeting, state: 'running', currentItemId: first.itemId });
}

/** Whoever was on the stage has been talked about, unless it was said that they were put off. */
function move(record: MeetingRecord, from: string | null, to: string): ChangedMeeting {
  const { meeting } = record;
  if (meeting.state !== 'running') return refused(meeting.state === 'closed' ? CLOSED : NOT_STARTED);
  if (meeting.currentItemId === to) return { kind: 'same' };
  if (meeting.currentItemId !== from) return refused('Somebody else has just moved the meeting on. Look at the stage.');
  if (!agendaOf(record).some(({ itemId }) => itemId === to)) return refused(GONE);
  return changed({ ...meeting, currentItemId: to }, discussed(record, from));
}

function discussed({ items }: MeetingRecord, itemId: string | null): MeetingItem[] {
  const left = items.find((item) => item.itemId === itemId);
  return left?.outcome === 'waiting' ? [{ ...left, outcome: 'discussed' }] : [];
}

function ofItem(record: MeetingRecord, itemId: string, change: (item: MeetingItem) => MeetingItem): ChangedMeeting {
  const { meeting, items } = record;
  if (meeting.state === 'closed') return refused(CLOSED);
  const item = items.find((each) => each.itemId === itemId && each.part === 'agenda');
  if (item === undefined) return refused(GONE);
  const next = change(item);
  if (next.outcome === item.outcome && next.isTakenOut === item.isTakenOut) return { kind: 'same' };
  const isOffStage = next.isTakenOut && meeting.currentItemId === itemId;
  return changed(isOffStage ? { ...meeting, currentItemId: neighbourOf(record, itemId) } : meeting, [next]);
}

/** Who comes next when the pupil on the stage is taken out: the next, or else the one before. */
function neighbourOf(record: MeetingRecord, itemId: string): string | null {
  const agenda = agendaOf(record);
  const place = agenda.findIndex((item) => item.itemId === itemId);
  return (agenda[place + 1] ?? agenda[place - 1])?.itemId ?? null;
}
