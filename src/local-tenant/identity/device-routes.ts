import type { Route, TenantAnswer, TenantRequest } from '../router.ts';
import type { TenantPerson, TenantSettings } from '../tenant-context.ts';
import { DEVICE_CODE_SECONDS, GRAPH_TOOLS_CLIENT_ID, type DeviceCodes } from './device-codes.ts';
import { entraError } from './entra-error.ts';

export interface DeviceRouteParts {
  readonly url: string;
  readonly settings: TenantSettings;
  readonly deviceCodes: DeviceCodes;
  readonly systemNow: () => Date;
}

const SIGN_IN_SCOPES = new Set(['openid', 'profile', 'offline_access', 'email']);
/** Entra ID says 5; here people and tests are quicker. */
const INTERVAL_SECONDS = 1;

/** POST /{tenant}/oauth2/v2.0/devicecode for a program without a browser, and /devicelogin for the person who has one. */
export function deviceRoutes(parts: DeviceRouteParts): Route[] {
  return [
    {
      method: 'POST',
      pattern: '/:tenant/oauth2/v2.0/devicecode',
      handle: (request) => deviceCodeAnswer(parts, request.param('tenant'), new URLSearchParams(request.text)),
    },
    { method: 'GET', pattern: '/devicelogin', handle: ({ query }) => page(form(parts, query.get('code') ?? '')) },
    { method: 'POST', pattern: '/devicelogin', handle: (request) => signIn(parts, request) },
  ];
}

function deviceCodeAnswer(parts: DeviceRouteParts, tenant: string, asked: URLSearchParams): TenantAnswer {
  const { settings, deviceCodes, systemNow, url } = parts;
  const refused = (error: string, code: number, message: string) =>
    entraError({ status: 400, error, code, message }, systemNow());
  if (tenant !== settings.tenantId) return refused('invalid_request', 90002, `Tenant '${tenant}' not found.`);
  const client = asked.get('client_id') ?? '';
  if (client === settings.clientId) {
    return refused('invalid_client', 7000218, "The request body must contain 'client_assertion' or 'client_secret'.");
  }
  if (client !== GRAPH_TOOLS_CLIENT_ID) {
    return refused('unauthorized_client', 700016, `Application '${client}' was not found in the directory.`);
  }
  const scopes = (asked.get('scope') ?? '').split(' ').filter((scope) => scope !== '' && !SIGN_IN_SCOPES.has(scope));
  const { userCode, deviceCode } = deviceCodes.issue(scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1)));
  const place = `${url}/devicelogin`;
  return {
    status: 200,
    body: {
      user_code: userCode,
      device_code: deviceCode,
      verification_uri: place,
      expires_in: DEVICE_CODE_SECONDS,
      interval: INTERVAL_SECONDS,
      message: `To sign in, use a web browser to open the page ${place} and enter the code ${userCode} to authenticate.`,
    },
  };
}

/** Only an administrator may consent to what reaches every site; anybody else is told so, and the program hears no. */
function signIn({ settings, deviceCodes }: DeviceRouteParts, { text }: TenantRequest): TenantAnswer {
  const given = new URLSearchParams(text);
  const code = given.get('code') ?? '';
  const scopes = deviceCodes.asked(code);
  if (scopes === null) return page('<h1>That code did not work</h1><p>Check it and try again.</p>', 400);
  const person = settings.people.find(({ personId }) => personId === given.get('person'));
  if (person === undefined || given.get('decline') !== null) {
    deviceCodes.answer(code, null);
    return page('<h1>You declined</h1><p>You may close this page.</p>');
  }
  if (scopes.some((scope) => scope.endsWith('.All')) && !person.roles.includes('administrator')) {
    deviceCodes.answer(code, null);
    return page('<h1>Need admin approval</h1><p>Only an administrator can grant what this program asks for.</p>', 403);
  }
  deviceCodes.answer(code, person.personId);
  return page(`<h1>You have signed in</h1><p>${escaped(person.name)}, you may close this page.</p>`);
}

function form({ settings }: DeviceRouteParts, code: string): string {
  const people = [...settings.people].sort((one, other) => rank(one) - rank(other));
  const options = people.map(({ personId, name, jobTitle }) => {
    return `<option value="${escaped(personId)}">${escaped(`${name}, ${jobTitle}`)}</option>`;
  });
  return `<h1>Enter code</h1>
<form method="post"><p><label>Code <input name="code" value="${escaped(code)}" autocomplete="off" required></label></p>
<p><label>Sign in as <select name="person">${options.join('')}</select></label></p>
<p><button>Sign in</button> <button name="decline" value="yes">Cancel</button></p></form>`;
}

function rank({ roles }: TenantPerson): number {
  return roles.includes('administrator') ? 0 : 1;
}

function page(body: string, status = 200): TenantAnswer {
  const title = '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Sign in to the local tenant</title>';
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: `${title}${body}</html>` };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
