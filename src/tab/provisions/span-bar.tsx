import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, PrintRegular } from '@fluentui/react-icons';
import type { ProvisionsPage } from '../../http/provisions-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import type { Span } from '../api/provisions-client.ts';
import { ExportButton } from './export-button.tsx';
import { monthAfter, monthSpan, monthText } from './month-span.ts';

interface Props {
  readonly api: ApiClient;
  readonly page: ProvisionsPage;
  readonly span: Span;
  readonly show: (span: Span) => void;
}

/** Which days: a month and its neighbours, or a term. */
export function SpanBar({ api, page, span, show }: Props) {
  const styles = useStyles();
  const month = span.from.slice(0, 7);
  const term = page.spans.find(({ from, to }) => from === span.from && to === span.to);
  const step = (months: number) => show(monthSpan(monthAfter(month, months)));
  return (
    <div className={styles.bar}>
      <Button
        icon={<ChevronLeftRegular />}
        aria-label={`Show ${monthText(monthAfter(month, -1))}`}
        onClick={() => step(-1)}
      />
      <Field label="Days">
        <Select
          value={term === undefined ? month : term.name}
          onChange={(_event, { value }) => {
            const chosen = page.spans.find(({ name }) => name === value);
            show(chosen === undefined ? monthSpan(value) : { from: chosen.from, to: chosen.to });
          }}
        >
          {term === undefined && <option value={month}>{monthText(month)}</option>}
          {month !== page.today.slice(0, 7) && (
            <option value={page.today.slice(0, 7)}>{monthText(page.today.slice(0, 7))} (now)</option>
          )}
          {page.spans.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        icon={<ChevronRightRegular />}
        aria-label={`Show ${monthText(monthAfter(month, 1))}`}
        onClick={() => step(1)}
      />
      {page.mayExport && <ExportButton api={api} span={span} />}
      <Button icon={<PrintRegular />} onClick={() => window.print()}>
        Print
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
});
