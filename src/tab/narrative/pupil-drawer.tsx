import { useCallback, useState } from 'react';
import type { Me, Register, RegisterRow } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { schoolDateOf } from '../format/school-date.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import { PupilLink } from '../route/pupil-link.tsx';
import { DrawerFrame } from './drawer-frame.tsx';
import { isDirty } from './editor-state.ts';
import { NamingSection } from './naming-section.tsx';
import { NarrativeBody } from './narrative-body.tsx';
import { NarrativeReading } from './narrative-reading.tsx';
import { PupilFacts } from './pupil-facts.tsx';
import { SaveBar } from './save-bar.tsx';
import { UnsavedDialog } from './unsaved-dialog.tsx';
import { useNarrativeEditor } from './use-narrative-editor.ts';

interface Props {
  readonly api: ApiClient;
  readonly me: Me;
  readonly register: Register;
  readonly row: RegisterRow;
  readonly onRow: (row: RegisterRow) => void;
  readonly refresh: () => void;
  readonly close: () => void;
}

/** One pupil: the facts, and the narrative to write, to read, or not to see, as the person's roles have it. */
export function PupilDrawer({ api, me, register, row, onRow, refresh, close }: Props) {
  const editor = useNarrativeEditor({ api, row, onRow, refresh });
  const { state } = editor;
  const [isAsking, setIsAsking] = useState(false);
  const today = schoolDateOf(me.now);
  const mayWrite = row.narrativeAccess === 'write';
  const askToClose = useCallback(() => {
    if (isDirty(state)) setIsAsking(true);
    else close();
  }, [state, close]);

  return (
    <DrawerFrame
      title={row.name}
      subtitle={`${yearGroupName(row.yearGroup)}, form ${row.form}`}
      askToClose={askToClose}
      footer={mayWrite && state.phase.kind !== 'conflict' && <SaveBar editor={editor} close={askToClose} />}
    >
      <PupilFacts row={row} bands={register.bands} today={today} />
      <PupilLink pupilId={row.pupilId}>Open the pupil’s page</PupilLink>
      {!mayWrite && <NarrativeReading row={row} today={today} />}
      {mayWrite && <NarrativeBody editor={editor} row={row} today={today} />}
      <NamingSection api={api} pupilId={row.pupilId} today={today} />
      {isAsking && (
        <UnsavedDialog
          keepWriting={() => setIsAsking(false)}
          closeWithDraft={close}
          discard={() => {
            editor.discard();
            close();
          }}
        />
      )}
    </DrawerFrame>
  );
}
