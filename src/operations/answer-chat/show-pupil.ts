import { why } from '../../domain/authorise.ts';
import { schoolDate } from '../../domain/calendar/school-date.ts';
import { sessionsMissed } from '../../domain/figures/attendance-figures.ts';
import { cardReply, textReply, type ChatFact, type ChatReply } from '../../domain/chat/chat-reply.ts';
import { displayName, type Pupil } from '../../domain/pupil.ts';
import { yearName } from '../../domain/year-name.ts';
import { noteRefusal } from '../access-records/note-refusal.ts';
import { loadStandings, type PupilStanding } from '../load-standings.ts';
import { caseRow } from '../cases/case-row.ts';
import { narrativeAccess } from '../narrative-access.ts';
import { riskCaseOf } from '../risk-register-row.ts';
import { schoolTime } from '../school-time.ts';
import type { AnswerChatNeeds, ChatAsker } from './chat-question.ts';

const NOT_THERE = 'There is no such pupil among those whom you may see.';

/** A pupil's figures and the facts behind them; what is agreed only for those who act on it. The read is audited. */
export async function showPupil(needs: AnswerChatNeeds, asker: ChatAsker, pupilId: string): Promise<ChatReply> {
  const { school, person } = asker;
  const { records } = needs.database;
  const now = needs.clock();
  const standings = await loadStandings(records, school, schoolTime(school, now).on);
  const standing = standings.find(({ pupil }) => pupil.pupilId === pupilId);
  if (standing === undefined) return textReply(NOT_THERE);
  const right = why(person, 'register.read', standing.pupil);
  if (right.kind === 'refused') {
    const refusal = { schoolId: school.schoolId, personId: person.personId, verb: 'register.read' } as const;
    await noteRefusal(needs)({ ...refusal, subject: pupilId, reason: right.reason });
    return textReply(NOT_THERE);
  }
  const read = { schoolId: school.schoolId, at: now, personId: person.personId, subject: pupilId } as const;
  await records.audit.record({ ...read, verb: 'register.read', reason: right.reason });
  const { pupil, why: reasons } = standing;
  return cardReply({
    title: displayName(pupil),
    subtitle: `${yearName(pupil.yearGroup)}, ${pupil.form}`,
    facts: [...figureFacts(standing), { name: 'Why', value: reasons }, ...(await agreedFacts(needs, asker, pupil))],
    buttons: [{ kind: 'tab', title: 'Open the pupil’s page', place: `pupil/${encodeURIComponent(pupilId)}` }],
  });
}

function figureFacts({ figures, band, percentText }: PupilStanding): ChatFact[] {
  const missed = `${sessionsMissed(figures)} of ${figures.possible} sessions`;
  return [
    { name: 'Attendance', value: figures.possible === 0 ? 'no session yet' : percentText },
    { name: 'Missed', value: missed },
    ...(band === null ? [] : [{ name: 'Band', value: band.label }]),
  ];
}

async function agreedFacts({ database }: AnswerChatNeeds, { school, person }: ChatAsker, pupil: Pupil) {
  if (narrativeAccess(person, pupil) === 'none') return [];
  const { item, waiting } = await caseRow(database.records, school.schoolId, pupil.pupilId);
  const riskCase = riskCaseOf(item, waiting);
  if (riskCase === null) return [];
  const { narrative, nextReviewOn } = riskCase;
  return [
    ...(narrative === '' ? [] : [{ name: 'Agreed', value: narrative }]),
    ...(nextReviewOn === null ? [] : [{ name: 'Next review', value: schoolDate(nextReviewOn) }]),
  ];
}
