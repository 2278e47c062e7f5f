import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MinutesPage } from '../../http/meeting-contract.ts';
import { shortDate } from '../format/school-date.ts';
import { CAME_OF_IT } from './meeting-texts.ts';

export function MinutesText({ minutes }: { minutes: MinutesPage }) {
  const styles = useStyles();
  return (
    <div className={styles.text}>
      <p>
        {minutes.schoolName}. Present: {minutes.present.length === 0 ? 'nobody recorded' : minutes.present.join(', ')}.
      </p>
      <ul>
        {minutes.events.map(({ what, by, on, time, words }) => (
          <li key={`${what} ${on} ${time} ${words}`}>
            {what} {shortDate(on)}, {time}, {by}
            {words !== '' && `: ${words}`}
          </li>
        ))}
      </ul>
      <Decisions minutes={minutes} />
      <h3>Pupils</h3>
      <ul>
        {minutes.pupils.map(({ label, outcome, why, reasons }, place) => (
          <li key={`${place} ${label}`}>
            <strong>{label}</strong>, {CAME_OF_IT[outcome]}. {why} {reasons.join(' ')}
          </li>
        ))}
      </ul>
      <Names heading="Carried over to the next meeting" names={minutes.carriedOver} />
      <Names heading="Better than the half term before" names={minutes.improvers} />
    </div>
  );
}

function Decisions({ minutes: { pupils, decisionCount } }: { minutes: MinutesPage }) {
  const rows = pupils.flatMap(({ label, decisions }) => decisions.map((decision) => ({ label, ...decision })));
  return (
    <>
      <h3>Decisions</h3>
      {rows.length === 0 ? (
        <p>{decisionCount === 0 ? 'None.' : `${decisionCount}, not shown on a wall.`}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Pupil</th>
              <th scope="col">What</th>
              <th scope="col">Who</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ decisionId, label, title, owners, dueOn }) => (
              <tr key={decisionId}>
                <td>{label}</td>
                <td>{title}</td>
                <td>{owners.join(', ')}</td>
                <td>{shortDate(dueOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Names({ heading, names }: { heading: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {names.map((name, place) => (
          <li key={`${place} ${name}`}>{name}</li>
        ))}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    overflowWrap: 'anywhere',
    '& h3': { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalM} 0 0` },
    '& table': { width: '100%', borderCollapse: 'collapse' },
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: tokens.spacingVerticalXS,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});
