import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { schoolMoment } from '../format/school-date.ts';
import { RepairCard } from './repair-card.tsx';
import { LIST_NAMES, type DeletedRow } from './repair-texts.ts';
import type { Ask } from './repair-question.tsx';
import type { Repairing } from './use-repairing.ts';

interface Props {
  readonly row: DeletedRow;
  readonly today: string;
  readonly repairing: Repairing;
  readonly ask: Ask;
}

/** A row that somebody deleted in SharePoint, with all that it held: it can be had back. */
export function DeletedRowView({ row, today, repairing, ask }: Props) {
  const styles = useStyles();
  const { list, itemId, values, deletedAt } = row;
  const title = row.title === '' ? 'A row without a title' : row.title;
  return (
    <RepairCard title={title} about={`${LIST_NAMES[list]}, seen to be deleted ${schoolMoment(deletedAt, today)}`}>
      <dl className={styles.values}>
        {values.map(({ columnName, value }, index) => (
          <div key={index} className={styles.value}>
            <dt className={styles.name}>{columnName}</dt>
            <dd className={styles.words}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={repairing.isSending}
          aria-label={`Bring back ${title}`}
          onClick={() =>
            repairing.send({ kind: 'restore', list, itemId }, `“${title}” is on its way back to SharePoint.`)
          }
        >
          Bring it back
        </Button>
        <Button
          aria-label={`It was deleted on purpose: ${title}`}
          onClick={() =>
            ask({
              title: `Let “${title}” go?`,
              about:
                'It is not shown here any more. You may undo that at once; SharePoint’s own recycle bin keeps the row for a while too.',
              confirm: 'Let it go',
              request: { kind: 'let-go', list, itemId },
              done: `“${title}” was let go.`,
            })
          }
        >
          It was deleted on purpose…
        </Button>
      </div>
    </RepairCard>
  );
}

const useStyles = makeStyles({
  values: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxWidth: '640px' },
  value: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  name: { ...typographyStyles.body1Strong, minWidth: '120px' },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
