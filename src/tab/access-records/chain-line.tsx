import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import type { ChainState } from '../../http/access-records-contract.ts';
import type { AccessRecordsClient } from '../api/access-records-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { countText } from '../format/count-text.ts';

/** Whether the records are as they were written: nobody removed, changed or added one afterwards. */
export function ChainLine({ client }: { client: AccessRecordsClient }) {
  const styles = useStyles();
  const { loaded, refresh } = useLoaded(client.chain, { isKeptFresh: false });
  switch (loaded.kind) {
    case 'loading':
      return <p className={styles.line}>The records are being checked …</p>;
    case 'failed':
      return (
        <p className={styles.line} role="alert">
          The records could not be checked. {loaded.failure.message}{' '}
          <Button size="small" onClick={refresh}>
            Check again
          </Button>
        </p>
      );
    case 'ready':
      return loaded.value.faults.length === 0 ? (
        <p className={styles.line} role="status">
          {soundWords(loaded.value)}
        </p>
      ) : (
        <BrokenChain state={loaded.value} />
      );
  }
}

function soundWords({ records, checked }: ChainState): string {
  if (records === 0) return 'There are no records yet, and so nothing to check.';
  if (checked === records) return `Checked: all ${countText(records)} records are as they were written.`;
  return `Checked: the newest ${countText(checked)} of ${countText(records)} records are as they were written. Whoever looks after the app checks all of them with the command “audit”.`;
}

function BrokenChain({ state: { faults } }: { state: ChainState }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        The records are not as they were written: somebody with access to the database has changed or removed some. Tell
        the head teacher and whoever looks after the app, and change nothing.
        <ul className={styles.faults}>
          {faults.map(({ seq, found }) => (
            <li key={`${seq} ${found}`}>
              Record {countText(seq)}: {found}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  faults: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});
