import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProvisionsPage } from '../../http/provisions-contract.ts';
import { longDate } from '../format/school-date.ts';
import { weeksOf } from './month-span.ts';
import { byDay } from './provision-filter.ts';
import { countsOf, countsText, STATUSES, type Counts, type Provision } from './provision-texts.ts';

interface Props {
  readonly page: ProvisionsPage;
  readonly provisions: readonly Provision[];
  readonly open: (on: string) => void;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
/** Signs and not colours alone. */
const SIGNS = { done: '✓', missed: '✗', unrecorded: '?', due: '•', ahead: '○' } as const;

/** A wall calendar: each school day with how its lines stand, and the way to them. */
export function MonthGrid({ page, provisions, open }: Props) {
  const styles = useStyles();
  const days = new Map(byDay(provisions));
  return (
    <>
      <table className={styles.table} aria-label="Weeks">
        <thead>
          <tr>
            {DAYS.map((day) => (
              <th key={day} scope="col" className={styles.head}>
                <abbr title={day} className={styles.abbr}>
                  {day.slice(0, 3)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(page).map((week, index) => (
            <tr key={index}>
              {week.map((on, place) => (
                <td key={place} className={styles.cell}>
                  {on !== null && (
                    <DayCell
                      on={on}
                      isToday={on === page.today}
                      counts={countsOf((days.get(on) ?? []).map(({ occurrence }) => occurrence))}
                      open={open}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.key}>✓ done, ✗ not done, ? nothing on record, • due now, ○ to come</p>
    </>
  );
}

interface DayCellProps {
  readonly on: string;
  readonly isToday: boolean;
  readonly counts: Counts;
  readonly open: (on: string) => void;
}

function DayCell({ on, isToday, counts, open }: DayCellProps) {
  const styles = useStyles();
  const shown = STATUSES.filter((status) => counts[status] > 0);
  const number = Number(on.slice(8));
  if (shown.length === 0) return <span className={styles.none}>{number}</span>;
  return (
    <button
      type="button"
      className={styles.day}
      aria-label={`${longDate(on)}: ${countsText(counts)}`}
      {...(isToday && { 'aria-current': 'date' as const })}
      onClick={() => open(on)}
    >
      <span className={isToday ? styles.today : styles.number}>{number}</span>
      {shown.map((status) => (
        <span key={status}>
          {SIGNS[status]} {counts[status]}
        </span>
      ))}
    </button>
  );
}

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '800px', tableLayout: 'fixed' },
  head: { ...typographyStyles.caption1, textAlign: 'left', padding: tokens.spacingHorizontalXS },
  abbr: { textDecorationLine: 'none' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: 0, verticalAlign: 'top', height: '88px' },
  none: { ...typographyStyles.caption1, padding: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  day: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    width: '100%',
    minHeight: '88px',
    padding: tokens.spacingHorizontalXS,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  number: { ...typographyStyles.caption1Strong },
  today: {
    ...typographyStyles.caption1Strong,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
  key: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
