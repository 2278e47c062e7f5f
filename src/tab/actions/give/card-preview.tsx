import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import type { CardWords, PreviewAnswer } from '../../../http/actions-contract.ts';
import { pupilCountText } from '../../format/count-text.ts';
import { longDate } from '../../format/school-date.ts';
import { listed, loadText } from '../action-texts.ts';

type Preview = Extract<PreviewAnswer, { kind: 'preview' }>;

/** The card as its owners and the channel will have it, and what it adds to. */
export function CardPreview({ preview }: { preview: Preview }) {
  const styles = useStyles();
  const { owners, unreached, card, inChannel, channelNames } = preview;
  return (
    <div className={styles.preview}>
      <h3 className={styles.heading}>Who gets it</h3>
      <ul aria-label="Who gets it" className={styles.list}>
        {owners.map((owner, index) => (
          <li key={index}>
            <bdi>{owner.name}</bdi> – {owner.open === 0 ? 'nothing open' : loadText(owner)}
          </li>
        ))}
      </ul>
      {unreached.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            No card reaches {listed(unreached)}: they have not installed the app. It is in this list for them all the
            same.
          </MessageBarBody>
        </MessageBar>
      )}
      <Card heading="In each owner’s chat" card={card} />
      {inChannel && <Card heading={`In the channel ${listed(channelNames)}`} card={inChannel} />}
    </div>
  );
}

function Card({ heading, card }: { heading: string; card: CardWords }) {
  const styles = useStyles();
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <div className={styles.card}>
        <strong>Action</strong>
        <strong>
          <bdi>{card.title}</bdi>
        </strong>
        <span>For {listed(card.owners)}</span>
        <span>Due {longDate(card.dueOn)}</span>
        {card.note !== '' && <span>{card.note}</span>}
        {card.pupilCount > 0 && <span>Pupils: {pupilsText(card)}</span>}
        <span className={styles.quiet}>From {card.issuedBy}</span>
      </div>
    </section>
  );
}

function pupilsText({ pupils, pupilCount }: CardWords): string {
  if (pupils.length === 0) return pupilCountText(pupilCount);
  return pupils.map(({ name, form }) => `${name} (${form})`).join(', ');
}

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '640px' },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: { ...typographyStyles.body1, margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  card: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
