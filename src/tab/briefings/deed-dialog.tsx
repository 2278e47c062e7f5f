import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { BRIEFING_TEXT_MAX, type BriefingRow } from '../../http/briefings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { countText } from '../format/count-text.ts';
import { CardPreview } from './card-preview.tsx';
import { deedTexts, type AskedDeedName } from './deed-texts.ts';

export interface AskedDeed {
  readonly deed: AskedDeedName;
  readonly briefing: BriefingRow;
}

interface Props {
  readonly api: ApiClient;
  readonly asked: AskedDeed;
  /** Closed, not taken away: what Fluent hid behind an open dialog would stay hidden from screen readers. */
  readonly isOpen: boolean;
  readonly done: (words: string) => void;
  readonly close: () => void;
}

/** The question before anything is done to a briefing, with the card where it is about to be seen by others. */
export function DeedDialog(props: Props) {
  const { asked, isOpen, close } = props;
  return (
    <Dialog
      open={isOpen}
      modalType="modal"
      onOpenChange={(_event, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface>
        <Question key={`${asked.deed}/${asked.briefing.briefingId}`} {...props} />
      </DialogSurface>
    </Dialog>
  );
}

function Question({ api, asked: { deed, briefing }, done, close }: Props) {
  const styles = useStyles();
  const texts = deedTexts(deed, briefing);
  const [words, setWords] = useState(deed === 'correct' ? (briefing.correction ?? briefing.text) : '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const over = words.length - BRIEFING_TEXT_MAX;
  const act = async () => {
    if (isBusy || over > 0) return;
    if (texts.words !== null && words.trim() === '') {
      setTrouble('Write something first.');
      return;
    }
    setIsBusy(true);
    const answer = await api.briefings.deed(briefing.briefingId, deed, texts.words === null ? undefined : words);
    setIsBusy(false);
    if (answer.kind === 'ok') done(texts.done);
    else setTrouble(answer.failure.message);
  };
  const { text, figures, channelIds, correction } = briefing;
  return (
    <DialogBody>
      <DialogTitle>{texts.title}</DialogTitle>
      <DialogContent className={styles.content}>
        <span>{texts.about}</span>
        {texts.words !== null && (
          <Field
            label={texts.words}
            hint={`${countText(words.length)} of ${countText(BRIEFING_TEXT_MAX)} characters`}
            {...(over > 0 && { validationMessage: `Too long by ${countText(over)}.` })}
          >
            <Textarea rows={5} value={words} onChange={(_event, { value }) => setWords(value)} />
          </Field>
        )}
        {texts.shows === 'card' && (
          <CardPreview api={api} edit={{ text: correction ?? text, figures, channelIds, postAt: null }} />
        )}
        {trouble !== null && <span role="alert">Not done. {trouble}</span>}
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void act()}>
          {texts.confirm}
        </Button>
        <Button onClick={close}>Back</Button>
      </DialogActions>
    </DialogBody>
  );
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});
