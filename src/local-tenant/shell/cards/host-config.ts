import type { Theme } from '@fluentui/react-components';
import { HostConfig } from 'adaptivecards';

/** How cards look in one theme: Teams' sizes, and Fluent's colours, so that a card sits in the page around it. */
export function createHostConfig(theme: Theme): HostConfig {
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors: foregroundColors(theme) });
  return new HostConfig({
    supportsInteractivity: true,
    fontFamily: theme.fontFamilyBase,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme.colorNeutralStroke2 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 180 }, value: { wrap: true }, spacing: 16 },
    textBlock: { headingLevel: 3 },
    inputs: {
      label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } },
      errorMessage: { color: 'attention', size: 'small', weight: 'bolder' },
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      // The gap is in the style sheet: the package's own spacers would indent a second row.
      buttonSpacing: 0,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    containerStyles: {
      default: container(theme.colorNeutralBackground1),
      emphasis: container(theme.colorNeutralBackground3),
      accent: container(theme.colorBrandBackground2),
      good: container(theme.colorStatusSuccessBackground1),
      warning: container(theme.colorStatusWarningBackground1),
      attention: container(theme.colorStatusDangerBackground1),
    },
  });
}

function foregroundColors(theme: Theme) {
  const colour = (strong: string, subtle = strong) => ({ default: strong, subtle });
  return {
    default: colour(theme.colorNeutralForeground1, theme.colorNeutralForeground3),
    dark: colour(theme.colorNeutralForeground1, theme.colorNeutralForeground3),
    light: colour(theme.colorNeutralForeground3),
    accent: colour(theme.colorBrandForegroundLink),
    good: colour(theme.colorStatusSuccessForeground1),
    warning: colour(theme.colorStatusWarningForeground3),
    attention: colour(theme.colorStatusDangerForeground3),
  };
}
