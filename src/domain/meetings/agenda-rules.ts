import { REVIEW_WITHIN_DAYS, type LackingPart } from '../cases/case-completeness.ts';
import { schoolDate } from '../calendar/school-date.ts';
import { bandOf } from '../figures/attendance-band.ts';
import { isProvisional, sessionsMissed } from '../figures/attendance-figures.ts';
import { isBelow } from '../figures/percent-edge.ts';
import { AGENDA_PLAN } from './agenda-plan.ts';
import type { AgendaFacts, AgendaMoment } from './agenda-facts.ts';
import { missesUntil } from './misses-until.ts';

export const AGENDA_RULES = [
  'carried-over',
  'still-to-do',
  'moved-down',
  'overdue-action',
  'overdue-review',
  'contract-ending',
  'no-narrative',
  'near-threshold',
  'added',
] as const;
export type AgendaRule = (typeof AGENDA_RULES)[number];

type Finds = (facts: AgendaFacts, moment: AgendaMoment) => string | null;

const LACKING: Readonly<Record<LackingPart, string>> = {
  barrier: 'no barrier',
  strategy: 'no strategy',
  review: `no review inside ${REVIEW_WITHIN_DAYS} days`,
};

/** Why a pupil comes onto the agenda, each in a sentence that names nobody; `added` is a person's doing. */
export const FINDS: Readonly<Record<Exclude<AgendaRule, 'added'>, Finds>> = {
  'carried-over': ({ carried }, { lastHeldOn }) => {
    if (carried === null || lastHeldOn === null) return null;
    const how = carried === 'put-off' ? 'it was put off' : 'there was no time';
    return `Carried over from ${schoolDate(lastHeldOn)}: ${how}.`;
  },
  'still-to-do': ({ stillToDo }, { lastHeldOn }) =>
    stillToDo.length === 0 || lastHeldOn === null
      ? null
      : `Agreed on ${schoolDate(lastHeldOn)} and still to be done: ${stillToDo.map(({ title }) => title).join('; ')}.`,
  'moved-down': ({ figures, figuresBefore }, { bands }) => {
    const [before, now] = [bandOf(bands, figuresBefore), bandOf(bands, figures)];
    if (before === null || now === null || bands.indexOf(now) <= bands.indexOf(before)) return null;
    return `Down since a school week ago: from “${before.label}” to “${now.label}”.`;
  },
  'overdue-action': ({ overdueActions }) => {
    if (overdueActions.length === 0) return null;
    const each = overdueActions.map(({ title, dueOn }) => `${title} (due ${schoolDate(dueOn)})`);
    return `Overdue: ${each.join('; ')}.`;
  },
  'overdue-review': ({ reviewOn }, { on }) =>
    reviewOn === null || reviewOn >= on ? null : `The review was due on ${schoolDate(reviewOn)}.`,
  'contract-ending': ({ contractEndsOn }, { on, days }) => {
    if (contractEndsOn === null || contractEndsOn < on) return null;
    return days.between(on, contractEndsOn) <= AGENDA_PLAN.contractEndsWithinSchoolDays
      ? `The attendance contract ends on ${schoolDate(contractEndsOn)}.`
      : null;
  },
  'no-narrative': ({ figures, lacking }, { narrativeBelowPercent }) =>
    lacking.length > 0 && isBelow(figures, narrativeBelowPercent)
      ? `Below ${narrativeBelowPercent}%, and the case has ${lacking.map((part) => LACKING[part]).join(', ')}.`
      : null,
  'near-threshold': ({ figures }) => {
    if (isProvisional(figures) || sessionsMissed(figures) === 0) return null;
    for (const { name, missedInEach } of AGENDA_PLAN.thresholds) {
      const misses = missesUntil(figures, missedInEach);
      if (misses >= 1 && misses <= AGENDA_PLAN.nearWithinSessions) {
        return `${misses === 1 ? '1 more session' : `${misses} more sessions`} missed would be ${name}.`;
      }
    }
    return null;
  },
};
