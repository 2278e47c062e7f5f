import type { ActionsPage } from '../../http/contract.ts';
import { countText, pupilCountText } from '../format/count-text.ts';
import { shortDate } from '../format/school-date.ts';

type Action = ActionsPage['actions'][number];
type Load = Pick<ActionsPage['load'][number], 'open' | 'overdue' | 'dueThisWeek'>;

/** "Due Fri 27 Nov 2026", "Due today", "Overdue since Fri 20 Nov 2026". */
export function dueText({ dueOn, isOverdue }: Action, today: string): string {
  if (isOverdue) return `Overdue since ${shortDate(dueOn)}`;
  return dueOn === today ? 'Due today' : `Due ${shortDate(dueOn)}`;
}

const PROGRESS: Record<Action['progress'], string> = {
  open: 'not seen yet',
  seen: 'seen',
  accepted: 'accepted',
  done: 'done',
  declined: 'declined',
  withdrawn: 'withdrawn',
};

/** "Sam Example and Lee Example · accepted · issued by Pat Example · Robin Vale told of it". */
export function ownersText({ owners, progress, issuedBy, isReviewed, toldTo }: Action): string {
  const parts = [
    owners.length === 0 ? 'Nobody has it' : listed(owners),
    `${PROGRESS[progress]}${isReviewed ? ', reviewed' : ''}`,
    `issued by ${issuedBy ?? 'the school’s strategy'}`,
    ...(toldTo.length === 0 ? [] : [`${listed(toldTo)} told of it`]),
  ];
  return parts.join(' · ');
}

/** "and 3 pupils of other forms or years"; empty where all are shown. */
export function otherPupilsText({ pupils, otherPupils }: Action): string {
  if (otherPupils === 0) return '';
  return `${pupils.length > 0 ? 'and ' : ''}${pupilCountText(otherPupils)} whom you do not see`;
}

/** Whether nobody has to do it any more. */
export function isClosed({ progress }: Action): boolean {
  return progress === 'done' || progress === 'declined' || progress === 'withdrawn';
}

/** "5 answered in the last thirty days". */
export function answeredCountText(actions: readonly Action[]): string {
  return `${countText(actions.length)} answered in the last thirty days`;
}

/** "12 to do · 3 overdue". */
export function actionCountsText(actions: readonly Action[]): string {
  const overdue = actions.filter(({ isOverdue }) => isOverdue).length;
  return `${countText(actions.length)} to do${overdue > 0 ? ` · ${countText(overdue)} overdue` : ''}`;
}

/** "3 open · 1 overdue · 2 due this week". */
export function loadText({ open, overdue, dueThisWeek }: Load): string {
  const parts = [`${countText(open)} open`];
  if (overdue > 0) parts.push(`${countText(overdue)} overdue`);
  if (dueThisWeek > 0) parts.push(`${countText(dueThisWeek)} due this week`);
  return parts.join(' · ');
}

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export function listed(all: readonly string[]): string {
  return names.format(all);
}
