import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PupilStory, StoryLegal, Tried } from '../../http/pupil-contract.ts';
import { schoolMoment, shortDate } from '../format/school-date.ts';
import { PageSection } from '../states/page-section.tsx';

/** Each action of the year, and the pupil's own sessions before it and after it. */
export function TriedSection({ tried }: { tried: readonly Tried[] }) {
  const styles = useStyles();
  return (
    <PageSection heading="What has been tried, and what happened next">
      {tried.length === 0 && <p>No action about this pupil has been given this school year.</p>}
      <ul className={styles.list}>
        {tried.map(({ actionId, title, issuedOn, stands, sentence }) => (
          <li key={actionId} className={styles.item}>
            <span className={styles.title}>{title}</span>
            <span className={styles.aside}>
              Given on {shortDate(issuedOn)}, {stands}
            </span>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      {tried.length > 0 && (
        <p className={styles.aside}>
          What one pupil did next does not say whether the action had a part in it. The page Actions compares many.
        </p>
      )}
    </PageSection>
  );
}

/** Tier 3: the server sends it to nobody else. */
export function LegalSection({ legal: { steps, threshold } }: { legal: StoryLegal }) {
  const styles = useStyles();
  return (
    <PageSection heading="Legal route">
      {threshold !== null && <p>{threshold}</p>}
      {steps.length === 0 && <p>No step of the legal route is on record.</p>}
      <ul className={styles.list}>
        {steps.map(({ title, from, to, parent, isRunning, note, by }, index) => (
          <li key={`${title} ${from ?? ''} ${index}`} className={styles.item}>
            <span className={styles.title}>
              {title}
              {isRunning && ' (running)'}
            </span>
            <span className={styles.aside}>
              {[
                ...(from === null ? [] : [`from ${shortDate(from)}`]),
                ...(to === null ? [] : [`to ${shortDate(to)}`]),
                ...(parent === '' ? [] : [`parent ${parent}`]),
                ...(by === '' ? [] : [`recorded by ${by}`]),
              ].join(', ')}
            </span>
            {note !== '' && <span>{note}</span>}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

interface NotesProps {
  readonly notes: PupilStory['notes'];
  readonly today: string;
  /** What those who may add one can do. */
  readonly children?: ReactNode;
}

/** Tier 2, for the safeguarding lead and the attendance champion. */
export function NotesSection({ notes, today, children }: NotesProps) {
  const styles = useStyles();
  return (
    <PageSection heading="Restricted notes">
      {notes.length === 0 && <p>No restricted note has been written about this pupil.</p>}
      <ul className={styles.list}>
        {notes.map(({ noteId, at, by, words }) => (
          <li key={noteId} className={styles.item}>
            <span className={styles.words}>{words}</span>
            <span className={styles.aside}>
              {by}, {schoolMoment(at, today)}
            </span>
          </li>
        ))}
      </ul>
      {children}
    </PageSection>
  );
}

/** What the person's roles do not show. Nothing of it says whether there is anything. */
export function LeftOutSection({ leftOut }: { leftOut: readonly string[] }) {
  return (
    <PageSection heading="What your role does not show you">
      <ul>
        {leftOut.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>It is not here whether or not there is any. If you need it, ask the school’s safeguarding lead.</p>
    </PageSection>
  );
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, '&&': { paddingLeft: 0 } },
  item: { display: 'flex', flexDirection: 'column', listStyleType: 'none' },
  title: typographyStyles.body1Strong,
  aside: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: 'pre-wrap' },
});
