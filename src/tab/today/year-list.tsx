import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { AbsentListPage } from '../../http/contract.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import { countsText } from './counts-text.ts';
import { FormList } from './form-list.tsx';

type Year = AbsentListPage['years'][number];

/** One year group: how many are not in, whose register is awaited, then the pupils by form. */
export function YearList({ year }: { year: Year }) {
  const styles = useStyles();
  const forms = Map.groupBy(year.pupils, ({ form }) => form);
  const name = yearGroupName(year.yearGroup);
  return (
    <section aria-label={name} className={styles.year}>
      <div className={styles.top}>
        <h2 className={styles.heading}>{name}</h2>
        <span className={styles.counts}>{countsText([year])}</span>
      </div>
      {year.missingRegisters.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>Registers still to come in: {year.missingRegisters.join(', ')}.</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.forms}>
        {[...forms].map(([form, pupils]) => (
          <FormList key={form} form={form} pupils={pupils} />
        ))}
      </div>
      {year.arrived.length > 0 && (
        <p className={styles.arrived}>
          Arrived since:{' '}
          {year.arrived.map(({ name: arrived, form }, index) => (
            // Apart from its neighbours, so that a name written from right to left does not turn the list round.
            <Fragment key={index}>
              {index > 0 && ', '}
              <bdi>{arrived}</bdi> ({form})
            </Fragment>
          ))}
        </p>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  year: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  counts: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  forms: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  arrived: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});
