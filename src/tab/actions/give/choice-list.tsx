import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { toggled } from './draft.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly choose: (ids: string[]) => void;
  /** Stands between the label and the choices. */
  readonly children?: ReactNode;
}

/** Several of many, one checkbox each: a group that a screen reader names, with what is wrong as its description. */
export function ChoiceList({ label, hint, problem, choices, chosen, choose, children }: Props) {
  const styles = useStyles();
  const id = label.replaceAll(/\W+/g, '-');
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-hint ${id}-problem`}>
      <legend className={styles.legend}>{label}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.id}
            label={choice.label}
            checked={chosen.includes(choice.id)}
            onChange={() => choose(toggled(chosen, choice.id))}
          />
        ))}
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.body1, padding: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  choices: { display: 'flex', flexDirection: 'column', maxHeight: '240px', overflowY: 'auto' },
  problem: { ...typographyStyles.caption1, margin: 0, color: tokens.colorPaletteRedForeground1 },
});
