import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { csvText } from '../../domain/csv-text.ts';
import { saveFile } from '../api/fetch-file.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { DataTable } from '../charts/data-table.tsx';
import { PageSection } from '../states/page-section.tsx';
import { usePrinting } from '../states/use-printing.ts';
import { pictureOf, type DrawnChart, type PictureRef } from './picture-of.ts';

export interface Figures {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  readonly heading: string;
  /** Part of the names of the files: "weekdays-2026-11-23". */
  readonly fileName: string;
  readonly table: Figures;
  /** Draws the chart; left out where there is nothing to draw. */
  readonly chart?: ((pictureRef: PictureRef) => ReactNode) | undefined;
  readonly children?: ReactNode;
}

/** A heading, words, a chart, the same numbers as a table, and both to take away. */
export function ChartSection({ heading, fileName, table, chart, children }: Props) {
  const styles = useStyles();
  const drawn = useRef<DrawnChart>(null);
  const [said, say] = useState('');
  const isPrinting = usePrinting();
  const takePicture = async () => {
    const picture = await pictureOf(drawn.current);
    if (picture !== null) saveFile(picture, `${fileName}.png`);
    say(
      picture === null
        ? 'No picture could be made. The table has the same numbers.'
        : 'The picture is in your downloads.',
    );
  };
  const takeTable = () => {
    saveFile(new Blob([csvText(table.columns, table.rows)], { type: 'text/csv' }), `${fileName}.csv`);
    say('The table is in your downloads.');
  };
  return (
    <PageSection heading={heading}>
      {children}
      {chart && <ChartFrame>{chart(drawn)}</ChartFrame>}
      <DataTable {...table} isOpen={isPrinting || chart === undefined} />
      <div className={styles.take}>
        {chart && (
          <Button
            size="small"
            aria-label={`${heading}: save the chart as a picture`}
            onClick={() => void takePicture()}
          >
            Picture
          </Button>
        )}
        <Button size="small" aria-label={`${heading}: save the table as CSV`} onClick={takeTable}>
          CSV
        </Button>
        <span role="status">{said}</span>
      </div>
    </PageSection>
  );
}

const useStyles = makeStyles({
  take: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
});
