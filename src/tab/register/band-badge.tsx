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
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  watch: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground1 },
  concern: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  serious: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  severe: { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundOnBrand },
});
