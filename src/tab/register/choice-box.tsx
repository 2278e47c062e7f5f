import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckboxCheckedRegular, CheckboxIndeterminateRegular, CheckboxUncheckedRegular } from '@fluentui/react-icons';

const ICONS = {
  all: CheckboxCheckedRegular,
  some: CheckboxIndeterminateRegular,
  none: CheckboxUncheckedRegular,
} as const;

/** How a row, or all of them, is chosen, as a picture. What holds it says the same in words. */
export function ChoiceBox({ state }: { state: keyof typeof ICONS }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <Icon aria-hidden className={state === 'none' ? styles.off : styles.on} />;
}

const useStyles = makeStyles({
  on: { fontSize: '20px', color: tokens.colorCompoundBrandForeground1 },
  off: { fontSize: '20px', color: tokens.colorNeutralStrokeAccessible },
});
