import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { BriefingRow } from '../../http/briefings-contract.ts';
import { BriefingReaders } from './briefing-readers.tsx';
import { aboutText, STATES, troubleText } from './briefing-texts.ts';
import { deedTexts, type AskedDeedName } from './deed-texts.ts';
import { FIGURES } from './briefing-draft.ts';

interface Props {
  readonly briefing: BriefingRow;
  /** `YYYY-MM-DD` at the school. */
  readonly today: string;
  readonly mayWrite: boolean;
  readonly change: () => void;
  readonly copy: () => void;
  readonly ask: (deed: AskedDeedName) => void;
}

const ASKED: readonly AskedDeedName[] = ['send', 'offer', 'approve', 'return', 'correct', 'cancel'];

/** A briefing of the list: how it stands, what it says, who has read it, and what can be done about it. */
export function BriefingItem({ briefing, today, mayWrite, change, copy, ask }: Props) {
  const styles = useStyles();
  const { state, text, figures, may, returned, correction, readers } = briefing;
  const trouble = troubleText(briefing);
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <Badge appearance="tint" color={STATES[state].color}>
          {STATES[state].text}
        </Badge>
        <span className={styles.about}>{aboutText(briefing, today)}</span>
      </div>
      <p className={styles.text}>{text}</p>
      {figures.length > 0 && (
        <p className={styles.about}>Figures: {figures.map((name) => FIGURES[name].label).join(' · ')}</p>
      )}
      {correction !== null && <p className={styles.text}>New words that wait for approval: {correction}</p>}
      {returned !== null && (
        <p className={styles.text}>
          {returned.by} sent it back: {returned.remark}
        </p>
      )}
      {trouble !== '' && (
        <p className={styles.text} role="note">
          {trouble}
        </p>
      )}
      {readers !== null && <BriefingReaders readers={readers} today={today} />}
      <div className={styles.buttons}>
        {may.includes('redraft') && <Button onClick={change}>Change</Button>}
        {ASKED.filter((deed) => may.includes(deed)).map((deed) => (
          <Button key={deed} onClick={() => ask(deed)}>
            {deedTexts(deed, briefing).button}
          </Button>
        ))}
        {mayWrite && (state === 'cancelled' || state === 'posted') && (
          <Button appearance="subtle" onClick={copy}>
            Use its words again
          </Button>
        )}
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  about: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '640px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
