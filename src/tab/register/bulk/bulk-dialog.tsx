import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterRow } from '../../../http/contract.ts';
import type { ApiClient } from '../../api/api-client.ts';
import { countText, pupilCountText } from '../../format/count-text.ts';
import { previewTexts } from './bulk-texts.ts';
import { BulkResults } from './bulk-results.tsx';
import { BULK_MAX, type BulkFields } from './run-bulk.ts';
import { useBulkChange } from './use-bulk-change.ts';

interface Props {
  readonly api: ApiClient;
  readonly rows: readonly RegisterRow[];
  /** The school's date now: a review lies on it or after it. */
  readonly today: string;
  readonly isOpen: boolean;
  readonly close: () => void;
  /** After each run, because the register has changed. */
  readonly refresh: () => void;
}

/** Sets the next review or the mentor of every chosen pupil: asked, shown first, done one by one, and put back if wished. */
export function BulkDialog({ api, rows, today, isOpen, close, refresh }: Props) {
  const styles = useStyles();
  const bulk = useBulkChange(api, refresh);
  const [reviewOn, setReviewOn] = useState('');
  const [mentor, setMentor] = useState('');
  const [targets, setTargets] = useState<readonly RegisterRow[]>([]);
  const { phase } = bulk;
  // The rows at the start: a run changes what is shown, and with it what is chosen of it.
  const writable =
    phase.kind === 'asking' ? rows.filter(({ narrativeAccess }) => narrativeAccess === 'write') : targets;
  const fields: BulkFields = {
    ...(reviewOn !== '' && { nextReviewOn: reviewOn }),
    ...(mentor.trim() !== '' && { mentor: mentor.trim() }),
  };
  const isPast = reviewOn !== '' && reviewOn < today;
  const isReady = Object.keys(fields).length > 0 && !isPast && writable.length > 0 && writable.length <= BULK_MAX;
  const start = () => {
    if (!isReady) return;
    setTargets(writable);
    bulk.start(writable.map(({ pupilId, name }) => ({ pupilId, name, fields })));
  };
  const leave = () => {
    if (phase.kind === 'running') return;
    bulk.reset();
    close();
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open) leave();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Review and mentor of {pupilCountText(writable.length)}</DialogTitle>
          <DialogContent className={styles.content}>
            {phase.kind === 'asking' && (
              <>
                <p className={styles.text}>{leftOut(rows.length - writable.length, writable.length)}</p>
                <Field
                  label="Next review"
                  hint="Left empty, each keeps its own."
                  {...(isPast && { validationMessage: 'This date has passed.' })}
                >
                  <Input type="date" value={reviewOn} onChange={(_event, { value }) => setReviewOn(value)} />
                </Field>
                <Field label="Mentor" hint="Left empty, each keeps their own.">
                  <Input value={mentor} maxLength={200} onChange={(_event, { value }) => setMentor(value)} />
                </Field>
                <div role="status">
                  {previewTexts(writable, fields).map((text) => (
                    <p key={text} className={styles.text}>
                      {text}
                    </p>
                  ))}
                </div>
              </>
            )}
            {phase.kind === 'running' && (
              <Field label={`${countText(phase.done)} of ${countText(phase.of)} done. Stay on this page.`}>
                <ProgressBar value={phase.done} max={phase.of} aria-label="Progress" />
              </Field>
            )}
            {phase.kind === 'finished' && <BulkResults {...phase} tryAgain={bulk.tryAgain} undoAll={bulk.undo} />}
          </DialogContent>
          <DialogActions>
            {phase.kind === 'asking' && (
              <Button appearance="primary" disabledFocusable={!isReady} onClick={start}>
                Set for {pupilCountText(writable.length)}
              </Button>
            )}
            <Button disabledFocusable={phase.kind === 'running'} onClick={leave}>
              {phase.kind === 'finished' ? 'Close' : 'Cancel'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function leftOut(others: number, count: number): string {
  if (count > BULK_MAX) return `At most ${BULK_MAX} pupils at once. Choose fewer.`;
  if (count === 0) return 'You may change the case of none of the chosen pupils.';
  return others === 0 ? '' : `${pupilCountText(others)} whose case you may not change: left out.`;
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});
