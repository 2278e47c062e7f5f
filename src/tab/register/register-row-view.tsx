import { mergeClasses, useRestoreFocusTarget } from '@fluentui/react-components';
import { memo } from 'react';
import type { Band, RegisterRow } from '../../http/contract.ts';
import type { PupilFacts } from '../../http/register-contract.ts';
import { countText } from '../format/count-text.ts';
import { shortDate } from '../format/school-date.ts';
import { yearGroupName, yearGroupShortName } from '../format/year-group-name.ts';
import { formatPlace } from '../route/place.ts';
import { BandBadge } from './band-badge.tsx';
import { ChoiceBox } from './choice-box.tsx';
import { useRegisterRowStyles } from './register-row-styles.ts';

interface Props {
  readonly row: RegisterRow;
  readonly band: Band | undefined;
  readonly moved: PupilFacts['moved'];
  readonly index: number;
  readonly rowHeightPx: number;
  /** What of the row the Tab key reaches: the row, a cell of it, or nothing. */
  readonly activeCell: 'row' | number | null;
  readonly isChosen: boolean;
  readonly isStacked: boolean;
  /** The school's date now, `YYYY-MM-DD`. */
  readonly today: string;
}

/** One pupil. Memoised: a scroll draws only the rows that come into view. */
export const RegisterRowView = memo(function RegisterRowView(props: Props) {
  const { row, band, moved, index, rowHeightPx, activeCell, isChosen, isStacked, today } = props;
  const styles = useRegisterRowStyles();
  const restoreFocus = useRestoreFocusTarget();
  const year = yearGroupName(row.yearGroup);
  const cell = (column: number) => ({
    role: 'gridcell',
    'aria-colindex': column + 1,
    tabIndex: activeCell === column ? 0 : -1,
  });
  return (
    <div
      {...restoreFocus}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={activeCell === 'row' ? 0 : -1}
      data-pupil-id={row.pupilId}
      className={mergeClasses(styles.row, isChosen && styles.chosen)}
      style={{ top: index * rowHeightPx, height: rowHeightPx }}
    >
      <span {...cell(0)} className={styles.choice} aria-label={isChosen ? 'Chosen' : 'Not chosen'}>
        <ChoiceBox state={isChosen ? 'all' : 'none'} />
      </span>
      <span {...cell(1)} className={mergeClasses(styles.name, isStacked ? styles.oneLine : 'clamped')}>
        <a href={`#/${formatPlace({ page: 'register', pupilId: row.pupilId })}`} tabIndex={-1} className={styles.link}>
          <bdi>{row.name}</bdi>
        </a>
      </span>
      <span {...cell(2)} className={styles.year} aria-label={year}>
        {isStacked ? year : yearGroupShortName(row.yearGroup)}
      </span>
      <span {...cell(3)} className={styles.form}>
        {row.form}
      </span>
      <span {...cell(4)} className={styles.missed}>
        {countText(row.sessionsMissed)} of {countText(row.sessionsPossible)}
        {isStacked && ' missed'}
      </span>
      <span {...cell(5)} className={styles.percent}>
        {row.percentText}
      </span>
      <span {...cell(6)} className={styles.band}>
        {band && <BandBadge band={band} />}
        {moved !== null && <span className={styles.moved}> moved {moved}</span>}
      </span>
      <span {...cell(7)} className={mergeClasses('clamped', styles.why)}>
        {row.why}
      </span>
      <span {...cell(8)} className={mergeClasses(isStacked ? 'clamped-to-one' : 'clamped', styles.narrative)}>
        {row.case?.waiting && <span className={styles.waiting}>Waiting for SharePoint. </span>}
        {row.case?.narrative}
      </span>
      <span {...cell(9)} className={mergeClasses(styles.review, isStacked && styles.oneLine)}>
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
