import {
  Avatar,
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useShell } from '../shell-context.ts';

/** Who am I: everything on the page is then seen, and said, as that person. */
export function PersonPicker({ choosePerson }: { choosePerson: (personId: string) => void }) {
  const { state, me } = useShell();
  return (
    <Menu
      inline
      checkedValues={{ person: [me.personId] }}
      onCheckedValueChange={(_event, { checkedItems }) => choosePerson(checkedItems[0] ?? me.personId)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className="person-button"
          aria-label={`You are ${me.name}, ${me.jobTitle ?? 'staff'}. Change person`}
          icon={<Avatar name={me.name} color="colorful" size={28} aria-hidden />}
        >
          <PersonLines name={me.name} jobTitle={me.jobTitle} />
          <ChevronDownRegular className="person-chevron" />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>See the school as</MenuGroupHeader>
            {state.people.map(({ personId, name, jobTitle }) => (
              <MenuItemRadio key={personId} name="person" value={personId} className="person-item">
                <Avatar name={name} color="colorful" size={32} aria-hidden />
                <PersonLines name={name} jobTitle={jobTitle} />
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function PersonLines({ name, jobTitle }: { name: string; jobTitle: string | null | undefined }) {
  return (
    <span className="person-lines">
      <span className="person-name">{name}</span>
      <span className="person-job">{jobTitle}</span>
    </span>
  );
}
