import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { ActionOffer } from '../../../http/actions-contract.ts';
import { ChoiceList } from './choice-list.tsx';
import { problemOf, type FormState, type Problems } from './draft.ts';
import { OwnerChoice } from './owner-choice.tsx';

interface Props {
  readonly offer: ActionOffer;
  readonly form: FormState;
  readonly change: (part: Partial<FormState>) => void;
  readonly problems: Problems;
}

/** What is to be done, for whom, by whom and until when. */
export function ActionForm({ offer, form, change, problems }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <ProvisionField offer={offer} form={form} change={change} problems={problems} />
      <Field label="Or in your own words" hint="No pupil’s name, if it is to stand in a channel.">
        <Input value={form.title} maxLength={150} onChange={(_event, { value }) => change({ title: value })} />
      </Field>
      {form.pupilIds.length > 0 ? (
        <Field label="For which pupils" {...problemOf(problems, 'pupils')}>
          <p className={styles.chosen}>{chosenText(form.pupilIds.length)}</p>
        </Field>
      ) : (
        <PupilFields offer={offer} form={form} change={change} problems={problems} />
      )}
      <OwnerChoice offer={offer} form={form} change={change} problems={problems} />
      <Field label="Due in how many school days" {...problemOf(problems, 'due')}>
        <Input
          className={styles.days}
          inputMode="numeric"
          value={form.dueIn}
          onChange={(_event, { value }) => change({ dueIn: value })}
        />
      </Field>
      <Field label="Note for those who do it" hint="No medical detail." {...problemOf(problems, 'note')}>
        <Textarea value={form.note} resize="vertical" onChange={(_event, { value }) => change({ note: value })} />
      </Field>
      {offer.channels.length > 0 && (
        <ChoiceList
          label="Post it in a channel too"
          hint="There it mentions those who do it, and shows neither pupils nor note."
          problem={problemOf(problems, 'channels').validationMessage}
          choices={offer.channels.map(({ channelId, name }) => ({ id: channelId, label: name }))}
          chosen={form.channelIds}
          choose={(channelIds) => change({ channelIds })}
        />
      )}
    </div>
  );
}

function ProvisionField({ offer: { provisions }, form, change, problems }: Props) {
  const groups = [
    { label: 'Due now', lines: provisions.filter(({ isDue }) => isDue) },
    { label: 'Of the strategy', lines: provisions.filter(({ isDue }) => !isDue) },
  ];
  return (
    <Field label="What is to be done, from the school’s strategy" {...problemOf(problems, 'what')}>
      <Select
        value={form.provisionId ?? ''}
        onChange={(_event, { value }) => change({ provisionId: value === '' ? null : value })}
      >
        <option value="">Something else, in my own words</option>
        {groups
          .filter(({ lines }) => lines.length > 0)
          .map(({ label, lines }) => (
            <optgroup key={label} label={label}>
              {lines.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
      </Select>
    </Field>
  );
}

function chosenText(count: number): string {
  return count === 1
    ? 'The pupil whom you chose in the register.'
    : `The ${count} pupils whom you chose in the register.`;
}

function PupilFields({ offer, form, change, problems }: Props) {
  return (
    <>
      <Field label="For which pupils" {...problemOf(problems, 'pupils')}>
        <Select value={form.pupilGroup} onChange={(_event, { value }) => change({ pupilGroup: value })}>
          {offer.groups.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Pupils by name" hint="With semicolons between: Kit Moss; Zoë Wood 9A">
        <Input
          value={form.pupilNames}
          maxLength={1000}
          onChange={(_event, { value }) => change({ pupilNames: value })}
        />
      </Field>
    </>
  );
}

const useStyles = makeStyles({
  chosen: { margin: 0 },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '640px',
    // A list is as wide as its longest line, which no phone is.
    '& > *': { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0 },
  },
  days: { maxWidth: '120px' },
});
