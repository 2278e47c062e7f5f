import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProvisionsPage } from '../../http/provisions-contract.ts';
import { Folded } from './folded.tsx';
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
  return areas.map(([area, lines]) => (
    <section key={area} aria-label={area}>
      <h2 className={styles.heading}>{area}</h2>
      {lines.map((provision) => (
        <Folded
          key={provision.provisionId}
          isOpenFirst={false}
          isCalledFor={false}
          summary={<Line page={page} provision={provision} />}
        >
          {() =>
            provision.occurrences.map((occurrence) => (
              <OccurrenceView
                key={occurrence.key}
                page={page}
                provision={provision}
                occurrence={occurrence}
                saying={saying}
                isTitled={false}
              />
            ))
          }
        </Folded>
      ))}
    </section>
  ));
}

function Line({ page, provision }: { page: ProvisionsPage; provision: Provision }) {
  const styles = useStyles();
  const { title, owners, does, bandIds, occurrences } = provision;
  const bands = page.bands.filter(({ id }) => bandIds.includes(id)).map(({ label }) => label);
  const about = [owners.join(', '), DOES_WORDS[does] ?? does, ...(bands.length === 0 ? [] : [bands.join(', ')])];
  return (
    <span className={styles.line}>
      <span className={styles.title}>{title}</span>
      <span className={styles.about}>{about.join(' · ')}</span>
      <span>{countsText(countsOf(occurrences))}</span>
    </span>
  );
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 0` },
  // Beside the sign that it can be opened, which the browser draws.
  line: { ...typographyStyles.body1, display: 'inline-flex', flexDirection: 'column', maxWidth: 'calc(100% - 20px)' },
  title: { ...typographyStyles.body1Strong },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
