import markUrl from './every-session-mark.svg';

/** The app's own picture: decoration, its name always stands beside it. */
export function EverySessionMark({ sizePx }: { sizePx: number }) {
  return <img src={markUrl} width={sizePx} height={sizePx} alt="" className="every-session-mark" />;
}
