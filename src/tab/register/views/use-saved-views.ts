import { useState } from 'react';
import type { SavedViewShown, ViewRequest } from '../../../http/register-contract.ts';
import type { ApiClient } from '../../api/api-client.ts';
import { useLoaded } from '../../api/use-loaded.ts';

export interface KeptViews {
  readonly views: readonly SavedViewShown[];
  /** What was done or could not be, in words. */
  readonly said: string;
  /** Taken out last, to be put back; null where there is none. */
  readonly removed: SavedViewShown | null;
  readonly save: (view: SavedViewShown) => void;
  readonly remove: (view: SavedViewShown) => void;
}

/** The views that the person keeps on the server. */
export function useSavedViews(api: ApiClient): KeptViews {
  const { loaded, change } = useLoaded(api.registerPage.views);
  const [said, say] = useState('');
  const [removed, setRemoved] = useState<SavedViewShown | null>(null);
  const send = (request: ViewRequest, done: string, after: () => void) => {
    void api.registerPage.changeViews(request).then((answer) => {
      if (answer.kind === 'failed') {
        say(`Not kept. ${answer.failure.message}`);
        return;
      }
      change(() => answer.value);
      say(done);
      after();
    });
  };
  return {
    views: loaded.kind === 'ready' ? loaded.value.views : [],
    said: loaded.kind === 'failed' ? `Your own views are not here. ${loaded.failure.message}` : said,
    removed,
    save: (view) => send({ kind: 'save', view }, `“${view.name}” is kept.`, () => setRemoved(null)),
    remove: (view) =>
      send({ kind: 'remove', viewId: view.viewId }, `“${view.name}” is removed.`, () => setRemoved(view)),
  };
}
