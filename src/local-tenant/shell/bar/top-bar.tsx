import { EverySessionMark } from '../every-session-mark.tsx';
import { useShell } from '../shell-context.ts';
import type { ThemeName } from '../themes.ts';
import { PersonPicker } from './person-picker.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import './top-bar.css';

interface TopBarProps {
  setThemeName: (name: ThemeName) => void;
  choosePerson: (personId: string) => void;
}

/** Whose school this is, how it looks and who is looking. */
export function TopBar({ setThemeName, choosePerson }: TopBarProps) {
  const { state } = useShell();
  return (
    <header className="top-bar">
      <EverySessionMark sizePx={28} />
      <h1 className="top-bar-title">
        {state.school.name} <span className="top-bar-subtitle">local tenant</span>
      </h1>
      <ThemeSwitch setThemeName={setThemeName} />
      <PersonPicker choosePerson={choosePerson} />
    </header>
  );
}
