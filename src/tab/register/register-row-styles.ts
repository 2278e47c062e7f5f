import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { COLUMN_TEMPLATE, HEADER_PX, MEDIA, TOOLBAR_PX } from './register-layout.ts';

const stackedRow = {
  alignContent: 'start',
  alignItems: 'start',
  rowGap: '2px',
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
} as const;

/** A cell that takes the place of its name where rows are stacked, and its column where they are not. */
function placed(gridArea: string) {
  return { [MEDIA.middle]: { gridArea }, [MEDIA.narrow]: { gridArea } } as const;
}

export const useRegisterRowStyles = makeStyles({
  row: {
    ...typographyStyles.body1,
    position: 'absolute',
    insetInline: 0,
    boxSizing: 'border-box',
    display: 'grid',
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    cursor: 'pointer',
    // A bar, because Teams's high contrast hover colour is too light for the text of a row.
    ':hover': { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& [role="gridcell"]:focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    [MEDIA.wide]: {
      gridTemplateColumns: COLUMN_TEMPLATE,
      alignItems: 'center',
      padding: `0 ${tokens.spacingHorizontalS}`,
      scrollMarginTop: `${HEADER_PX}px`,
    },
    [MEDIA.wideAndTall]: { scrollMarginTop: `${HEADER_PX + TOOLBAR_PX}px` },
    [MEDIA.middle]: {
      ...stackedRow,
      gridTemplateColumns: '32px 56px 40px 132px 64px minmax(0, 1fr)',
      gridTemplateAreas:
        '"choice name name name percent band" "choice year form missed why why" "choice review review review narrative narrative"',
    },
    [MEDIA.narrow]: {
      ...stackedRow,
      gridTemplateColumns: '32px auto auto minmax(0, 1fr) auto',
      gridTemplateAreas:
        '"choice name name name percent" "choice year form missed missed" "choice band band band band" "choice why why why why" "choice narrative narrative narrative narrative" "choice review review review review"',
    },
  },
  // A bar here too: what Teams's high contrast fills a selection with leaves other text unreadable.
  chosen: { boxShadow: `inset 5px 0 0 ${tokens.colorCompoundBrandStroke}` },
  choice: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '32px',
    alignSelf: 'stretch',
    ...placed('choice'),
  },
  moved: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  name: { ...typographyStyles.body1Strong, overflow: 'hidden', overflowWrap: 'anywhere', ...placed('name') },
  oneLine: { whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  link: { color: 'inherit', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
  year: placed('year'),
  form: placed('form'),
  missed: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', ...placed('missed') },
  percent: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums', ...placed('percent') },
  band: placed('band'),
  why: placed('why'),
  narrative: { color: tokens.colorNeutralForeground2, ...placed('narrative') },
  waiting: { ...typographyStyles.caption1Strong, color: tokens.colorStatusWarningForeground1 },
  review: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ...placed('review'),
  },
  none: { color: tokens.colorNeutralForeground3 },
  overdue: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground3 },
});
