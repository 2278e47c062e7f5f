import type { LoopbackServer } from './listen-on-loopback.ts';
import { serveHostPage } from './serve-host-page.ts';

/** What Teams is for a page that chooses a channel's tab: a frame, and a Save button of Teams' own (microsoft.md 8). */
export function startTabSettingsHost(): Promise<LoopbackServer> {
  return serveHostPage(PAGE);
}

/** Query: `tab` (address), `entityId` (of a tab that is changed), `refuses` (the choice is not taken). */
const PAGE = `<!doctype html>
<html lang="en-GB"><head><title>Add a tab</title></head>
<body><button disabled>Save</button><iframe title="tab" style="width:600px;height:400px"></iframe><script>
const query = new URLSearchParams(location.search);
const frame = document.querySelector('iframe');
const button = document.querySelector('button');
window.outcome = 'open';
window.config = null;
const answers = {
  initialize: () => ['settings', 'web',
    JSON.stringify({ apiVersion: 4, supports: { pages: { config: {} } } }), '2.58.0'],
  getContext: () => [{ theme: 'default', tid: 'tenant', userObjectId: 'person', locale: 'en-gb',
    entityId: '', frameContext: 'settings' }],
  'settings.getSettings': () => [query.has('entityId') ? { entityId: query.get('entityId') } : {}],
  'settings.setValidityState': ([isValid]) => { button.disabled = !isValid; return null; },
  'settings.setSettings': ([config]) => {
    if (query.has('refuses')) return [false, 'refused'];
    window.config = config;
    return [true];
  },
  'settings.save.success': () => { window.outcome = 'saved'; return null; },
  'settings.save.failure': ([reason]) => { window.outcome = reason; return null; },
};
addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
  const given = answers[data.func]?.(data.args ?? []);
  if (given) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: given }, '*');
});
button.onclick = () => frame.contentWindow.postMessage({ func: 'settings.save', args: [{}] }, '*');
frame.src = query.get('tab');
</script></body></html>`;
