import type { IsoDate } from '../calendar/iso-date.ts';
import type { CaseFacts } from '../strategy/selection-subject.ts';
import { lackingIn } from './case-completeness.ts';
import type { PupilCase } from './pupil-case.ts';

/** What a strategy's rules may know of a case: whether there is a narrative, when it is reviewed, whether there is a mentor. */
export function caseFacts(
  pupilCase: PupilCase,
  on: IsoDate,
): Pick<CaseFacts, 'hasNarrative' | 'reviewOn' | 'hasMentor'> {
  const lacking = lackingIn(pupilCase, on);
  const reviews = [pupilCase.nextReviewOn, ...pupilCase.strategies.map(({ reviewOn }) => reviewOn)];
  const known = reviews.filter((reviewOn) => reviewOn !== null).toSorted();
  return {
    hasNarrative: !lacking.includes('barrier') && !lacking.includes('strategy'),
    reviewOn: known.find((reviewOn) => reviewOn >= on) ?? known.at(-1) ?? null,
    hasMentor: pupilCase.mentor !== '',
  };
}
