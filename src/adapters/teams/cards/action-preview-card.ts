import { loadText } from '../../../domain/actions/action-load.ts';
import { counted } from '../../../domain/counted.ts';
import type { ActionPreview } from '../../../operations/new-action/preview-action.ts';
import { actionCardBody } from './action-card.ts';
import type { TypedAction } from './action-form-card.ts';
import { listWithin } from './list-within.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';

const template = readTemplate('action-preview');
const NAMES_BYTES_MAX = 3_000;

/** The card before it goes out, to whom it goes, and what they have to do already. */
export function actionPreviewCard(
  preview: ActionPreview,
  actionId: string,
  typed: TypedAction,
  warning: string | null = null,
): AdaptiveCard {
  const { view, inChannel, owners, unreached, channelNames } = preview;
  const names = owners.map(({ name, ...load }) => `${plainText(name)} (${loadText(load)})`);
  return renderCard('action-preview', template, {
    actionId,
    print: preview.print,
    typed,
    hasWarning: warning !== null,
    warning: warning ?? '',
    who: counted(owners.length, 'person', 'people'),
    owners: listWithin(NAMES_BYTES_MAX, names),
    hasUnreached: unreached.length > 0,
    unreached: listWithin(NAMES_BYTES_MAX, unreached.map(plainText)),
    card: actionCardBody(view, 'preview'),
    isInChannel: inChannel !== null,
    channels: channelNames.map(plainText).join(', '),
    channelCard: inChannel === null ? [] : actionCardBody(inChannel, 'preview-in-channel'),
  });
}
