import type { Theme } from '@fluentui/react-components';
import { HostConfig } from 'adaptivecards';

/** How Teams draws a card in one of its themes: its sizes, and Fluent's colours. */
export function previewHostConfig(theme: Theme): HostConfig {
  const colour = (strong: string, subtle = strong) => ({ default: strong, subtle });
  const foregroundColors = {
    default: colour(theme.colorNeutralForeground1, theme.colorNeutralForeground3),
    accent: colour(theme.colorBrandForegroundLink),
    good: colour(theme.colorStatusSuccessForeground1),
    warning: colour(theme.colorStatusWarningForeground3),
    attention: colour(theme.colorStatusDangerForeground3),
  };
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return new HostConfig({
    supportsInteractivity: true,
    fontFamily: theme.fontFamilyBase,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme.colorNeutralStroke2 },
    textBlock: { headingLevel: 3 },
    actions: { maxActions: 6, spacing: 'medium', buttonSpacing: 8, actionAlignment: 'left' },
    containerStyles: {
      default: container(theme.colorNeutralBackground1),
      emphasis: container(theme.colorNeutralBackground3),
    },
  });
}
