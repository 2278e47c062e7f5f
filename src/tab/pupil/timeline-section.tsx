import { Button, Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { StoryEvent } from '../../http/pupil-contract.ts';
import { shortDate } from '../format/school-date.ts';
import { PageSection } from '../states/page-section.tsx';

const KIND_NAMES: Readonly<Record<StoryEvent['kind'], string>> = {
  contact: 'Calls, texts and emails',
  visit: 'Visits and meetings with the family',
  ladder: 'First-day decisions',
  action: 'Actions',
  case: 'The case',
  meeting: 'Attendance meetings',
  legal: 'Legal route',
  roll: 'On roll',
};
const FIRST_SHOWN = 12;

/** What happened, the newest first, all of it or one kind alone. */
export function TimelineSection({ timeline }: { timeline: readonly StoryEvent[] }) {
  const styles = useStyles();
  const [kind, setKind] = useState('');
  const [isWhole, setIsWhole] = useState(false);
  const kinds = [...new Set(timeline.map((event) => event.kind))];
  const wanted = timeline.filter((event) => kind === '' || event.kind === kind);
  const shown = isWhole ? wanted : wanted.slice(0, FIRST_SHOWN);
  return (
    <PageSection heading="What happened">
      {timeline.length === 0 && <p>Nothing is on record that you may see.</p>}
      {kinds.length > 1 && (
        <Field label="Show" className={styles.choice}>
          <Select value={kind} onChange={(_event, { value }) => setKind(value)}>
            <option value="">Everything ({timeline.length})</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {KIND_NAMES[each]} ({timeline.filter((event) => event.kind === each).length})
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ol className={styles.events}>
        {shown.map((event, index) => (
          <li key={`${event.on} ${event.title} ${index}`} className={styles.event}>
            <span className={styles.when}>{shortDate(event.on)}</span>
            <span className={styles.title}>{event.title}</span>
            {event.detail !== '' && <span className={styles.detail}>{event.detail}</span>}
            {event.by !== '' && <span className={styles.when}>{event.by}</span>}
          </li>
        ))}
      </ol>
      {wanted.length > shown.length && (
        <div>
          <Button onClick={() => setIsWhole(true)}>Show all {wanted.length}</Button>
        </div>
      )}
    </PageSection>
  );
}

const useStyles = makeStyles({
  choice: { maxWidth: '320px' },
  events: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  event: {
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    listStyleType: 'none',
  },
  when: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  title: typographyStyles.body1Strong,
  detail: { ...typographyStyles.body1, whiteSpace: 'pre-wrap' },
});
