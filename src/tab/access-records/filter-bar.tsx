import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { eventKind, type AccessRecordsChoices, type AccessRecordsFilter } from '../../http/access-records-contract.ts';
import { FilterGrid } from '../form/filter-grid.tsx';
import { KIND_CHOICES } from './access-record-texts.ts';
import { PupilChoice } from './pupil-choice.tsx';

type Narrowed = Omit<AccessRecordsFilter, 'pupilId'>;

interface Props {
  readonly choices: AccessRecordsChoices;
  readonly pupilId: string | null;
  readonly choosePupil: (pupilId: string | null) => void;
  readonly narrowed: Narrowed;
  readonly narrow: (narrowed: Narrowed) => void;
}

/** Whom, who, what and when. */
export function FilterBar({ choices, pupilId, choosePupil, narrowed, narrow }: Props) {
  const styles = useStyles();
  const { from, to } = narrowed;
  const isOn = pupilId !== null || Object.keys(narrowed).length > 0;
  const set = (key: keyof Narrowed, value: string) => {
    const { [key]: _gone, ...rest } = narrowed;
    const kind = eventKind.safeParse(value);
    if (value === '') narrow(rest);
    else if (key !== 'kind') narrow({ ...rest, [key]: value });
    else if (kind.success) narrow({ ...rest, kind: kind.data });
  };
  return (
    <FilterGrid label="Which records">
      <PupilChoice pupils={choices.pupils} pupilId={pupilId} choose={choosePupil} />
      <Field label="Person">
        <Select value={narrowed.personId ?? ''} onChange={(_event, { value }) => set('personId', value)}>
          <option value="">Everybody</option>
          {choices.people.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Kind of event">
        <Select value={narrowed.kind ?? ''} onChange={(_event, { value }) => set('kind', value)}>
          <option value="">All</option>
          {KIND_CHOICES.map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="From">
        <Input type="date" value={from ?? ''} max={to} onChange={(_event, { value }) => set('from', value)} />
      </Field>
      <Field label="To">
        <Input type="date" value={to ?? ''} min={from} onChange={(_event, { value }) => set('to', value)} />
      </Field>
      {isOn && (
        <Button
          className={styles.all}
          onClick={() => {
            narrow({});
            choosePupil(null);
          }}
        >
          Show all
        </Button>
      )}
    </FilterGrid>
  );
}

const useStyles = makeStyles({
  all: { alignSelf: 'end', justifySelf: 'start' },
});
