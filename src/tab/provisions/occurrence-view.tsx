import { Badge, Button, Field, Link, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProvisionsPage } from '../../http/provisions-contract.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import {
  hourText,
  STATUS_COLOURS,
  STATUS_WORDS,
  whenText,
  type EvidenceShown,
  type Occurrence,
  type Provision,
} from './provision-texts.ts';
import type { Saying } from './use-saying.ts';

interface Props {
  readonly page: ProvisionsPage;
  readonly provision: Provision;
  readonly occurrence: Occurrence;
  readonly saying: Saying;
  /** Whether its provision is named here. */
  readonly isTitled: boolean;
}

/** One occurrence: how it stands, what is on record of it, and the way to say so. */
export function OccurrenceView({ page, provision, occurrence, saying, isTitled }: Props) {
  const styles = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { key: occurrenceKey, status, isLate, evidence, window } = occurrence;
  const { title, owners, area } = provision;
  const say = (says: 'done' | 'not-done' | 'withdrawn', note = '') => saying.say({ occurrenceKey, says, note }, title);
  const isSaid = evidence.some(({ kind }) => kind === 'person');
  return (
    <article aria-label={title} className={styles.line}>
      <div className={styles.top}>
        <Badge appearance="tint" color={STATUS_COLOURS[status]}>
          {STATUS_WORDS[status]}
          {isLate ? ', late' : ''}
        </Badge>
        {isTitled && <span className={styles.title}>{title}</span>}
      </div>
      <span className={styles.about}>
        {whenText(occurrence)}
        {hourText(window)}
        {isTitled && ` · ${owners.join(', ')} · ${area}`}
      </span>
      {evidence.length > 0 && (
        <ul className={styles.evidence} aria-label="On record">
          {evidence.map((each, index) => (
            <li key={index}>
              <EvidenceText evidence={each} today={schoolDateOf(page.asOf)} />
            </li>
          ))}
        </ul>
      )}
      {page.mayRecord && status !== 'ahead' && !isAsking && (
        <div className={styles.buttons}>
          {status !== 'done' && (
            <Button
              size="small"
              disabledFocusable={saying.isSending}
              aria-label={`Done: ${title}`}
              onClick={() => say('done')}
            >
              Done
            </Button>
          )}
          {status !== 'missed' && (
            <Button size="small" aria-label={`Not done: ${title}`} onClick={() => setIsAsking(true)}>
              Not done…
            </Button>
          )}
          {isSaid && (
            <Button size="small" aria-label={`Take back what was said: ${title}`} onClick={() => say('withdrawn')}>
              Take back
            </Button>
          )}
        </div>
      )}
      {isAsking && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() === '') return;
            setIsAsking(false);
            say('not-done', reason);
          }}
        >
          <Field label="Why it was not done" hint="No pupil’s name: inspectors may read it." required>
            <Textarea value={reason} maxLength={400} onChange={(_event, { value }) => setReason(value)} />
          </Field>
          <div className={styles.buttons}>
            <Button size="small" type="submit" appearance="primary">
              Record
            </Button>
            <Button size="small" onClick={() => setIsAsking(false)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </article>
  );
}

const PLACES = { action: ['#/actions', 'Actions'], briefing: ['#/briefings', 'Briefings'] } as const;

function EvidenceText({ evidence: { kind, words, note, by, at }, today }: { evidence: EvidenceShown; today: string }) {
  const place = kind === 'action' || kind === 'briefing' ? PLACES[kind] : null;
  return (
    <>
      {words} {by === null ? '' : `${by}, `}
      {schoolMoment(at, today)}.{note === '' ? '' : ` “${note}”`}
      {place !== null && (
        <>
          {' '}
          <Link href={place[0]} inline>
            {place[1]}
          </Link>
        </>
      )}
    </>
  );
}

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    breakInside: 'avoid',
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  evidence: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '@media print': { display: 'none' } },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '480px' },
});
