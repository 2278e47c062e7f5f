import { ATTENDANCE_RULES } from './rules/attendance-rules.ts';
import { CASE_RULES } from './rules/case-rules.ts';
import { selectClasses } from './rules/class-rules.ts';
import { LEGAL_RULES } from './rules/legal-rules.ts';
import { MARK_RULES } from './rules/mark-rules.ts';
import { MOVEMENT_RULES } from './rules/movement-rules.ts';
import type { PupilRules } from './rules/pupil-rule.ts';
import { selectBesideOthers } from './rules/school-rules.ts';
import type { SelectionMoment } from './selection-moment.ts';
import type { SelectionSubject } from './selection-subject.ts';
import type { SelectedPupil, Selection, Selector, SelectorName } from './selector.ts';

/** Whom a provision is for on a day, among the pupils on roll. Pupils come in the order in which they were given. */
export function select(selector: Selector, subjects: readonly SelectionSubject[], moment: SelectionMoment): Selection {
  if (selector.name === 'classes-reaching' || selector.name === 'class-ranking') {
    return { kind: 'classes', classes: selectClasses(selector, subjects, moment) };
  }
  return { kind: 'pupils', pupils: selectPupils(selector, subjects, moment) };
}

type PupilSelector = Selector<Exclude<SelectorName, 'classes-reaching' | 'class-ranking'>>;
type OwnRule = Exclude<PupilSelector['name'], 'all-of' | 'any-of' | 'lowest' | 'poor-weekday' | 'pattern-overcome'>;

const RULES: PupilRules<OwnRule> = {
  ...ATTENDANCE_RULES,
  ...MOVEMENT_RULES,
  ...MARK_RULES,
  ...CASE_RULES,
  ...LEGAL_RULES,
};

function selectPupils(
  selector: PupilSelector,
  subjects: readonly SelectionSubject[],
  moment: SelectionMoment,
): SelectedPupil[] {
  if (selector.name === 'all-of') return allOf(selector.selectors, subjects, moment);
  if (selector.name === 'any-of') return anyOf(selector.selectors, subjects, moment);
  if (selector.name === 'lowest' || selector.name === 'poor-weekday' || selector.name === 'pattern-overcome') {
    return selectBesideOthers(selector, subjects, moment);
  }
  return subjects.flatMap((subject) => {
    const why = apply(selector, subject, moment);
    return why === null ? [] : [{ pupilId: subject.pupil.pupilId, why }];
  });
}

/** Each part is asked of the whole school, so that "beside the others" means the same alone and in company. */
function allOf(parts: readonly Selector[], subjects: readonly SelectionSubject[], moment: SelectionMoment) {
  const found = parts.map((part) => byPupil(part, subjects, moment));
  return merged(subjects, (pupilId) => {
    const reasons = found.flatMap((pupils) => pupils.get(pupilId) ?? []);
    return reasons.length === parts.length ? reasons : [];
  });
}

function anyOf(parts: readonly Selector[], subjects: readonly SelectionSubject[], moment: SelectionMoment) {
  const found = parts.map((part) => byPupil(part, subjects, moment));
  return merged(subjects, (pupilId) => found.flatMap((pupils) => pupils.get(pupilId) ?? []));
}

function byPupil(part: Selector, subjects: readonly SelectionSubject[], moment: SelectionMoment): Map<string, string> {
  const selection = select(part, subjects, moment);
  return new Map(selection.kind === 'pupils' ? selection.pupils.map(({ pupilId, why }) => [pupilId, why]) : []);
}

function merged(subjects: readonly SelectionSubject[], reasonsFor: (pupilId: string) => string[]): SelectedPupil[] {
  return subjects.flatMap(({ pupil: { pupilId } }) => {
    const reasons = [...new Set(reasonsFor(pupilId))];
    return reasons.length === 0 ? [] : [{ pupilId, why: reasons.join('; ') }];
  });
}

function apply<Name extends OwnRule>(selector: Selector<Name>, subject: SelectionSubject, moment: SelectionMoment) {
  const rules: PupilRules<Name> = RULES;
  return rules[selector.name](selector, subject, moment);
}
