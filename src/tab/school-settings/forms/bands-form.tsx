import { Checkbox, Field, Input, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormProps } from '../setting-form.tsx';
import { numberOf, type Bands } from '../setting-values.ts';

type Band = Bands['bands'][number];

/** Where each band begins, what it is called, and below which the risk register opens. The last holds everybody. */
export function BandsForm({ value, change }: FormProps<Bands>) {
  const styles = useStyles();
  // What is typed stays as it is typed: "95." is on its way to 95.5.
  const [texts, setTexts] = useState(() => value.bands.map(({ from }) => String(from.percent)));
  const set = (index: number, part: Partial<Band>) =>
    change({ ...value, bands: value.bands.map((band, at) => (at === index ? { ...band, ...part } : band)) });
  return (
    <>
      {value.bands.map((band, index) => (
        <fieldset key={band.id} className={styles.band}>
          <legend className={styles.legend}>{band.label}</legend>
          <Field label="Called">
            <Input value={band.label} onChange={(_event, data) => set(index, { label: data.value })} />
          </Field>
          <Field label="Begins at, in per cent">
            <Input
              inputMode="decimal"
              value={texts[index] ?? ''}
              disabled={index === value.bands.length - 1}
              onChange={(_event, data) => {
                setTexts(texts.map((text, at) => (at === index ? data.value : text)));
                set(index, { from: { ...band.from, percent: numberOf(data.value) } });
              }}
            />
          </Field>
          <Checkbox
            label="Exactly that percentage is in it"
            checked={band.from.included}
            disabled={index === value.bands.length - 1}
            onChange={(_event, { checked }) => set(index, { from: { ...band.from, included: checked === true } })}
          />
        </fieldset>
      ))}
      <Field label="The risk register opens for a pupil below">
        <Select
          value={value.caseBelowBandId}
          onChange={(_event, data) => change({ ...value, caseBelowBandId: data.value })}
        >
          {value.bands.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

const useStyles = makeStyles({
  band: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { ...typographyStyles.body1Strong, padding: `0 ${tokens.spacingHorizontalXS}` },
});
