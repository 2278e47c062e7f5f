import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { SavedViewShown } from '../../../http/register-contract.ts';
import type { ReadyView } from '../ready-views.ts';
import { choicesOf, isSameView, viewOf, type RegisterChoices } from '../register-choices.ts';

interface Props {
  readonly ready: readonly ReadyView[];
  readonly views: readonly SavedViewShown[];
  readonly choices: RegisterChoices;
  readonly onChoose: (choices: RegisterChoices) => void;
  readonly askToKeep: () => void;
}

/** The ready-made views and the person's own. The button says which one is on. */
export function ViewsMenu({ ready, views, choices, onChoose, askToKeep }: Props) {
  const all = [...ready.map((view) => ({ viewId: view.name, ...view })), ...views];
  const isOn = (view: ReadyView) => choices.search === '' && isSameView(view.choices, viewOf(choices));
  const on = all.find(isOn);
  const choose = (viewId: string | undefined) => {
    const view = all.find((each) => each.viewId === viewId);
    const chosen = view === undefined ? null : choicesOf(view.choices);
    if (chosen !== null) onChoose(chosen);
  };
  const item = ({ viewId, name }: { viewId: string; name: string }) => (
    <MenuItemRadio key={viewId} name="view" value={viewId}>
      {name}
    </MenuItemRadio>
  );
  return (
    <Menu
      checkedValues={{ view: on === undefined ? [] : [on.viewId] }}
      onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems.at(-1))}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>{on === undefined ? 'Views' : `View: ${on.name}`}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label="Views">
          <MenuGroup>
            <MenuGroupHeader>Ready-made</MenuGroupHeader>
            {all.slice(0, ready.length).map(item)}
          </MenuGroup>
          {views.length > 0 && (
            <MenuGroup>
              <MenuGroupHeader>Yours</MenuGroupHeader>
              {views.map(item)}
            </MenuGroup>
          )}
          <MenuDivider />
          <MenuItem onClick={askToKeep}>Keep or remove views …</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
