import { actionState } from '../../domain/actions/action-state.ts';
import { lackingIn } from '../../domain/cases/case-completeness.ts';
import type { PupilCase } from '../../domain/cases/pupil-case.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { bandOf } from '../../domain/figures/attendance-band.ts';
import { countSessions } from '../../domain/figures/attendance-figures.ts';
import { percentText } from '../../domain/figures/percent-text.ts';
import { currentSpell, whyAtRisk } from '../../domain/figures/why-at-risk.ts';
import type { AgendaFacts, AgendaMoment } from '../../domain/meetings/agenda-facts.ts';
import { agendaOf, type MeetingRecord } from '../../domain/meetings/meeting.ts';
import type { School } from '../../domain/school.ts';
import { edgesOf } from '../../domain/strategy/edges-of.ts';
import { figuresBefore, figuresDaysAgo, figuresOver } from '../../domain/strategy/figures-over.ts';
import { missedOf } from '../../domain/strategy/rules/attendance-rules.ts';
import { movementOver } from '../../domain/strategy/rules/movement-rules.ts';
import { selectionMoment, type SelectionMoment } from '../../domain/strategy/selection-moment.ts';
import type { SelectionSubject } from '../../domain/strategy/selection-subject.ts';
import { loadSelectionSubjects } from '../load-selection-subjects.ts';
import type { Records } from '../records.ts';
import { contractsEnding } from './contracts-ending.ts';
import { loadCases } from '../cases/load-cases.ts';

export interface AgendaMaterial {
  readonly facts: readonly AgendaFacts[];
  readonly moment: AgendaMoment;
}

const A_SCHOOL_WEEK = 5;

/** What the rules of the agenda look at, for the pupils on roll; null where no calendar covers the day. */
export async function loadAgendaFacts(
  records: Records,
  school: School,
  on: IsoDate,
  { yearGroup, last }: { readonly yearGroup: number | null; readonly last: MeetingRecord | null },
): Promise<AgendaMaterial | null> {
  const everybody = await loadSelectionSubjects(records, school, on);
  if (everybody.length === 0) return null;
  const subjects = everybody.filter(({ pupil }) => yearGroup === null || pupil.yearGroup === yearGroup);
  const selecting = selectionMoment(on, school.calendars, school.strategy);
  const caseOf = await loadCases(
    records,
    school.schoolId,
    subjects.map(({ pupil }) => pupil.pupilId),
  );
  const contractEnd = await contractsEnding(records, school.schoolId, on);
  const actions = await actionsByPupil(records, school.schoolId, last);
  const edges = edgesOf(school.strategy);
  const facts = subjects.map((subject): AgendaFacts => {
    const { pupil, marks, sessions, span } = subject;
    const figures = countSessions(marks, sessions, span);
    const pupilCase = openCase(caseOf(pupil.pupilId));
    const open = actions.get(pupil.pupilId) ?? [];
    return {
      pupil,
      figures,
      figuresBefore: figuresDaysAgo(subject, selecting, A_SCHOOL_WEEK),
      standing: {
        why: whyAtRisk(figures, currentSpell(marks, sessions, span)),
        percentText: percentText(figures, edges),
        bandLabel: bandOf(school.strategy.bands, figures)?.label ?? null,
      },
      lacking: lackingIn(pupilCase, on),
      reviewOn: firstReview(pupilCase),
      contractEndsOn: contractEnd.get(pupil.pupilId) ?? null,
      stillToDo: open.filter(({ isOfLast }) => isOfLast),
      overdueActions: open.filter(({ isOfLast, dueOn }) => !isOfLast && dueOn < on),
      carried: carriedFrom(last, pupil.pupilId),
      improved: improvedWords(subject, selecting),
    };
  });
  const { thresholds, bands } = school.strategy;
  const lastHeldOn = last?.meeting.heldOn ?? null;
  const { narrativeBelowPercent } = thresholds;
  return { facts, moment: { on, days: selecting.days, bands, narrativeBelowPercent, lastHeldOn } };
}

/** A closed case asks for nothing. */
function openCase(pupilCase: PupilCase | null): PupilCase | null {
  return pupilCase?.state === 'open' ? pupilCase : null;
}

/** The pupil's next review, or that of a strategy that is due before it. */
function firstReview(pupilCase: PupilCase | null): IsoDate | null {
  if (pupilCase === null) return null;
  const reviews = [pupilCase.nextReviewOn, ...pupilCase.strategies.map(({ reviewOn }) => reviewOn)];
  return reviews.filter((reviewOn) => reviewOn !== null).toSorted()[0] ?? null;
}

function improvedWords(subject: SelectionSubject, moment: SelectionMoment): string | null {
  if (movementOver(subject, moment, 'half-term') !== 'improved') return null;
  const [now, before] = [figuresOver(subject, moment, 'half-term'), figuresBefore(subject, moment, 'half-term')];
  return `This half term ${missedOf(now)}; the half term before ${missedOf(before)}.`;
}

function carriedFrom(last: MeetingRecord | null, pupilId: string): AgendaFacts['carried'] {
  const item = last === null ? undefined : agendaOf(last).find((each) => each.pupilId === pupilId);
  if (item === undefined || item.outcome === 'discussed') return null;
  return item.outcome === 'put-off' ? 'put-off' : 'not-reached';
}

interface OpenAction {
  readonly title: string;
  readonly dueOn: IsoDate;
  readonly isOfLast: boolean;
}

async function actionsByPupil({ actions }: Records, schoolId: string, last: MeetingRecord | null) {
  const decided = new Set(last?.decisions.map(({ decisionId }) => decisionId));
  const byPupil = new Map<string, OpenAction[]>();
  for (const { action, events } of await actions.open(schoolId)) {
    if (actionState(events).phase === 'withdrawn') continue;
    const { title, dueOn, actionId } = action;
    for (const pupilId of action.pupilIds) {
      byPupil.set(pupilId, [...(byPupil.get(pupilId) ?? []), { title, dueOn, isOfLast: decided.has(actionId) }]);
    }
  }
  return byPupil;
}
