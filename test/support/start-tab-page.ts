import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { listenOnLoopback, type LoopbackServer } from './listen-on-loopback.ts';

const TEAMS_JS = path.resolve(
  import.meta.dirname,
  '../../node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js',
);

/** A very small tab with the real teams-js, on an origin of its own as in Teams. It writes down what the host told it. */
export async function startTabPage(shellOrigin: string): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    if (request.url === '/teams.js') {
      void readFile(TEAMS_JS).then((script) => {
        response.writeHead(200, { 'content-type': 'text/javascript' });
        response.end(script);
      });
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(page(shellOrigin));
  });
  const { url, stop } = await listenOnLoopback(server);
  return { url: `${url}/tab/?theme={theme}`, stop };
}

function page(shellOrigin: string) {
  return `<!doctype html>
<html lang="en-GB">
  <title>Test tab</title>
  <h1>Test tab</h1>
  <p id="context"></p><p id="token"></p><p id="theme"></p>
  <button id="go">Go to the absent list</button>
  <script src="/teams.js"></script>
  <script>
    const write = (id, text) => { document.getElementById(id).textContent = text; };
    const { app, authentication, pages } = microsoftTeams;
    app.initialize([${JSON.stringify(shellOrigin)}]).then(async () => {
      app.registerOnThemeChangeHandler((theme) => write('theme', theme));
      const context = await app.getContext();
      write('context', [context.page.id, context.page.subPageId, context.user.id, context.app.theme].join(' '));
      write('token', await authentication.getAuthToken());
      app.notifyAppLoaded();
      await app.notifySuccess();
    }).catch((error) => write('context', String(error)));
    document.getElementById('go').onclick = () =>
      pages.currentApp.navigateTo({ pageId: 'register', subPageId: 'absent-list/7' });
  </script>
</html>`;
}
