import { existsSync } from 'node:fs';
import path from 'node:path';
import restify, { type Server } from 'restify';

/** Where Teams, Outlook and Microsoft 365 may show the tab in a frame (Microsoft's list of hosts). */
const TEAMS_HOSTS =
  'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com https://*.microsoft365.com https://outlook.office.com';

/** What Vite builds. Nothing encoded: restify decodes after it has matched, and %00 or ..%2f would be let through. */
const FILE_OF_TAB = /^\/tab\/(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?$/;

/** Serves the built tab under /tab/, to be framed by Teams and by nobody else. */
export function serveTab(server: Server, { folder, frameAncestors }: { folder: string; frameAncestors: string }): void {
  const policy = [
    "default-src 'self'",
    // Fluent UI writes its styles into the page as they are needed.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data: https://res.cdn.office.net",
    "connect-src 'self' https://res.cdn.office.net",
    `frame-ancestors ${`${TEAMS_HOSTS} ${frameAncestors}`.trim()}`,
  ].join('; ');
  server.get('/tab', (_request, response, next) => {
    response.redirect(301, '/tab/', next);
  });
  server.get('/tab/*', (request, response, next) => {
    if (!FILE_OF_TAB.test(request.path())) {
      response.json(404, { code: 'not-found', message: 'The tab has no such file.' });
      next(false);
      return;
    }
    // In the place of the policy for data: restify's own way would add to it, and a browser keeps both.
    response.setHeader('Content-Security-Policy', policy);
    if (existsSync(path.join(folder, 'index.html'))) {
      files(request, response, next);
      return;
    }
    response.header('Content-Type', 'text/plain; charset=utf-8');
    response.send(503, 'The tab has not been built. Run "npm run build" and start again.');
    next(false);
  });
  const files = restify.plugins.serveStatic({
    directory: path.dirname(folder),
    default: 'index.html',
    maxAge: 0,
  });
}
