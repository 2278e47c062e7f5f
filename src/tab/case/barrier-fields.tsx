import { Checkbox, Field, Textarea } from '@fluentui/react-components';

interface Props {
  /** The strategy's list. */
  readonly offered: readonly string[];
  readonly barriers: readonly string[];
  readonly change: (barriers: string[]) => void;
}

/** The strategy's barriers to tick, and others in free words, one to a line. */
export function BarrierFields({ offered, barriers, change }: Props) {
  const others = barriers.filter((barrier) => !offered.includes(barrier));
  const ticked = barriers.filter((barrier) => offered.includes(barrier));
  const tick = (barrier: string, isOn: boolean) =>
    change([...ticked.filter((each) => each !== barrier), ...(isOn ? [barrier] : []), ...others]);
  return (
    <div role="group" aria-label="Barriers">
      <strong>Barriers</strong>
      {offered.map((barrier) => (
        <div key={barrier}>
          <Checkbox
            label={barrier}
            checked={barriers.includes(barrier)}
            onChange={(_event, { checked }) => tick(barrier, checked === true)}
          />
        </div>
      ))}
      <Field label="Others, one to a line">
        <Textarea
          value={others.join('\n')}
          onChange={(_event, { value }) => change([...ticked, ...(value === '' ? [] : value.split('\n'))])}
        />
      </Field>
    </div>
  );
}
