import { ConfigProblem, loadConfig } from '../../src/config.ts';
import { ROLES } from '../../src/domain/person.ts';
import type { Checkout } from './checkout.ts';

const GUID = '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const SAMPLES: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgres://everysession@database.example.com/every_session',
  LICENCE_COUNT: '1000',
  LOCAL_RUN: 'yes',
};
/** Settings of App Service and Node themselves. */
const OF_THE_PLATFORM = /^(WEBSITE_|SCM_|NODE_ENV$)/;

/** With the settings that a deployment gives it, and only those, the app would start. */
export function settingsSuffice(file: string, settingsIn: (text: string) => string[]) {
  return ({ read }: Checkout): string[] => {
    const names = settingsIn(read(file)).filter((name) => !OF_THE_PLATFORM.test(name));
    const given = Object.fromEntries(names.map((name) => [name, SAMPLES[name] ?? GUID]));
    try {
      const known = Object.keys(loadConfig(given));
      return names.filter((name) => !known.includes(name)).map((name) => `${file}: the app has no setting ${name}`);
    } catch (problem) {
      if (problem instanceof ConfigProblem) return [`${file}: ${problem.message}`];
      throw problem;
    }
  };
}

export function bicepSettings(text: string): string[] {
  return [...text.matchAll(/\{ name: '(\w+)', value: /g)].map(([, name]) => name ?? '');
}

export function localSettings(text: string): string[] {
  const [, block = ''] = /envs:\n((?: {8}\S.*\n?)+)/.exec(text) ?? [];
  return [...block.matchAll(/^ {8}(\w+):/gm)].map(([, name]) => name ?? '');
}

/** Each parameter has a value or a default, and each value a parameter; each module is a file. */
export function bicepHoldsTogether({ read, has }: Checkout): string[] {
  const text = read('infra/azure.bicep');
  const { parameters } = JSON.parse(read('infra/azure.parameters.json')) as { parameters: Record<string, unknown> };
  const declared = [...text.matchAll(/^param (\w+) \w+( =)?/gm)].map(([, name = '', isSet]) => ({ name, isSet }));
  const unset = declared.filter(({ name, isSet }) => isSet === undefined && !(name in parameters));
  const strange = Object.keys(parameters).filter((name) => !declared.some((parameter) => parameter.name === name));
  const modules = [...text.matchAll(/^module \w+ '(.+)'/gm)].map(([, file]) => `infra/${file ?? ''}`);
  return [
    ...unset.map(({ name }) => `infra/azure.parameters.json: ${name} is missing`),
    ...strange.map((name) => `infra/azure.bicep: there is no parameter ${name}`),
    ...modules.filter((file) => !has(file)).map((file) => `infra/azure.bicep: there is no module ${file}`),
  ];
}

/** What the school's pupils' data asks of the web app, the bot and the database, each with the words that give it. */
const ASKED: readonly (readonly [file: string, words: string])[] = [
  ['infra/azure.bicep', 'httpsOnly: true'],
  ['infra/azure.bicep', "ftpsState: 'Disabled'"],
  ['infra/azure.bicep', "healthCheckPath: '/health'"],
  ['infra/azure.bicep', 'alwaysOn: true'],
  ['infra/azure.bicep', "linuxFxVersion: 'NODE|24-lts'"],
  ['infra/azure.bicep', "type: 'UserAssigned'"],
  ['infra/azure.bicep', '/api/messages'],
  ['infra/botRegistration/azurebot.bicep', "msaAppType: 'SingleTenant'"],
  ['infra/botRegistration/azurebot.bicep', "name: 'MsTeamsChannel'"],
  ['infra/database.bicep', 'delegatedSubnetResourceId: subnetId'],
  ['infra/database.bicep', 'sslmode=verify-full'],
];

export function azureIsShut({ read }: Checkout): string[] {
  const missing = ASKED.filter(([file, words]) => !read(file).includes(words));
  const secrets = bicepSettings(read('infra/azure.bicep')).filter((name) => /SECRET|PRIVATE_KEY/.test(name));
  return [
    ...missing.map(([file, words]) => `${file}: it does not say ${words}`),
    ...secrets.map((name) => `infra/azure.bicep: ${name} is a secret in a setting`),
  ];
}

interface EntraApplication {
  readonly signInAudience: string;
  readonly identifierUris: readonly string[];
  readonly api: {
    readonly requestedAccessTokenVersion: number;
    readonly oauth2PermissionScopes: readonly { readonly value: string }[];
    readonly preAuthorizedApplications: readonly { readonly appId: string }[];
  };
  readonly appRoles: readonly { readonly id: string; readonly value: string }[];
  readonly requiredResourceAccess: readonly { readonly resourceAccess: readonly { readonly id: string }[] }[];
}

/** The Entra application agrees with the app's roles, with the tokens it takes, and with the manifest of Teams. */
export function entraAgrees({ read }: Checkout): string[] {
  const application = JSON.parse(read('aad.manifest.json')) as EntraApplication;
  const teams = JSON.parse(read('appPackage/manifest.json')) as { webApplicationInfo: { resource: string } };
  const { api, appRoles, identifierUris, requiredResourceAccess } = application;
  const clients = read('src/http/sign-in.ts').match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const same = (found: readonly string[], wanted: readonly string[]) =>
    [...found].sort().join() === [...wanted].sort().join();
  const asked = requiredResourceAccess.flatMap(({ resourceAccess }) => resourceAccess.map(({ id }) => id));
  const rules: readonly (readonly [boolean, string])[] = [
    [application.signInAudience === 'AzureADMyOrg', 'signInAudience lets other organisations in'],
    [same(identifierUris, [teams.webApplicationInfo.resource]), "identifierUris is not the manifest's resource"],
    [api.requestedAccessTokenVersion === 2, 'the app reads tokens of version 2 only'],
    [
      same(
        api.oauth2PermissionScopes.map(({ value }) => value),
        ['access_as_user'],
      ),
      'the scope is not access_as_user',
    ],
    [
      same(
        api.preAuthorizedApplications.map(({ appId }) => appId),
        clients,
      ),
      'other clients than those the app takes',
    ],
    [
      same(
        appRoles.map(({ value }) => value),
        ROLES,
      ),
      "the roles are not the app's",
    ],
    [new Set(appRoles.map(({ id }) => id)).size === ROLES.length, 'two roles have one id'],
    [same(asked, ['Sites.Selected']), 'it asks for more, or less, than Sites.Selected'],
  ];
  return rules.flatMap(([holds, fault]) => (holds ? [] : [`aad.manifest.json: ${fault}`]));
}

/** Nothing that the running app needs is left out of the upload: no package, and no folder of its own. */
export function uploadIsWhole({ read }: Checkout): string[] {
  const patterns = read('.webappignore')
    .split('\n')
    .filter((line) => /^\//.test(line))
    .map((line) => ({ line, pattern: new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}`) }));
  return neededPaths(read).flatMap((file) =>
    patterns.filter(({ pattern }) => pattern.test(file)).map(({ line }) => `.webappignore: ${line} leaves out ${file}`),
  );
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
}

function neededPaths(read: Checkout['read']): string[] {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const needed = Object.entries(packages).filter(([place, { dev, optional }]) => place !== '' && !dev && !optional);
  const parts = ['main', 'domain', 'packs', 'operations', 'adapters', 'http', 'jobs', 'cli'].map(
    (part) => `src/${part}`,
  );
  return [...needed.map(([place]) => place), ...parts, 'package.json', 'dist/tab'].map((place) => `/${place}/`);
}
