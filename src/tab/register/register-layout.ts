/** The measures that style and script must agree on. */

/** Below this width a row is a small card of four lines, because nine columns would have to scroll sideways. */
export const STACKED_QUERY = '(max-width: 979px)';
const WIDE = '@media (min-width: 980px)';
/** A short window, or one zoomed in far, needs its height for rows. */
const WIDE_AND_TALL = '@media (min-width: 980px) and (min-height: 600px)';

export const MEDIA = { wide: WIDE, wideAndTall: WIDE_AND_TALL, stacked: `@media ${STACKED_QUERY}` } as const;

export const WIDE_ROW_PX = 60;
export const STACKED_ROW_PX = 148;
export const TOOLBAR_PX = 56;
export const HEADER_PX = 40;

export const COLUMN_TEMPLATE =
  'minmax(120px, 1.2fr) 44px 52px 92px 84px 140px minmax(150px, 2fr) minmax(120px, 1.6fr) 112px';
