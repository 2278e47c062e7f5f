import { Menu, MenuButton, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** Pupils it would show. */
  readonly count: number;
}

interface Props {
  /** "Year". */
  readonly name: string;
  /** "All years", when nothing is chosen. */
  readonly everything: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: string[]) => void;
}

/** A filter of which several values may be chosen. The button says what is chosen without being opened. */
export function FilterMenu({ name, everything, options, chosen, onChoose }: Props) {
  return (
    <Menu
      checkedValues={{ [name]: [...chosen] }}
      onCheckedValueChange={(_event, { checkedItems }) => onChoose(checkedItems)}
      persistOnItemClick
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton {...(chosen.length > 0 && { appearance: 'primary' as const })}>
          {chosenText(options, chosen, everything)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={name}>
          {options.map(({ value, label, count }) => (
            <MenuItemCheckbox key={value} name={name} value={value} secondaryContent={String(count)}>
              {label}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function chosenText(options: readonly FilterOption[], chosen: readonly string[], everything: string): string {
  const labels = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  if (labels.length === 0) return everything;
  return labels.length === 1 ? (labels[0] ?? '') : `${labels[0] ?? ''} + ${labels.length - 1}`;
}
