import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { UnsentCards } from '../../http/unsent-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';

type Card = UnsentCards['cards'][number];

/** Cards of today that did not get out, for those who may send them again. With none it takes no room. */
export function UnsentSection({ api }: { api: ApiClient }) {
  const { loaded, change, refresh } = useLoaded(api.unsent.cards);
  const [said, setSaid] = useState('');
  const [isSending, setIsSending] = useState(false);
  const cards = loaded.kind === 'ready' ? loaded.value.cards : [];
  const failed = cards.filter(({ state }) => state === 'failed');
  const troubled = cards.filter(({ state, reason }) => state !== 'failed' && reason !== null);

  const send = (some: readonly Card[], isNotThere: boolean) => {
    const deliveryIds = some.map(({ deliveryId }) => deliveryId);
    setIsSending(true);
    setSaid('');
    void api.unsent.sendAgain({ deliveryIds, isNotThere }).then((answer) => {
      setIsSending(false);
      if (answer.kind === 'failed') {
        setSaid(`Not sent again. ${answer.failure.message}`);
        return;
      }
      const onItsWay = answer.value.deliveryIds;
      change((before) => ({
        ...before,
        cards: before.cards.filter(({ deliveryId }) => !onItsWay.includes(deliveryId)),
      }));
      setSaid(
        onItsWay.length === 1 ? 'One card is on its way again.' : `${onItsWay.length} cards are on their way again.`,
      );
      if (onItsWay.length < deliveryIds.length) refresh();
    });
  };

  return (
    <>
      {failed.length > 0 && <Failed cards={failed} isSending={isSending} send={send} />}
      {troubled.length > 0 && <StillTried cards={troubled} />}
      <div role="status">{said}</div>
    </>
  );
}

interface FailedProps {
  readonly cards: readonly Card[];
  readonly isSending: boolean;
  readonly send: (cards: readonly Card[], isNotThere: boolean) => void;
}

function Failed({ cards, isSending, send }: FailedProps) {
  const styles = useStyles();
  const known = cards.filter(({ isInDoubt }) => !isInDoubt);
  return (
    <section aria-label="Cards that were not sent" className={styles.bar}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {cards.length === 1 ? 'A card was not sent' : `${cards.length} cards were not sent`}
          </MessageBarTitle>
          <ul className={styles.cards}>
            {cards.map((card) => (
              <li key={card.deliveryId} className={styles.card}>
                <span className={styles.words}>
                  <strong>{card.what}</strong>: {card.reason ?? 'No reason is known.'}
                </span>
                <Button
                  size="small"
                  disabledFocusable={isSending}
                  aria-label={`${card.isInDoubt ? 'I have looked, it is not there: send' : 'Send again'} ${card.what}`}
                  onClick={() => send([card], card.isInDoubt)}
                >
                  {card.isInDoubt ? 'I have looked, it is not there: send' : 'Send again'}
                </Button>
              </li>
            ))}
          </ul>
          {known.length > 1 && (
            <Button disabledFocusable={isSending} onClick={() => send(known, false)}>
              Send these {known.length} again
            </Button>
          )}
        </MessageBarBody>
      </MessageBar>
    </section>
  );
}

function StillTried({ cards }: { cards: readonly Card[] }) {
  const styles = useStyles();
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        Still being tried: {cards.map(({ what, reason }) => `${what} (${reason ?? ''})`).join(', ')}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalS },
  cards: { listStyleType: 'none', margin: 0, padding: `${tokens.spacingVerticalXS} 0` },
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  words: { ...typographyStyles.body1, maxWidth: '640px', overflowWrap: 'anywhere' },
});
