import type { SelectionMoment } from '../selection-moment.ts';
import type { SelectionSubject } from '../selection-subject.ts';
import type { Selector, SelectorName } from '../selector.ts';

/** Says in a few words why a selector picks a pupil, or null where it does not. */
export type PupilRule<Name extends SelectorName> = (
  selector: Selector<Name>,
  subject: SelectionSubject,
  moment: SelectionMoment,
) => string | null;

export type PupilRules<Names extends SelectorName> = { readonly [Name in Names]: PupilRule<Name> };
