import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { MeetingView } from '../../http/meeting-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { shareToStage, type MeetingFrame } from '../teams/meeting-frame.ts';
import { AddPupil } from './add-pupil.tsx';
import { EndDialog } from './end-dialog.tsx';
import { MODES, neighbour } from './meeting-texts.ts';
import type { Deeds } from './use-deeds.ts';

interface Props {
  readonly api: ApiClient;
  readonly view: MeetingView;
  readonly deeds: Deeds;
  readonly frame: MeetingFrame;
}

/** What those who run a meeting press: start, the pupil before and after, the mode, the stage, the end. */
export function RunBar({ api, view, deeds, frame }: Props) {
  const styles = useStyles();
  const [stageTrouble, setStageTrouble] = useState<string | null>(null);
  const { change } = deeds;
  const { currentItemId, state } = view;
  const [before, after] = [neighbour(view, -1), neighbour(view, 1)];
  const move = useCallback(
    (to: string | null) => {
      if (to !== null) void change({ kind: 'move', from: currentItemId, to });
    },
    [change, currentItemId],
  );
  useMoveKeys(state === 'running' ? { before, after } : null, move);
  const share = async () => setStageTrouble(await shareToStage(stageAddress(view.meetingId)));
  return (
    <div className={styles.bar} role="group" aria-label="Run the meeting">
      {state === 'planned' && (
        <>
          <Button appearance="primary" disabledFocusable={deeds.isBusy} onClick={() => void change({ kind: 'start' })}>
            Start the meeting
          </Button>
          <Button disabledFocusable={deeds.isBusy} onClick={() => void change({ kind: 'rebuild' })}>
            Build the agenda again
          </Button>
        </>
      )}
      {state === 'running' && (
        <>
          <Button
            disabledFocusable={before === null || deeds.isBusy}
            aria-keyshortcuts="Alt+PageUp"
            onClick={() => move(before)}
          >
            Previous
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={after === null || deeds.isBusy}
            aria-keyshortcuts="Alt+PageDown"
            onClick={() => move(after)}
          >
            Next
          </Button>
        </>
      )}
      <ModeChoice view={view} deeds={deeds} />
      {state !== 'closed' && view.mode === 'slt' && <AddPupil api={api} deeds={deeds} />}
      {frame === 'side-panel' && state !== 'closed' && <Button onClick={() => void share()}>Show on the stage</Button>}
      {state !== 'planned' && <EndDialog view={view} deeds={deeds} />}
      {stageTrouble !== null && <span role="alert">{stageTrouble}</span>}
    </div>
  );
}

function ModeChoice({ view, deeds }: Pick<Props, 'view' | 'deeds'>) {
  const styles = useStyles();
  return (
    <Field label="Everybody sees" className={styles.mode}>
      <Select
        value={view.mode}
        onChange={(_event, { value }) => {
          const chosen = MODES.find(({ mode }) => mode === value);
          if (chosen !== undefined) void deeds.change({ kind: 'mode', mode: chosen.mode });
        }}
      >
        {MODES.map(({ mode, name, about }) => (
          <option key={mode} value={mode}>
            {name}: {about}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The address holds the meeting's id, which says nothing, and nobody's data. */
function stageAddress(meetingId: string): string {
  return `${window.location.origin}/tab/?page=${encodeURIComponent(`meeting/${meetingId}`)}`;
}

/** Alt with Page Down and Page Up, wherever the focus is: no browser and no screen reader has them. */
function useMoveKeys(ends: { before: string | null; after: string | null } | null, move: (to: string | null) => void) {
  const before = ends?.before ?? null;
  const after = ends?.after ?? null;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'PageDown' && event.key !== 'PageUp')) return;
      event.preventDefault();
      move(event.key === 'PageDown' ? after : before);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [before, after, move]);
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    '@media print': { display: 'none' },
  },
  // As wide as the page allows: a list is otherwise as wide as its longest line.
  mode: { flex: '0 1 420px', minWidth: 0, '& > span': { minWidth: 0 }, '& select': { width: '100%' } },
});
