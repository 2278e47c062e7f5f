import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Band, RegisterRow } from '../../http/contract.ts';
import { schoolMoment } from '../format/school-date.ts';
import { BandBadge } from '../register/band-badge.tsx';

interface Props {
  readonly row: RegisterRow;
  readonly bands: readonly Band[];
  readonly today: string;
}

export function PupilFacts({ row, bands, today }: Props) {
  const styles = useStyles();
  const band = bands.find(({ id }) => id === row.bandId);
  return (
    <section aria-label="Attendance" className={styles.facts}>
      <div className={styles.figures}>
        <span className={styles.percent}>{row.percentText}</span>
        {band && <BandBadge band={band} />}
      </div>
      <span>{row.why}</span>
      {row.case && (
        <span className={styles.modified}>
          Last changed in SharePoint: {schoolMoment(row.case.modifiedAt, today)}
          {row.case.modifiedBy && `, ${row.case.modifiedBy}`}
        </span>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  facts: { ...typographyStyles.body1, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  figures: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  percent: { ...typographyStyles.title3, fontVariantNumeric: 'tabular-nums' },
  modified: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
