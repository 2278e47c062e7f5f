import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { Register } from '../../http/contract.ts';
import type { RegisterFacts } from '../../http/register-contract.ts';
import { barrierOptions, dueOptions, groupOptions, movementOptions } from './filter-options.ts';
import type { RegisterChoices } from './register-choices.ts';

interface Props {
  readonly register: Register;
  readonly facts: RegisterFacts;
  readonly choices: RegisterChoices;
  readonly onChoose: (choices: RegisterChoices) => void;
}

/** The filters that are not used every day, under one button that says how many are on. */
export function MoreFilters({ register, facts, choices, onChoose }: Props) {
  const { movements, barriers, groups, needsNarrative, reviewDue } = choices;
  const due = [...(needsNarrative ? ['needsNarrative'] : []), ...(reviewDue ? ['reviewDue'] : [])];
  const count = due.length + movements.length + barriers.length + groups.length;
  const sections = [
    { name: 'due', title: 'To be done', options: dueOptions(register.rows, facts) },
    { name: 'movements', title: 'Band', options: movementOptions(facts) },
    { name: 'groups', title: 'Groups', options: groupOptions(facts) },
    { name: 'barriers', title: 'Barriers', options: barrierOptions(facts) },
  ].filter(({ options }) => options.length > 0);
  const choose = (name: string, items: string[]) => {
    if (name === 'due') {
      onChoose({
        ...choices,
        needsNarrative: items.includes('needsNarrative'),
        reviewDue: items.includes('reviewDue'),
      });
    } else if (name === 'movements') {
      onChoose({ ...choices, movements: items.flatMap((way) => (way === 'down' || way === 'up' ? [way] : [])) });
    } else onChoose({ ...choices, [name]: items });
  };
  return (
    <Menu
      checkedValues={{ due, movements, barriers, groups }}
      onCheckedValueChange={(_event, { name, checkedItems }) => choose(name, checkedItems)}
      persistOnItemClick
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton {...(count > 0 && { appearance: 'primary' as const })}>
          {count === 0 ? 'More filters' : `More filters (${count})`}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label="More filters">
          {sections.map(({ name, title, options }) => (
            <MenuGroup key={name}>
              <MenuGroupHeader>{title}</MenuGroupHeader>
              {options.map(({ value, label, count: pupils }) => (
                <MenuItemCheckbox key={value} name={name} value={value} secondaryContent={String(pupils)}>
                  {label}
                </MenuItemCheckbox>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
