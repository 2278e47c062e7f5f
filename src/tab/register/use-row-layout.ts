import { MIDDLE_QUERY, ROW_PX, WIDE_QUERY } from './register-layout.ts';
import { useMedia } from '../states/use-media.ts';

export interface RowLayout {
  /** True where a row is a few lines instead of nine columns, and column headings are for screen readers only. */
  readonly isStacked: boolean;
  readonly rowHeightPx: number;
}

export function useRowLayout(): RowLayout {
  const isWide = useMedia(WIDE_QUERY);
  const isMiddle = useMedia(MIDDLE_QUERY);
  if (isWide) return { isStacked: false, rowHeightPx: ROW_PX.wide };
  return { isStacked: true, rowHeightPx: isMiddle ? ROW_PX.middle : ROW_PX.narrow };
}
