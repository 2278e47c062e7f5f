import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { CaseValues } from './case-draft.ts';

type Strategies = CaseValues['strategies'];

interface Props {
  readonly strategies: Strategies;
  readonly change: (strategies: Strategies[number][]) => void;
}

/** What is in place, each with its start and its review. */
export function StrategyFields({ strategies, change }: Props) {
  const styles = useStyles();
  const put = (index: number, part: Partial<Strategies[number]>) =>
    change(strategies.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <div role="group" aria-label="Strategies" className={styles.all}>
      <strong>Strategies</strong>
      {strategies.map(({ what, from, reviewOn }, index) => (
        <div key={index} role="group" aria-label={`Strategy ${index + 1}`} className={styles.one}>
          <Field label="What is done" className={styles.what}>
            <Input maxLength={400} value={what} onChange={(_event, { value }) => put(index, { what: value })} />
          </Field>
          <Field label="From">
            <Input
              type="date"
              value={from ?? ''}
              onChange={(_event, { value }) => put(index, { from: value === '' ? null : value })}
            />
          </Field>
          <Field label="Review on">
            <Input
              type="date"
              value={reviewOn ?? ''}
              onChange={(_event, { value }) => put(index, { reviewOn: value === '' ? null : value })}
            />
          </Field>
          <Button
            aria-label={`Remove strategy ${index + 1}`}
            onClick={() => change(strategies.filter((_each, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => change([...strategies, { what: '', from: null, reviewOn: null }])}>
          Add a strategy
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  one: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& > *': { minWidth: 0 },
    '& .fui-Input, & input': { minWidth: 0 },
  },
  what: { gridColumn: '1 / -1' },
});
