import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import type { AccessRecordsFilter } from '../../http/access-records-contract.ts';
import type { AccessRecordsClient } from '../api/access-records-client.ts';
import { countText } from '../format/count-text.ts';
import { schoolMoment } from '../format/school-date.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PlainPanel } from '../states/plain-panel.tsx';
import { RecordView } from './record-view.tsx';
import { useRecords } from './use-records.ts';

interface Props {
  readonly client: AccessRecordsClient;
  readonly filter: AccessRecordsFilter;
  readonly today: string;
  readonly showAll: () => void;
}

/** The records that fit, a hundred more each time they are asked for. */
export function RecordsPart({ client, filter, today, showAll }: Props) {
  const styles = useStyles();
  const { shown, refresh, more } = useRecords(client, filter);
  switch (shown.kind) {
    case 'loading':
      return <ListSkeleton label="The records are loading" />;
    case 'failed':
      return <FailurePanel failure={shown.failure} retry={refresh} />;
    case 'ready':
      break;
  }
  const { records, since, before } = shown;
  if (records.length === 0) {
    return (
      <PlainPanel heading="No record fits">
        <p>
          {Object.keys(filter).length === 0
            ? 'Nobody has read, changed or taken out anything yet, or been refused it.'
            : 'Nobody did such a thing in these days. Choose other days, or take the choices away.'}
        </p>
        {Object.keys(filter).length > 0 && <Button onClick={showAll}>Show all records</Button>}
      </PlainPanel>
    );
  }
  return (
    <>
      <div className={styles.counts}>
        <span role="status">
          {records.length === 1 ? '1 record' : `${countText(records.length)} records`}
          {before === null ? '' : ' shown, and there are older ones'}, the newest first.
        </span>
        <Button size="small" onClick={refresh}>
          Look again
        </Button>
      </div>
      <ol className={styles.list} aria-label="Records of access">
        {records.map((record) => (
          <RecordView key={record.seq} record={record} today={today} />
        ))}
      </ol>
      {shown.moreFailure !== null && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>The older records could not be loaded. {shown.moreFailure.message}</MessageBarBody>
        </MessageBar>
      )}
      {before !== null && (
        <Button disabledFocusable={shown.isLoadingMore} onClick={more}>
          {shown.isLoadingMore ? 'Older records are loading …' : 'Show older records'}
        </Button>
      )}
      {since !== null && (
        <p className={styles.since}>
          Records begin {schoolMoment(since, today)}. This look at them is recorded, as every other is.
        </p>
      )}
    </>
  );
}

const useStyles = makeStyles({
  counts: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  since: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0 },
});
