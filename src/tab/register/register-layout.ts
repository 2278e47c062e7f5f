/** The measures that style and script must agree on. */

/** The box and all nine columns fit. */
export const WIDE_QUERY = '(min-width: 1080px)';
/** A row is three lines, as in a channel's tab beside the list of teams. Narrower, on a phone, it is six. */
export const MIDDLE_QUERY = '(min-width: 560px) and (max-width: 1079.98px)';

export const MEDIA = {
  wide: `@media ${WIDE_QUERY}`,
  /** A short window, or one zoomed in far, needs its height for rows and none for what sticks to the top. */
  wideAndTall: `@media ${WIDE_QUERY} and (min-height: 600px)`,
  middle: `@media ${MIDDLE_QUERY}`,
  narrow: '@media (max-width: 559.98px)',
} as const;

export const ROW_PX = { wide: 60, middle: 104, narrow: 164 } as const;
export const TOOLBAR_PX = 56;
export const HEADER_PX = 40;

export const COLUMN_TEMPLATE =
  '32px minmax(150px, 1.5fr) 44px 52px 92px 100px 136px minmax(140px, 2fr) minmax(100px, 1.5fr) 116px';
