import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { checkCorrection, type Entered } from './correction.ts';
import { RepairCard } from './repair-card.tsx';
import { RepairField } from './repair-field.tsx';
import { LIST_NAMES, valueText, type PupilToChoose, type RowToRepair } from './repair-texts.ts';
import type { Repairing } from './use-repairing.ts';

interface Props {
  readonly row: RowToRepair;
  readonly pupils: readonly PupilToChoose[];
  readonly repairing: Repairing;
}

/** A row as people left it, with a field for each value that does not fit. */
export function RowToRepairView({ row, pupils, repairing }: Props) {
  const styles = useStyles();
  const [entered, setEntered] = useState<Entered>(() => linesAsTheyAre(row));
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [repairId] = useState(() => crypto.randomUUID());
  const { list, itemId, version, modifiedBy, problems } = row;
  const title = row.title === '' ? 'A row without a title' : row.title;
  const putRight = () => {
    const checked = checkCorrection(row, entered, pupils);
    setFaults(checked.kind === 'wrong' ? checked.faults : {});
    if (checked.kind === 'wrong') return;
    const changed = problems.map(({ columnName, column, value }) => {
      return `${columnName} from ${valueText(value)} to ${valueText((entered[column] ?? '').trim())}`;
    });
    repairing.send(
      { kind: 'correct', repairId, list, itemId, version, fields: checked.fields },
      `“${title}” is put right: ${changed.join(', ')}.`,
    );
  };
  return (
    <RepairCard
      title={title}
      about={`${LIST_NAMES[list]}${modifiedBy === null ? '' : `, last changed by ${modifiedBy}`}`}
    >
      {row.isOnItsWay ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>A correction is recorded and on its way to SharePoint.</MessageBarBody>
        </MessageBar>
      ) : (
        <form
          noValidate
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault();
            putRight();
          }}
        >
          {problems.map((problem) => (
            <RepairField
              key={problem.column}
              problem={problem}
              pupils={pupils}
              value={entered[problem.column] ?? ''}
              fault={faults[problem.column]}
              change={(value) => setEntered((before) => ({ ...before, [problem.column]: value }))}
            />
          ))}
          <div>
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={repairing.isSending}
              aria-label={`Put right ${title}`}
            >
              Put right
            </Button>
          </div>
        </form>
      )}
    </RepairCard>
  );
}

/** Of many lines one is wrong: the others are not typed again. */
function linesAsTheyAre({ problems }: RowToRepair): Entered {
  return Object.fromEntries(
    problems.flatMap(({ kind, column, value }) => (kind === 'not-strategies' ? [[column, value]] : [])),
  );
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '480px' },
});
