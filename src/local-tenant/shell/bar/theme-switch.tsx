import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons';
import { useShell } from '../shell-context.ts';
import { isThemeName, type ThemeName, themes } from '../themes.ts';

/** Light, dark or high contrast; the cards and the tab follow. */
export function ThemeSwitch({ setThemeName }: { setThemeName: (name: ThemeName) => void }) {
  const { themeName } = useShell();
  const choose = (name: string | undefined) => {
    if (name !== undefined && isThemeName(name)) setThemeName(name);
  };
  return (
    <Menu
      inline
      checkedValues={{ theme: [themeName] }}
      onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="Theme" relationship="label">
          <Button appearance="subtle" icon={<DarkThemeRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(themes).map(([name, { label }]) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
