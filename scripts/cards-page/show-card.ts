import { renderCard } from '../../src/local-tenant/shell/cards/render-card.ts';
import { themes, type ThemeName } from '../../src/local-tenant/shell/themes.ts';
import '../../src/local-tenant/shell/cards/card-inputs.css';
import '../../src/local-tenant/shell/cards/card-view.css';

const DESKTOP_WIDTH = 440;
const PHONE_WIDTH = 300;
const MOST_HEIGHT = 540;

/** Shows one card in the three themes, and at the width of a phone, side by side. */
function showCard(content: unknown): void {
  document.body.style.cssText = 'margin:0;display:flex;width:max-content;align-items:stretch';
  document.body.replaceChildren(
    framed(content, 'light', DESKTOP_WIDTH),
    framed(content, 'dark', DESKTOP_WIDTH),
    framed(content, 'contrast', DESKTOP_WIDTH),
    framed(content, 'light', PHONE_WIDTH),
  );
}

function framed(content: unknown, themeName: ThemeName, width: number): HTMLElement {
  const { fluent } = themes[themeName];
  const frame = document.createElement('div');
  frame.style.cssText = `width:${width}px;max-height:${MOST_HEIGHT}px;overflow:hidden;padding:12px;box-sizing:border-box;
    background:${fluent.colorNeutralBackground3};color:${fluent.colorNeutralForeground1};
    font-family:${fluent.fontFamilyBase};font-size:14px`;
  for (const [token, value] of Object.entries(fluent)) frame.style.setProperty(`--${token}`, String(value));
  const card = document.createElement('div');
  card.className = 'card';
  const ignore = () => undefined;
  const handlers = { onAction: ignore, onOverflow: ignore, onSearch: () => Promise.resolve(null) };
  card.append(renderCard(content, themeName, handlers) ?? 'This card cannot be shown.');
  frame.append(card);
  return frame;
}

Object.assign(window, { showCard });
