import { createContext } from 'react';
import type { ThemeName } from './theme-name.ts';

/** The look of the whole tab, for what is not coloured by the theme's own names, such as charts. */
export const ThemeContext = createContext<ThemeName>('default');
