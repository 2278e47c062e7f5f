import type { RegisterFacts, ViewChoices } from '../../http/register-contract.ts';
import { FIRST_CHOICES, viewOf } from './register-choices.ts';

export interface ReadyView {
  readonly name: string;
  readonly choices: ViewChoices;
}

const EVERYBODY = viewOf(FIRST_CHOICES);

/** The views that everybody has, as far as they mean something to the person. */
export function readyViews({ ownYearGroups, ownForms }: RegisterFacts): ReadyView[] {
  return [
    { name: 'Everybody', choices: EVERYBODY },
    { name: 'Needs a narrative', choices: { ...EVERYBODY, needsNarrative: true } },
    {
      name: 'Review due',
      choices: { ...EVERYBODY, reviewDue: true, sort: { columnId: 'review', direction: 'ascending' } },
    },
    { name: 'Moved down', choices: { ...EVERYBODY, movements: ['down'] } },
    ...(ownYearGroups.length > 0
      ? [
          {
            name: ownYearGroups.length === 1 ? 'My year' : 'My years',
            choices: { ...EVERYBODY, yearGroups: ownYearGroups },
          },
        ]
      : []),
    ...(ownForms.length > 0
      ? [{ name: ownForms.length === 1 ? 'My form' : 'My forms', choices: { ...EVERYBODY, forms: ownForms } }]
      : []),
  ];
}
