import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  typographyStyles,
} from '@fluentui/react-components';
import type { LadderPage } from '../../http/ladder-contract.ts';
import { countText } from '../format/count-text.ts';
import { closedText } from './ladder-texts.ts';

type Line = LadderPage['ended'][number];

/** How each unexplained absence of the day was resolved, or who was told, by whom and when. */
export function StatementView({ page }: { page: LadderPage }) {
  const styles = useStyles();
  const { ended, escalated, closed } = page;
  return (
    <>
      {closed !== null && <p className={styles.words}>{closedText(closed)}</p>}
      {ended.length + escalated.length > 0 && (
        <Accordion collapsible multiple>
          <Lines value="ended" heading="Resolved" lines={ended} />
          <Lines value="escalated" heading="Told, and not resolved" lines={escalated} />
        </Accordion>
      )}
    </>
  );
}

function Lines({ value, heading, lines }: { value: string; heading: string; lines: readonly Line[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3">
        {heading} ({countText(lines.length)})
      </AccordionHeader>
      <AccordionPanel>
        <ul className={styles.list}>
          {lines.map(({ pupilId, name, form, how }) => (
            <li key={pupilId} className={styles.line}>
              <bdi>{name}</bdi> ({form}): {how}
            </li>
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}

const useStyles = makeStyles({
  words: { ...typographyStyles.body1Strong, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
});
