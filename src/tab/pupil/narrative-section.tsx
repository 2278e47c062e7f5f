import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterRow } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { isDirty } from '../narrative/editor-state.ts';
import { NarrativeBody } from '../narrative/narrative-body.tsx';
import { NarrativeReading } from '../narrative/narrative-reading.tsx';
import { SaveButton } from '../narrative/save-bar.tsx';
import { useNarrativeEditor } from '../narrative/use-narrative-editor.ts';
import { PageSection } from '../states/page-section.tsx';

interface Props {
  readonly api: ApiClient;
  readonly row: RegisterRow;
  readonly today: string;
  readonly onRow: (row: RegisterRow) => void;
  readonly refresh: () => void;
}

/** The same narrative as in the register's drawer, with the same drafts: whoever leaves the page finds them again. */
export function NarrativeSection(props: Props) {
  const { row, today } = props;
  return (
    <PageSection heading="What is agreed">
      {row.narrativeAccess === 'write' ? <Writing {...props} /> : <NarrativeReading row={row} today={today} />}
    </PageSection>
  );
}

function Writing({ api, row, today, onRow, refresh }: Props) {
  const styles = useStyles();
  const editor = useNarrativeEditor({ api, row, onRow, refresh });
  return (
    <>
      <NarrativeBody editor={editor} row={row} today={today} />
      {editor.state.phase.kind !== 'conflict' && (
        <div className={styles.buttons}>
          <SaveButton editor={editor} />
          {isDirty(editor.state) && <Button onClick={editor.discard}>Discard my words</Button>}
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
