import { useContext } from 'react';
import { ThemeContext } from '../teams/theme-context.ts';
import type { ThemeName } from '../teams/theme-name.ts';
import { THEMES } from '../teams/themes.ts';

export interface ChartColours {
  /** What is asked about, and what it is compared with. */
  readonly pair: readonly [string, string];
  /** By a band's tone; the second tells two bands of one tone apart. */
  readonly shades: Readonly<Record<string, readonly [string, string]>>;
}

function fromTheme(name: ThemeName): ChartColours {
  const theme = THEMES[name];
  return {
    pair: [theme.colorBrandForeground1, theme.colorNeutralForeground3],
    shades: {
      good: [theme.colorPaletteGreenBackground3, theme.colorPaletteLightGreenBackground3],
      watch: [theme.colorPaletteYellowBackground3, theme.colorPaletteMarigoldBackground3],
      concern: [theme.colorPaletteDarkOrangeBackground3, theme.colorPaletteMarigoldBackground3],
      serious: [theme.colorPaletteRedBackground3, theme.colorPaletteCranberryBorderActive],
      severe: [theme.colorPaletteBerryBackground3, theme.colorPalettePurpleBorderActive],
    },
  };
}

/** Teams's theme of high contrast writes all of these as white, so that bars could not be told apart. */
const CONTRAST: ChartColours = {
  pair: ['#1aebff', '#ffffff'],
  shades: {
    good: ['#3ff23f', '#ffffff'],
    watch: ['#ffff00', '#c8c800'],
    concern: ['#ffa64d', '#c87820'],
    serious: ['#ff6b6b', '#c84040'],
    severe: ['#e18bff', '#a050c8'],
  },
};

const COLOURS: Readonly<Record<ThemeName, ChartColours>> = {
  ...{ default: fromTheme('default'), dark: fromTheme('dark'), contrast: CONTRAST },
};

/** Colours as themselves and not as the theme's names, which a picture that is saved does not know. */
export function useChartColours(): ChartColours {
  return COLOURS[useContext(ThemeContext)];
}
