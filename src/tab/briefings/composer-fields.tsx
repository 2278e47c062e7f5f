import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { BRIEFING_TEXT_MAX, type BriefingsPage, type FigureName } from '../../http/briefings-contract.ts';
import { countText } from '../format/count-text.ts';
import { schoolDateOf, schoolTime } from '../format/school-date.ts';
import { FIGURES, timeText, type BriefingDraft } from './briefing-draft.ts';

interface Props {
  readonly page: BriefingsPage;
  readonly draft: BriefingDraft;
  readonly change: (draft: BriefingDraft) => void;
}

export function ComposerFields({ page, draft, change }: Props) {
  const styles = useStyles();
  const over = draft.text.length - BRIEFING_TEXT_MAX;
  return (
    <div className={styles.fields}>
      <Field
        label="What it says"
        hint={`${countText(draft.text.length)} of ${countText(BRIEFING_TEXT_MAX)} characters. **bold**, _italics_, lists and links as in Teams. No pupil’s name: everybody in the Team can read it.`}
        {...(over > 0 && {
          validationMessage: `Too long by ${countText(over)}. Nothing is cut off: shorten it first.`,
        })}
      >
        <Textarea
          resize="vertical"
          rows={7}
          value={draft.text}
          onChange={(_event, { value }) => change({ ...draft, text: value })}
        />
      </Field>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>Figures, as the registers have them</legend>
        {(Object.keys(FIGURES) as FigureName[]).map((name) => (
          <Checkbox
            key={name}
            label={`${FIGURES[name].label}: ${FIGURES[name].about}`}
            checked={draft.figures.includes(name)}
            onChange={(_event, { checked }) =>
              change({ ...draft, figures: withOrWithout(draft.figures, name, checked === true) })
            }
          />
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>Channels</legend>
        {page.channels.map(({ channelId, name }) => (
          <Checkbox
            key={channelId}
            label={name}
            checked={draft.channelIds.includes(channelId)}
            onChange={(_event, { checked }) =>
              change({ ...draft, channelIds: withOrWithout(draft.channelIds, channelId, checked === true) })
            }
          />
        ))}
      </fieldset>
      <WhenField page={page} draft={draft} change={change} />
    </div>
  );
}

function WhenField({ page, draft, change }: Props) {
  const styles = useStyles();
  const now = `${schoolDateOf(page.asOf)} ${schoolTime(page.asOf)}`;
  const isPast = draft.isTimed && draft.on !== '' && `${draft.on} ${draft.time}` <= now;
  return (
    <>
      <Field label="When">
        <RadioGroup
          layout="horizontal"
          value={draft.isTimed ? 'later' : 'now'}
          onChange={(_event, { value }) => change({ ...draft, isTimed: value === 'later' })}
        >
          <Radio value="now" label="At once" />
          <Radio value="later" label="At a time" />
        </RadioGroup>
      </Field>
      {draft.isTimed && (
        <div className={styles.when}>
          <Field label="Day" hint={timeText(draft)}>
            <Input type="date" value={draft.on} onChange={(_event, { value }) => change({ ...draft, on: value })} />
          </Field>
          <Field
            label="Time at the school"
            {...(isPast && {
              validationMessage: 'This time has passed: it would go out at once.',
              validationState: 'warning' as const,
            })}
          >
            <Input type="time" value={draft.time} onChange={(_event, { value }) => change({ ...draft, time: value })} />
          </Field>
        </div>
      )}
    </>
  );
}

function withOrWithout<T>(all: readonly T[], one: T, isIn: boolean): T[] {
  return isIn ? [...all.filter((each) => each !== one), one] : all.filter((each) => each !== one);
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  choices: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  when: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
});
