import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMissingFile } from '../error-traits.ts';
import type { Route, TenantAnswer } from '../router.ts';

/** The built shell page at /shell/. Any other path below it is the page too: the page keeps its place in the path. */
export function pageRoutes(folder: string): Route[] {
  const toPage: TenantAnswer = { status: 302, headers: { location: '/shell/' } };
  return [
    { method: 'GET', pattern: '/', handle: () => toPage },
    { method: 'GET', pattern: '/shell', handle: () => toPage },
    {
      method: 'GET',
      pattern: /^\/shell\/(?<file>.*)$/,
      handle: async (request) =>
        (await fileAnswer(folder, request.param('file'))) ?? (await fileAnswer(folder, 'index.html')) ?? NOT_BUILT,
    },
  ];
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const NOT_BUILT: TenantAnswer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html>
<html lang="en-GB">
  <title>Local tenant</title>
  <h1>The local tenant is running</h1>
  <p>Its shell page has not been built yet. Run <code>npm run build</code> and load this page again.</p>
</html>
`,
};

/** Null when the folder has no such file, or the path would leave the folder. */
async function fileAnswer(folder: string, name: string): Promise<TenantAnswer | null> {
  const file = path.resolve(folder, name);
  const type = CONTENT_TYPES[path.extname(file)];
  if (type === undefined || !file.startsWith(folder + path.sep)) return null;
  const body = await readFile(file).catch((error: unknown) => {
    if (isMissingFile(error)) return null;
    throw error;
  });
  return body === null ? null : { status: 200, headers: { 'content-type': type }, body };
}
