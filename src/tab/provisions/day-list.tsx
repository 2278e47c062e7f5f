import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ProvisionsPage } from '../../http/provisions-contract.ts';
import { longDate } from '../format/school-date.ts';
import { OccurrenceView } from './occurrence-view.tsx';
import { byDay, type DayLine } from './provision-filter.ts';
import { countsOf, countsText, type Provision } from './provision-texts.ts';
import type { Saying } from './use-saying.ts';

interface Props {
  readonly page: ProvisionsPage;
  readonly provisions: readonly Provision[];
  /** The day that somebody came for; today where nobody did. */
  readonly opened: string | null;
  readonly saying: Saying;
}

/** Each day with what is due by its end. Days are folded but for the one that matters: a month has hundreds of lines. */
export function DayList({ page, provisions, opened, saying }: Props) {
  const days = byDay(provisions);
  const wanted = opened ?? days.find(([on]) => on >= page.today)?.[0] ?? days.at(-1)?.[0];
  return days.map(([on, lines]) => (
    <Day
      key={on}
      on={on}
      lines={lines}
      isOpened={on === wanted}
      isCalledFor={on === opened}
      page={page}
      saying={saying}
    />
  ));
}

interface DayProps {
  readonly on: string;
  readonly lines: readonly DayLine[];
  readonly isOpened: boolean;
  readonly isCalledFor: boolean;
  readonly page: ProvisionsPage;
  readonly saying: Saying;
}

function Day({ on, lines, isOpened, isCalledFor, page, saying }: DayProps) {
  const styles = useStyles();
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCalledFor) summary.current?.focus();
  }, [isCalledFor]);
  return (
    <details open={isOpened} className={styles.day}>
      <summary ref={summary} className={styles.summary}>
        <span className={styles.date}>{longDate(on)}</span>
        {on === page.today ? ', today' : ''}: {countsText(countsOf(lines.map(({ occurrence }) => occurrence)))}
      </summary>
      <ul aria-label={`Due by ${longDate(on)}`} className={styles.list}>
        {lines.map(({ provision, occurrence }) => (
          <li key={occurrence.key}>
            <OccurrenceView page={page} provision={provision} occurrence={occurrence} saying={saying} isTitled />
          </li>
        ))}
      </ul>
    </details>
  );
}

const useStyles = makeStyles({
  day: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalM} 0`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  date: { ...typographyStyles.body1Strong },
  list: { listStyleType: 'none', margin: 0, padding: `0 0 ${tokens.spacingVerticalM}` },
});
