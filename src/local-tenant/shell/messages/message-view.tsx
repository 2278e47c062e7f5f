import { Avatar } from '@fluentui/react-components';
import { MessageCard } from '../cards/message-card.tsx';
import { renderTeamsMarkdown } from '../cards/teams-markdown.ts';
import type { Attachment, Message } from '../contract.ts';
import { EverySessionMark } from '../every-session-mark.tsx';
import { schoolDay, schoolTime } from '../school-time.ts';
import { useShell } from '../shell-context.ts';
import './message-view.css';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** One message: who, when, whether it was edited, what it says and its cards. */
export function MessageView({ conversationId, message }: { conversationId: string; message: Message }) {
  const { from, deletedAt, text, attachments } = message;
  const { me } = useShell();
  const mine = from.id === me.userId || from.id === me.personId;
  const time = schoolTime(new Date(message.createdAt));
  return (
    <article className="message" data-mine={mine || undefined} aria-label={`${from.name}, ${time}`}>
      {from.isBot ? <EverySessionMark sizePx={32} /> : <Avatar name={from.name} color="colorful" aria-hidden />}
      <div className="message-body" data-message-id={message.id}>
        <MessageHead message={message} time={time} />
        {deletedAt !== null && <p className="message-deleted">This message has been deleted.</p>}
        {deletedAt === null && text ? <MessageText text={text} fromBot={from.isBot} /> : null}
        {deletedAt === null &&
          attachments.map((attachment, index) => (
            <AttachmentView key={index} conversationId={conversationId} message={message} attachment={attachment} />
          ))}
      </div>
    </article>
  );
}

function MessageHead({ message, time }: { message: Message; time: string }) {
  const editedAt = message.editedAt === null ? null : new Date(message.editedAt);
  return (
    <p className="message-head">
      <span className="message-author">{message.from.name}</span>
      <time dateTime={message.createdAt}>{time}</time>
      {editedAt && message.deletedAt === null && (
        <span className="message-edited" title={`${schoolDay(editedAt)}, ${schoolTime(editedAt)}`}>
          Edited
        </span>
      )}
    </p>
  );
}

/** A bot writes markdown; what a person typed is shown as typed. */
function MessageText({ text, fromBot }: { text: string; fromBot: boolean }) {
  if (!fromBot) return <p className="message-text">{text}</p>;
  return <div className="message-text" dangerouslySetInnerHTML={{ __html: renderTeamsMarkdown(text) }} />;
}

interface AttachmentViewProps {
  conversationId: string;
  message: Message;
  attachment: Attachment;
}

function AttachmentView({ conversationId, message, attachment }: AttachmentViewProps) {
  if (attachment.contentType !== CARD_TYPE) {
    return <p className="message-deleted">An attachment of the kind {attachment.contentType} is not shown here.</p>;
  }
  const origin = { conversationId, messageId: message.id };
  return <MessageCard origin={origin} content={attachment.content} version={message.editedAt ?? message.createdAt} />;
}
