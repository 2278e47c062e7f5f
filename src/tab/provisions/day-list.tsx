import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProvisionsPage } from '../../http/provisions-contract.ts';
import { longDate } from '../format/school-date.ts';
import { Folded } from './folded.tsx';
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

/** Each day with what is due by its end, folded but for the one that matters; days that are over are folded together. */
export function DayList({ page, provisions, opened, saying }: Props) {
  const styles = useStyles();
  const days = byDay(provisions);
  const isOver = ([on]: DayLines) => on < page.today;
  const over = days.filter(isOver);
  const others = days.filter((day) => !isOver(day));
  const wanted = opened ?? others[0]?.[0] ?? over.at(-1)?.[0];
  const isWantedOver = over.some(([on]) => on === wanted);
  const day = ([on, lines]: DayLines) => (
    <Day key={on} on={on} lines={lines} isWanted={on === wanted} isCalledFor={on === opened} {...{ page, saying }} />
  );
  if (others.length === 0) return over.map(day);
  const counts = countsOf(over.flatMap(([, lines]) => lines.map(({ occurrence }) => occurrence)));
  return (
    <>
      {over.length > 0 && (
        <Folded
          isOpenFirst={isWantedOver}
          isCalledFor={false}
          summary={
            <span className={styles.summary}>
              <span className={styles.date}>Days that are over</span>: {countsText(counts)}
            </span>
          }
        >
          {() => <div className={styles.over}>{over.map(day)}</div>}
        </Folded>
      )}
      {others.map(day)}
    </>
  );
}

type DayLines = readonly [string, readonly DayLine[]];

interface DayProps extends Pick<Props, 'page' | 'saying'> {
  readonly on: string;
  readonly lines: readonly DayLine[];
  readonly isWanted: boolean;
  readonly isCalledFor: boolean;
}

function Day({ on, lines, isWanted, isCalledFor, page, saying }: DayProps) {
  const styles = useStyles();
  return (
    <Folded
      isOpenFirst={isWanted}
      isCalledFor={isCalledFor}
      summary={
        <span className={styles.summary}>
          <span className={styles.date}>{longDate(on)}</span>
          {on === page.today ? ', today' : ''}: {countsText(countsOf(lines.map(({ occurrence }) => occurrence)))}
        </span>
      }
    >
      {() => (
        <ul aria-label={`Due by ${longDate(on)}`} className={styles.list}>
          {lines.map(({ provision, occurrence }) => (
            <li key={occurrence.key}>
              <OccurrenceView page={page} provision={provision} occurrence={occurrence} saying={saying} isTitled />
            </li>
          ))}
        </ul>
      )}
    </Folded>
  );
}

const useStyles = makeStyles({
  summary: { ...typographyStyles.body1 },
  over: { paddingLeft: tokens.spacingHorizontalL },
  date: { ...typographyStyles.body1Strong },
  list: { listStyleType: 'none', margin: 0, padding: `0 0 ${tokens.spacingVerticalM}` },
});
