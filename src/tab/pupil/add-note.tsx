import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CasesClient } from '../api/cases-client.ts';
import { WordsDialog } from '../case/words-dialog.tsx';

interface Props {
  readonly client: CasesClient;
  readonly pupilId: string;
  readonly refresh: () => void;
}

/** A restricted note cannot be changed afterwards: what was known when has to stay. */
export function AddNote({ client, pupilId, refresh }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [said, say] = useState('');
  return (
    <div>
      <Button onClick={() => setOpen(true)}>Add a note</Button> <span role="status">{said}</span>
      {isOpen && (
        <WordsDialog
          title="Add a restricted note"
          label="Note"
          saveLabel="Record"
          longest={4000}
          missing="Write something."
          send={(words, noteId) => client.addNote(pupilId, { noteId, words })}
          finish={() => {
            setOpen(false);
            say('The note is recorded.');
            refresh();
          }}
          close={() => setOpen(false)}
        >
          <p>The safeguarding lead and the attendance champion read it, and nobody else. It cannot be changed later.</p>
        </WordsDialog>
      )}
    </div>
  );
}
