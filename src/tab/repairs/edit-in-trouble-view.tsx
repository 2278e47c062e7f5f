import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { schoolMoment } from '../format/school-date.ts';
import { RepairCard } from './repair-card.tsx';
import type { Ask } from './repair-question.tsx';
import { LIST_NAMES, STATE_WORDS, type EditInTrouble } from './repair-texts.ts';

/** What somebody wrote and SharePoint does not have: both versions, field by field. */
export function EditInTroubleView({ edit, today, ask }: { edit: EditInTrouble; today: string; ask: Ask }) {
  const styles = useStyles();
  const { writeId, list, state, detail, requestedBy, requestedAt, fields } = edit;
  const title = edit.title === '' ? 'A row without a title' : edit.title;
  return (
    <RepairCard
      title={title}
      about={`${LIST_NAMES[list]}, written by ${requestedBy}, ${schoolMoment(requestedAt, today)}`}
    >
      <span>
        {STATE_WORDS[state]} {detail}
      </span>
      <table className={styles.table} aria-label={`Both versions of ${title}`}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">As it was written here</th>
            <th scope="col">As SharePoint has it</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ columnName, ours, theirs }, index) => (
            <tr key={index}>
              <th scope="row">{columnName}</th>
              <td data-label="As it was written here">{ours === '' ? 'nothing' : ours}</td>
              <td data-label="As SharePoint has it">{theirs ?? 'no such row'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {state !== 'waiting' && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            aria-label={`Use what was written here: ${title}`}
            onClick={() =>
              ask({
                title: `Write this over what SharePoint has?`,
                about: 'SharePoint keeps the older version in the row’s version history.',
                confirm: 'Write it',
                request: { kind: 'settle', writeId, keep: 'ours' },
                done: `“${title}” is on its way to SharePoint again.`,
              })
            }
          >
            Use what was written here…
          </Button>
          <Button
            aria-label={`Leave what SharePoint has: ${title}`}
            onClick={() =>
              ask({
                title: 'Leave what SharePoint has?',
                about: `What ${requestedBy} wrote here is dropped. Copy it first if any of it is needed.`,
                confirm: 'Leave it',
                request: { kind: 'settle', writeId, keep: 'theirs' },
                done: `“${title}” stays as SharePoint has it.`,
              })
            }
          >
            Leave what SharePoint has…
          </Button>
        </div>
      )}
    </RepairCard>
  );
}

const NARROW = '@media (max-width: 480px)';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    borderCollapse: 'collapse',
    maxWidth: '800px',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
      textAlign: 'left',
      verticalAlign: 'top',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    // On a phone each field stands above its two versions, which then have their own names.
    [NARROW]: {
      '& thead': { display: 'none' },
      '& th, & td': { display: 'block' },
      '& td::before': { content: 'attr(data-label) ": "', color: tokens.colorNeutralForeground2 },
    },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
