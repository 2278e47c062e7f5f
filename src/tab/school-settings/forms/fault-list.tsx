import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';

interface Props {
  /** "3 rows are left out; the rest goes in." */
  readonly title: string;
  readonly faults: readonly { readonly line: number; readonly what: string; readonly allowed: string }[];
}

/** Lines of a file that do not go in: each with its number, its value and what would have been. */
export function FaultList({ title, faults }: Props) {
  const styles = useStyles();
  if (faults.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.list}>
          {faults.map(({ line, what, allowed }, index) => (
            <li key={index}>
              Line {line}: {what} Allowed: {allowed}.
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});
