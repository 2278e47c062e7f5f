import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AccessRecordsFilter } from '../../http/access-records-contract.ts';
import type { AccessRecordsClient } from '../api/access-records-client.ts';
import { saveFile } from '../api/fetch-file.ts';

interface Props {
  readonly client: AccessRecordsClient;
  readonly filter: AccessRecordsFilter;
}

/** The page's heading, and what is shown as a file. */
export function RecordsTop({ client, filter }: Props) {
  const styles = useStyles();
  const [said, say] = useState('');
  const take = async () => {
    say('The file is being made …');
    const answer = await client.file(filter);
    say(
      answer.kind === 'ok'
        ? 'The file is in your downloads. That you took it is recorded.'
        : `Not taken out. ${answer.failure.message}`,
    );
    if (answer.kind === 'ok') saveFile(answer.value, 'records-of-access.csv');
  };
  return (
    <div className={styles.top}>
      <h1 className={styles.heading}>Records of access</h1>
      <div className={styles.file}>
        <span role="status">{said}</span>
        <Button icon={<ArrowDownloadRegular />} onClick={() => void take()}>
          Take out as a file (CSV)
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  top: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
