import { Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** ".ics,text/calendar". */
  readonly accept: string;
  readonly chosen: (file: File) => void;
}

/** The browser's own way to choose a file: it can be reached and used by keyboard as it is. */
export function FileField({ label, hint, accept, chosen }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <Field label={{ children: label, htmlFor: id }} hint={hint}>
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles.file}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) chosen(file);
          // The same file may be chosen again once it has been put right.
          target.value = '';
        }}
      />
    </Field>
  );
}

const useStyles = makeStyles({
  file: {
    ...typographyStyles.body1,
    maxWidth: '100%',
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
