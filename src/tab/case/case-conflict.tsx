import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { schoolMoment } from '../format/school-date.ts';
import type { CaseConflict, Side } from './settled-fields.ts';

interface Props {
  readonly conflict: CaseConflict;
  readonly today: string;
  readonly chosen: Readonly<Record<string, Side>>;
  readonly choose: (column: string, side: Side) => void;
}

/** Somebody else changed the same fields first: both versions of each, and which of them is to stand. */
export function CaseConflictView({ conflict: { modifiedBy, modifiedAt, fields }, today, chosen, choose }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-label="Two versions" className={styles.conflict}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {modifiedBy ?? 'Somebody else'} changed this case while you were writing
        {modifiedAt === '' ? '' : `, ${schoolMoment(modifiedAt, today)}`}
      </h3>
      <span>Nothing is lost. Choose for each which version is to stand.</span>
      {fields.map(({ column, columnName, yours, theirs }) => (
        <div key={column} className={styles.field}>
          <strong id={`conflict-${column}`}>{columnName}</strong>
          <RadioGroup
            aria-labelledby={`conflict-${column}`}
            value={chosen[column] ?? 'mine'}
            onChange={(_event, { value }) => choose(column, value === 'theirs' ? 'theirs' : 'mine')}
          >
            <Radio value="mine" label={<span className={styles.words}>Yours: {yours || 'nothing'}</span>} />
            <Radio value="theirs" label={<span className={styles.words}>Theirs: {theirs || 'nothing'}</span>} />
          </RadioGroup>
        </div>
      ))}
    </section>
  );
}

const useStyles = makeStyles({
  conflict: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  field: { display: 'flex', flexDirection: 'column' },
  words: { whiteSpace: 'pre-wrap' },
});
