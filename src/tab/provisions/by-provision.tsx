import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProvisionsPage } from '../../http/provisions-contract.ts';
import { OccurrenceView } from './occurrence-view.tsx';
import { countsOf, countsText, DOES_WORDS, type Provision } from './provision-texts.ts';
import type { Saying } from './use-saying.ts';

interface Props {
  readonly page: ProvisionsPage;
  readonly provisions: readonly Provision[];
  readonly saying: Saying;
}

/** Each line of the strategy with how its occurrences stand: what a governor or an inspector asks. */
export function ByProvision({ page, provisions, saying }: Props) {
  const styles = useStyles();
  const areas = [...Map.groupBy(provisions, ({ area }) => area)];
  const bandName = (bandId: string) => page.bands.find(({ id }) => id === bandId)?.label ?? bandId;
  return areas.map(([area, lines]) => (
    <section key={area} aria-label={area}>
      <h2 className={styles.heading}>{area}</h2>
      {lines.map((provision) => (
        <details key={provision.provisionId} className={styles.line}>
          <summary className={styles.summary}>
            <span className={styles.title}>{provision.title}</span>
            <span className={styles.about}>
              {[
                provision.owners.join(', '),
                DOES_WORDS[provision.does] ?? provision.does,
                ...(provision.bandIds.length === 0 ? [] : [provision.bandIds.map(bandName).join(', ')]),
              ].join(' · ')}
            </span>
            <span>{countsText(countsOf(provision.occurrences))}</span>
          </summary>
          {provision.occurrences.map((occurrence) => (
            <OccurrenceView
              key={occurrence.key}
              page={page}
              provision={provision}
              occurrence={occurrence}
              saying={saying}
              isTitled={false}
            />
          ))}
        </details>
      ))}
    </section>
  ));
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 0` },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, breakInside: 'avoid' },
  summary: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} 0`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { ...typographyStyles.body1Strong },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
