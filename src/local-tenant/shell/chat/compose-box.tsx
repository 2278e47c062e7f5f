import { Button, Spinner, Textarea } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import { receiptProblem } from '../cards/read-bot-answer.ts';
import { useShell } from '../shell-context.ts';
import './compose-box.css';

/** Where one writes to the bot. Enter sends, Shift and Enter start a new line; a failed message stays to be sent again. */
export function ComposeBox({ conversationId }: { conversationId: string }) {
  const { api, me, state, notify } = useShell();
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);

  const send = async () => {
    if (text.trim() === '' || sending) return;
    setSending(true);
    const problem = receiptProblem(await api.say(me.personId, conversationId, text.trim()));
    setSending(false);
    if (problem === null) setText('');
    else notify('error', problem);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };

  return (
    <form
      className="compose-box"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        className="compose-text"
        aria-label={`Message to ${state.bot.name}`}
        placeholder="Type a message"
        value={text}
        resize="none"
        rows={2}
        onChange={(_event, data) => setText(data.value)}
        onKeyDown={onKeyDown}
      />
      <Button
        type="submit"
        appearance="subtle"
        aria-label="Send"
        disabledFocusable={sending || text.trim() === ''}
        icon={sending ? <Spinner size="tiny" /> : <SendRegular />}
      />
    </form>
  );
}
