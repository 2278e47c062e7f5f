import { Field, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActionOffer } from '../../../http/actions-contract.ts';
import { loadText } from '../action-texts.ts';
import { ChoiceList } from './choice-list.tsx';
import { problemOf, type FormState, type Problems } from './draft.ts';

interface Props {
  readonly offer: ActionOffer;
  readonly form: FormState;
  readonly change: (part: Partial<FormState>) => void;
  readonly problems: Problems;
}

/** Who does it: by role, or by name with what each has to do already. */
export function OwnerChoice({ offer, form, change, problems }: Props) {
  const [wanted, setWanted] = useState('');
  const isWanted = (name: string) => name.toLowerCase().includes(wanted.trim().toLowerCase());
  const shown = offer.staff.filter(({ personId, name }) => form.ownerIds.includes(personId) || isWanted(name));
  return (
    <>
      <ChoiceList
        label="Who does it, by role"
        hint="With nobody chosen it goes to those whom the strategy names. Tutors and heads of year are those of the pupils."
        choices={offer.roles.map(({ role, title, people }) => ({ id: role, label: `${title} (${people})` }))}
        chosen={form.roles}
        choose={(roles) => change({ roles })}
      />
      <ChoiceList
        label="Or by name"
        problem={problemOf(problems, 'owners').validationMessage}
        choices={shown.map((person) => ({
          id: person.personId,
          label: `${person.name} – ${person.open === 0 ? 'nothing open' : loadText(person)}`,
        }))}
        chosen={form.ownerIds}
        choose={(ownerIds) => change({ ownerIds })}
      >
        <Field label="Find a colleague">
          <SearchBox value={wanted} onChange={(_event, { value }) => setWanted(value)} />
        </Field>
      </ChoiceList>
    </>
  );
}
