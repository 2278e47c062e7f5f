import {
  Button,
  Field,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LadderMessages } from '../../http/ladder-contract.ts';
import type { ApiFailure } from '../api/api-failure.ts';

/** The messages as text to be copied and as a file. */
export function MessageList({ list, failure }: { list: LadderMessages; failure: ApiFailure | null }) {
  const styles = useStyles();
  const words = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const fileUrl = useFileUrl(list.csv);
  const text = list.messages.map(({ name, form, text: message }) => `${name} (${form}): ${message}`).join('\n');
  const copy = () => {
    words.current?.select();
    // Some Teams clients do not let a page at the clipboard.
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => setSaid('Teams does not let the page copy here. The text is selected: press Ctrl+C, or ⌘C.'),
    );
  };
  return (
    <>
      <p className={styles.words}>
        The app sends nothing. Send these by what your school uses for messages, then say here that they were sent.
      </p>
      <Field label="Whom to send what">
        <Textarea textarea={{ ref: words }} className={styles.text} rows={8} readOnly value={text} />
      </Field>
      <div className={styles.ways}>
        <Button onClick={copy}>Copy</Button>
        <Link href={fileUrl} download={list.fileName}>
          Download as a file (CSV)
        </Link>
        <span role="status">{said}</span>
      </div>
      <div role="alert">
        {failure !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>Not recorded. {failure.message}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}

function useFileUrl(csv: string): string {
  const url = useMemo(() => URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' })), [csv]);
  useEffect(() => {
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [url]);
  return url;
}

const useStyles = makeStyles({
  words: { margin: 0 },
  text: { width: '100%' },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});
