import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { schoolMoment } from '../format/school-date.ts';
import { TwoSidedTable } from '../states/two-sided-table.tsx';
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
      <TwoSidedTable
        label={`Both versions of ${title}`}
        headings={['Field', 'As it was written here', 'As SharePoint has it']}
        lines={fields.map(({ columnName, ours, theirs }) => ({
          name: columnName,
          one: ours === '' ? 'nothing' : ours,
          other: theirs ?? 'no such row',
        }))}
      />
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

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
