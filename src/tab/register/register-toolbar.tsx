import { Button, makeStyles, SearchBox, tokens, typographyStyles } from '@fluentui/react-components';
import type { Register } from '../../http/contract.ts';
import type { RegisterFacts } from '../../http/register-contract.ts';
import { countText, pupilCountText } from '../format/count-text.ts';
import { bandOptions, formOptions, yearOptions } from './filter-options.ts';
import { FilterMenu } from './filter-menu.tsx';
import { MoreFilters } from './more-filters.tsx';
import { FIRST_CHOICES, hasFilters, type RegisterChoices } from './register-choices.ts';
import { MEDIA, TOOLBAR_PX } from './register-layout.ts';
import { SortPicker } from './sort-picker.tsx';
import { useRowLayout } from './use-row-layout.ts';

interface Props {
  readonly register: Register;
  readonly facts: RegisterFacts | null;
  readonly shownCount: number;
  readonly choices: RegisterChoices;
  readonly onChoose: (choices: RegisterChoices) => void;
}

export function RegisterToolbar({ register, facts, shownCount, choices, onChoose }: Props) {
  const styles = useStyles();
  const { isStacked } = useRowLayout();
  return (
    <div className={styles.toolbar} role="search">
      <SearchBox
        className={styles.search}
        aria-label="Search by name or form"
        placeholder="Search by name or form"
        value={choices.search}
        onChange={(_event, { value }) => onChoose({ ...choices, search: value })}
      />
      <FilterMenu
        name="Year group"
        everything="All years"
        options={yearOptions(register)}
        chosen={choices.yearGroups.map(String)}
        onChoose={(chosen) => onChoose({ ...choices, yearGroups: chosen.map(Number) })}
      />
      <FilterMenu
        name="Form"
        everything="All forms"
        options={formOptions(register, choices.yearGroups, choices.forms)}
        chosen={choices.forms}
        onChoose={(forms) => onChoose({ ...choices, forms })}
      />
      <FilterMenu
        name="Band"
        everything="All bands"
        options={bandOptions(register)}
        chosen={choices.bandIds}
        onChoose={(bandIds) => onChoose({ ...choices, bandIds })}
      />
      {facts !== null && <MoreFilters register={register} facts={facts} choices={choices} onChoose={onChoose} />}
      {isStacked && <SortPicker sort={choices.sort} onSort={(sort) => onChoose({ ...choices, sort })} />}
      <span role="status" className={styles.count}>
        {hasFilters(choices)
          ? `${countText(shownCount)} of ${pupilCountText(register.rows.length)}`
          : pupilCountText(register.rows.length)}
      </span>
      {hasFilters(choices) && (
        <Button appearance="subtle" onClick={() => onChoose({ ...FIRST_CHOICES, sort: choices.sort })}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    [MEDIA.wideAndTall]: { position: 'sticky', top: 0, zIndex: 2, height: `${TOOLBAR_PX}px`, flexWrap: 'nowrap' },
  },
  search: { width: '220px', maxWidth: '100%', [MEDIA.narrow]: { width: '100%' } },
  count: { ...typographyStyles.body1, marginInlineStart: tokens.spacingHorizontalXS },
});
