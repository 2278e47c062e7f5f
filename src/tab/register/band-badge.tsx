import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Band } from '../../http/contract.ts';

/** A pupil's band in words, with a colour that says the same again. */
export function BandBadge({ band }: { band: Band }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.badge, styles[band.tone])}>{band.label}</span>;
}

const useStyles = makeStyles({
  badge: {
    ...typographyStyles.caption1Strong,
    display: 'inline-block',
    padding: `1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  good: tone(
    tokens.colorStatusSuccessForeground1,
    tokens.colorStatusSuccessBackground1,
    tokens.colorStatusSuccessBorder1,
  ),
  watch: tone(
    tokens.colorPaletteYellowForeground2,
    tokens.colorPaletteYellowBackground1,
    tokens.colorPaletteYellowBorder1,
  ),
  concern: tone(
    tokens.colorStatusWarningForeground1,
    tokens.colorStatusWarningBackground1,
    tokens.colorStatusWarningBorder1,
  ),
  serious: tone(
    tokens.colorStatusDangerForeground1,
    tokens.colorStatusDangerBackground1,
    tokens.colorStatusDangerBorder1,
  ),
  severe: tone(
    tokens.colorStatusDangerForeground2,
    tokens.colorStatusDangerBackground2,
    tokens.colorStatusDangerBorder2,
  ),
});

function tone(color: string, backgroundColor: string, border: string) {
  return { color, backgroundColor, border: `1px solid ${border}` };
}
