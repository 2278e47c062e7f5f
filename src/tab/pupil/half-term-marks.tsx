import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { GridWeek, StoryYear } from '../../http/pupil-contract.ts';
import { longDate } from '../format/school-date.ts';
import { sessionWords, signOf } from './session-words.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const HALVES = ['AM', 'PM'] as const;

interface Props {
  readonly name: string;
  readonly weeks: readonly GridWeek[];
  readonly codes: StoryYear['codes'];
}

/** The marks of one half term: a real table, a row for each week and a column for each half day. */
export function HalfTermMarks({ name, weeks, codes }: Props) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{name}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.week}>
            <span className={styles.unseen}>Week of</span>
          </th>
          {DAYS.map((day) => (
            <th key={day} scope="colgroup" colSpan={2} className={styles.day}>
              <span aria-hidden="true">{day.slice(0, 2)}</span>
              <span className={styles.unseen}>{day}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, days }) => (
          <tr key={monday}>
            <th scope="row" className={styles.week}>
              <span className={styles.unseen}>Week of </span>
              {shortWeek(monday)}
            </th>
            {days.flatMap(({ on, sessions }) =>
              HALVES.map((half) => {
                const found = sessions.find(({ session }) => session === half);
                if (found === undefined)
                  return <td key={`${on} ${half}`} aria-label="no session" className={styles.cell} />;
                const words = `${half === 'AM' ? 'morning' : 'afternoon'}: ${sessionWords(found, codes)}`;
                return (
                  <td
                    key={`${on} ${half}`}
                    title={`${longDate(on)}, ${words}`}
                    className={mergeClasses(styles.cell, styles[found.status])}
                  >
                    <span aria-hidden="true">{signOf(found)}</span>
                    <span className={styles.unseen}>{words}</span>
                  </td>
                );
              }),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "7 Sep", from a date. */
function shortWeek(monday: string): string {
  const [, day = '', month = ''] = longDate(monday).split(' ');
  return `${day} ${month.slice(0, 3)}`;
}

const square = (color: string, backgroundColor: string, border: string) => ({ color, backgroundColor, border });

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption2,
    tableLayout: 'fixed',
    width: '100%',
    maxWidth: '340px',
    borderCollapse: 'separate',
    borderSpacing: '2px',
    breakInside: 'avoid',
  },
  caption: { ...typographyStyles.body1Strong, textAlign: 'start' },
  week: { width: '44px', textAlign: 'start', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  day: { textAlign: 'center', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  cell: {
    position: 'relative',
    height: '20px',
    padding: 0,
    textAlign: 'center',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusSmall,
    border: '1px solid transparent',
    // What a printer leaves out of a background is still in the sign and the border.
    printColorAdjust: 'exact',
  },
  present: square(
    tokens.colorNeutralForeground2,
    tokens.colorNeutralBackground3,
    `1px solid ${tokens.colorNeutralStroke2}`,
  ),
  late: square(
    tokens.colorPaletteYellowForeground2,
    tokens.colorPaletteYellowBackground1,
    `1px solid ${tokens.colorPaletteYellowBorder1}`,
  ),
  'late-absent': square(
    tokens.colorStatusWarningForeground1,
    tokens.colorStatusWarningBackground1,
    `2px dashed ${tokens.colorStatusWarningBorder1}`,
  ),
  absent: square(
    tokens.colorStatusDangerForeground1,
    tokens.colorStatusDangerBackground1,
    `2px solid ${tokens.colorStatusDangerBorder1}`,
  ),
  'not-expected': square(tokens.colorNeutralForeground2, 'transparent', `1px solid ${tokens.colorNeutralStroke1}`),
  unmarked: square(tokens.colorNeutralForeground1, 'transparent', `1px dashed ${tokens.colorNeutralStrokeAccessible}`),
  'to-come': square(tokens.colorNeutralForeground2, 'transparent', `1px dotted ${tokens.colorNeutralStroke1}`),
  'not-on-roll': square(tokens.colorNeutralForeground2, 'transparent', '1px solid transparent'),
});
