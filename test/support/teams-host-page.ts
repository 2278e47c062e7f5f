import type { LoopbackServer } from './listen-on-loopback.ts';
import { serveHostPage } from './serve-host-page.ts';

/** A page that holds the tab in a frame and speaks to it as Teams does (microsoft.md 8), on an origin of its own. */
export function startTeamsHost(): Promise<LoopbackServer> {
  return serveHostPage(PAGE);
}

/** Query: `tab` (address), `theme`, `subPageId`, `silent` (never answers), `token` ("refused" or seconds to live),
 * `person` (whom the token is for), `frame` ("sidePanel", "meetingStage"). */
const PAGE = `<!doctype html>
<html lang="en-GB"><head><title>Host</title><meta name="viewport" content="width=device-width">
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head>
<body><iframe title="tab"></iframe><script>
const query = new URLSearchParams(location.search);
const frame = document.querySelector('iframe');
const token = query.get('token') ?? '3600';
const frameContext = query.get('frame') ?? 'content';
window.heard = [];
const answers = {
  initialize: () => [frameContext, 'web', JSON.stringify({ apiVersion: 4, supports: { pages: {}, dialog: {} } }), '2.58.0'],
  getContext: () => [{ theme: query.get('theme') ?? 'default', tid: 'tenant', userObjectId: query.get('person') ?? 'person', locale: 'en-gb',
    entityId: 'tab', frameContext, subEntityId: query.get('subPageId') ?? undefined }],
  'meeting.shareAppContentToStage': () => [null, true],
  'authentication.getAuthToken': () => {
    if (token === 'refused') return [false, 'CancelledByUser'];
    const claims = { exp: Math.floor(Date.now() / 1000) + Number(token), ask: window.heard.length, oid: query.get('person') ?? 'person' };
    return [true, 'header.' + btoa(JSON.stringify(claims)) + '.signature'];
  },
};
addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
  window.heard.push(data.func);
  if (data.func === 'meeting.shareAppContentToStage') window.shared = data.args;
  const answer = answers[data.func];
  if (!answer || query.has('silent')) return;
  source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: answer() }, '*');
});
window.setTheme = (theme) => frame.contentWindow.postMessage({ func: 'themeChange', args: [theme] }, '*');
frame.src = query.get('tab');
</script></body></html>`;
