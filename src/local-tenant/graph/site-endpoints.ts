import { type GraphEndpoint, type GraphServices, readOne } from './graph-endpoint.ts';
import { pick, selected } from './graph-query.ts';
import { type GraphResult, notFound, success } from './graph-result.ts';

/** `/sites/{hostname}:/{path}` and `/sites/{host,guid,guid}`. */
export function siteEndpoints({ context }: GraphServices): GraphEndpoint[] {
  const { siteId, siteUrl, schoolName } = context.settings;
  const address = new URL(siteUrl);
  const path = address.pathname.replace(/^\//, '');
  const site = (query: URLSearchParams): GraphResult => {
    const body = {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sites/$entity',
      id: siteId,
      name: path.split('/').at(-1) ?? '',
      displayName: schoolName,
      description: '',
      webUrl: siteUrl,
      root: {},
      siteCollection: { hostname: address.hostname },
    };
    return success(pick(body, selected(query)));
  };
  const missing = notFound('Requested site could not be found');
  const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

  return [
    {
      method: 'GET',
      pattern: /^\/v1\.0\/sites\/(?<host>[^/:,]+?)(?::|%3[Aa])\/(?<path>.+?)(?::|%3[Aa])?$/,
      units: readOne,
      right: 'read',
      handle: ({ request }) => {
        const isHere = isSame(request.param('host'), address.hostname) && isSame(request.param('path'), path);
        return isHere ? site(request.query) : missing;
      },
    },
    {
      method: 'GET',
      pattern: '/v1.0/sites/:siteId',
      units: readOne,
      right: 'read',
      handle: ({ request }) => (isSame(request.param('siteId'), siteId) ? site(request.query) : missing),
    },
  ];
}
