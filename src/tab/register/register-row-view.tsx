import { mergeClasses, useRestoreFocusTarget } from '@fluentui/react-components';
import { memo } from 'react';
import type { Band, RegisterRow } from '../../http/contract.ts';
import { countText } from '../format/count-text.ts';
import { shortDate } from '../format/school-date.ts';
import { yearGroupName, yearGroupShortName } from '../format/year-group-name.ts';
import { formatPlace } from '../route/place.ts';
import { BandBadge } from './band-badge.tsx';
import { useRegisterRowStyles } from './register-row-styles.ts';

interface Props {
  readonly row: RegisterRow;
  readonly band: Band | undefined;
  readonly index: number;
  readonly rowHeightPx: number;
  readonly isActive: boolean;
  readonly isStacked: boolean;
  /** The school's date now, `YYYY-MM-DD`. */
  readonly today: string;
}

/** One pupil. Memoised: a scroll draws only the rows that come into view. */
export const RegisterRowView = memo(function RegisterRowView(props: Props) {
  const { row, band, index, rowHeightPx, isActive, isStacked, today } = props;
  const styles = useRegisterRowStyles();
  const restoreFocus = useRestoreFocusTarget();
  const year = yearGroupName(row.yearGroup);
  return (
    <div
      {...restoreFocus}
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      data-pupil-id={row.pupilId}
      className={styles.row}
      style={{ top: index * rowHeightPx, height: rowHeightPx }}
    >
      <span role="gridcell" className={mergeClasses(styles.name, isStacked ? styles.oneLine : 'clamped')}>
        <a href={`#/${formatPlace({ page: 'pupil', pupilId: row.pupilId })}`} tabIndex={-1} className={styles.link}>
          <bdi>{row.name}</bdi>
        </a>
      </span>
      <span role="gridcell" className={styles.year} aria-label={year}>
        {isStacked ? year : yearGroupShortName(row.yearGroup)}
      </span>
      <span role="gridcell" className={styles.form}>
        {row.form}
      </span>
      <span role="gridcell" className={styles.missed}>
        {countText(row.sessionsMissed)} of {countText(row.sessionsPossible)}
        {isStacked && ' missed'}
      </span>
      <span role="gridcell" className={styles.percent}>
        {row.percentText}
      </span>
      <span role="gridcell" className={styles.band}>
        {band && <BandBadge band={band} />}
      </span>
      <span role="gridcell" className={mergeClasses('clamped', styles.why)}>
        {row.why}
      </span>
      <span role="gridcell" className={mergeClasses(isStacked ? 'clamped-to-one' : 'clamped', styles.narrative)}>
        {row.case?.waiting && <span className={styles.waiting}>Waiting for SharePoint. </span>}
        {row.case?.narrative}
      </span>
      <span role="gridcell" className={mergeClasses(styles.review, isStacked && styles.oneLine)}>
        {row.narrativeAccess !== 'none' && (
          <ReviewDate on={row.case?.nextReviewOn ?? null} today={today} isStacked={isStacked} />
        )}
      </span>
    </div>
  );
});

function ReviewDate({ on, today, isStacked }: { on: string | null; today: string; isStacked: boolean }) {
  const styles = useRegisterRowStyles();
  if (on === null) return isStacked ? null : <span className={styles.none}>None set</span>;
  return (
    <>
      {isStacked && 'Review '}
      {shortDate(on)}
      {on < today && <span className={styles.overdue}> overdue</span>}
    </>
  );
}
