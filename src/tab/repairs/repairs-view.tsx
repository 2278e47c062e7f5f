import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ListRepairRequest, ListRepairsPage } from '../../http/list-repairs-contract.ts';
import { countText } from '../format/count-text.ts';
import { PlainPanel } from '../states/plain-panel.tsx';
import { DeletedRowView } from './deleted-row-view.tsx';
import { EditInTroubleView } from './edit-in-trouble-view.tsx';
import { RepairQuestion, type Question } from './repair-question.tsx';
import { RowToRepairView } from './row-to-repair-view.tsx';
import type { Repairing } from './use-repairing.ts';

interface Props {
  readonly page: ListRepairsPage;
  readonly today: string;
  readonly repairing: Repairing;
}

/** What waits for somebody, the words that SharePoint does not have first: those are the ones that could be missed. */
export function RepairsView({ page: { rows, rowsNotShown, pupils, deleted, edits }, today, repairing }: Props) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const ask = (asked: Question) => {
    setQuestion(asked);
    setIsAsking(true);
  };
  const { said } = repairing;
  return (
    <>
      <div role={said?.isFailure === true ? 'alert' : 'status'}>
        {said !== null && (
          <MessageBar intent={said.isFailure ? 'error' : 'success'} layout="multiline">
            <MessageBarBody>{said.text}</MessageBarBody>
            {said.undo !== null && <Undo request={said.undo} repairing={repairing} />}
          </MessageBar>
        )}
      </div>
      {edits.length > 0 && (
        <Section label="Written here, not in SharePoint">
          {edits.map((edit) => (
            <EditInTroubleView key={edit.writeId} edit={edit} today={today} ask={ask} />
          ))}
        </Section>
      )}
      {rows.length > 0 && (
        <Section label="Rows that do not fit">
          {rows.map((row) => (
            <RowToRepairView key={`${row.list}/${row.itemId}/${row.version}`} {...{ row, pupils, repairing }} />
          ))}
        </Section>
      )}
      {rowsNotShown > 0 && (
        <p>
          {`These are the first ${rows.length} of ${countText(rows.length + rowsNotShown)} rows that do not fit. The others follow when these are put right, here or in SharePoint.`}
        </p>
      )}
      {deleted.length > 0 && (
        <Section label="Deleted in SharePoint">
          {deleted.map((row) => (
            <DeletedRowView key={`${row.list}/${row.itemId}`} {...{ row, today, repairing, ask }} />
          ))}
        </Section>
      )}
      {rows.length + deleted.length + edits.length === 0 && (
        <PlainPanel heading="Nothing to put right">
          <p>
            Every row of the lists in SharePoint can be read, and all that was written here has arrived there. Rows that
            do not fit, rows that somebody deletes and edits that meet a newer version appear here.
          </p>
        </PlainPanel>
      )}
      {question !== null && (
        <RepairQuestion question={question} isOpen={isAsking} repairing={repairing} close={() => setIsAsking(false)} />
      )}
    </>
  );
}

function Undo({ request, repairing }: { request: ListRepairRequest; repairing: Repairing }) {
  return (
    <MessageBarActions>
      <Button onClick={() => repairing.send(request, 'It waits for a decision again.')}>Undo</Button>
    </MessageBarActions>
  );
}

function Section({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={label}>
      <h2 className={styles.heading}>{label}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 0` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});
