import { isBelow } from '../../figures/percent-edge.ts';
import { missedOf, yearToDate } from './attendance-rules.ts';
import { movementOver } from './movement-rules.ts';
import type { PupilRules } from './pupil-rule.ts';

/** Rules about what people keep of a pupil (AMB-06, AMB-20, AMB-31). */
export const CASE_RULES: PupilRules<
  | 'with-attribute'
  | 'on-list'
  | 'in-year-groups'
  | 'narrative-missing'
  | 'contract-open'
  | 'contract-not-working'
  | 'recorded'
> = {
  'with-attribute': ({ anyOf }, { facts: { attributes } }) =>
    anyOf.some((attribute) => attributes.has(attribute)) ? 'in a group that the provision names' : null,
  'on-list': ({ list }, { facts: { lists } }) => (lists.has(list) ? 'named by the attendance team' : null),
  'in-year-groups': ({ yearGroups }, { pupil: { yearGroup } }) =>
    yearGroups.includes(yearGroup) ? 'in the year group' : null,
  'narrative-missing': (_, subject, { on, pack: { thresholds } }) => {
    const figures = yearToDate(subject);
    const { hasNarrative, reviewOn } = subject.facts;
    const isComplete = hasNarrative && reviewOn !== null && reviewOn >= on;
    return isBelow(figures, thresholds.narrativeBelowPercent) && !isComplete ? missedOf(figures) : null;
  },
  'contract-open': (_, { facts: { contract } }, { on }) =>
    contract !== null && contract.startedOn <= on ? `attendance contract since ${contract.startedOn}` : null,
  'contract-not-working': (_, subject, moment) => {
    const { contract } = subject.facts;
    if (contract === null || contract.reviewOn > moment.on) return null;
    const movement = movementOver(subject, moment, 'half-term');
    return movement === 'improved' || movement === 'cannot-say'
      ? null
      : `attendance contract since ${contract.startedOn}, no improvement`;
  },
  recorded: ({ event }, { facts: { openEvents } }, { on }) => {
    const latest = openEvents.findLast((recorded) => recorded.event === event && recorded.on <= on);
    return latest === undefined ? null : `recorded on ${latest.on}`;
  },
};
