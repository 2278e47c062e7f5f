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
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { viewOf, type RegisterChoices } from '../register-choices.ts';
import type { KeptViews } from './use-saved-views.ts';

interface Props {
  readonly kept: KeptViews;
  readonly choices: RegisterChoices;
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** Keeps what is shown now under a name, and takes out views that are no longer used. */
export function ViewsDialog({ kept, choices, isOpen, close }: Props) {
  const styles = useStyles();
  const [name, setName] = useState('');
  const { views, said, removed } = kept;
  const trimmed = name.trim();
  const same = views.find((view) => view.name.toLowerCase() === trimmed.toLowerCase());
  const save = () => {
    if (trimmed === '') return;
    kept.save({ viewId: same?.viewId ?? crypto.randomUUID(), name: trimmed, choices: viewOf(choices) });
    setName('');
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Your views of the register</DialogTitle>
          <DialogContent className={styles.content}>
            <form
              className={styles.form}
              onSubmit={(event) => {
                event.preventDefault();
                save();
              }}
            >
              <Field
                label="Keep the filters and the order that are on now as"
                hint={same ? `This replaces “${same.name}”.` : 'What you search for is not kept.'}
              >
                <Input value={name} maxLength={60} onChange={(_event, { value }) => setName(value)} />
              </Field>
              <Button appearance="primary" type="submit" disabledFocusable={trimmed === ''}>
                Keep
              </Button>
            </form>
            {views.length > 0 && (
              <ul className={styles.list} aria-label="Your views">
                {views.map((view) => (
                  <li key={view.viewId} className={styles.line}>
                    <span>{view.name}</span>
                    <Button size="small" aria-label={`Remove ${view.name}`} onClick={() => kept.remove(view)}>
                      Remove
                    </Button>
                  </li>
                ))}
              </ul>
            )}
            <div role="status" className={styles.said}>
              {said}
            </div>
            {removed !== null && <Button onClick={() => kept.save(removed)}>Undo: keep “{removed.name}”</Button>}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS, width: '100%' },
  list: { listStyleType: 'none', margin: 0, padding: 0, width: '100%' },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
  },
  said: { ...typographyStyles.body1 },
});
