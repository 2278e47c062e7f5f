import { describe, expect, test } from '@jest/globals';
import {
  azureIsShut,
  bicepHoldsTogether,
  bicepSettings,
  entraAgrees,
  localSettings,
  settingsSuffice,
  uploadIsWhole,
} from './azure-rules.ts';
import { thisCheckout, withFile, withoutFile, type Checkout } from './checkout.ts';
import {
  editorTasksHold,
  environmentsAreEmpty,
  lifecyclesHold,
  placeholdersHaveKeys,
  toolkitFiles,
} from './toolkit-rules.ts';

const RULES: Readonly<Record<string, (checkout: Checkout) => string[]>> = {
  'every file that the toolkit looks for is there': toolkitFiles,
  'every placeholder has its key': placeholdersHaveKeys,
  'the environments hold no value': environmentsAreEmpty,
  'the lifecycles hold': lifecyclesHold,
  'the editor’s tasks hold': editorTasksHold,
  'the settings in Azure suffice': settingsSuffice('infra/azure.bicep', bicepSettings),
  'the settings at a desk suffice': settingsSuffice('m365agents.local.yml', localSettings),
  'the Bicep files hold together': bicepHoldsTogether,
  'Azure is shut to others': azureIsShut,
  'the Entra application agrees': entraAgrees,
  'the upload is whole': uploadIsWhole,
};

describe('what the toolkit and Azure need', () => {
  test.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(thisCheckout)).toEqual([]);
  });

  const swap = (file: string, from: string | RegExp, to: string) => withFile(file, (text) => text.replace(from, to));
  const drop = (file: string, line: RegExp) => withFile(file, (text) => text.replace(line, ''));
  const breakages: [RegExp, () => Checkout][] = [
    [/m365agents\.local\.yml is missing/, () => withoutFile('m365agents.local.yml')],
    [/outline\.png is missing/, () => withoutFile('appPackage/outline.png')],
    [/manifest\.json: BOT_DOMAIN is no key of env\/\.env\.dev/, () => drop('env/.env.dev', /^BOT_DOMAIN=\n/m)],
    [/manifest\.json: CLIENT_ID is no key of env\/\.env\.local/, () => drop('env/.env.local', /^CLIENT_ID=\n/m)],
    [/yml: TEAMS_APP_PUBLISHED_APP_ID is no key/, () => drop('env/.env.dev', /^TEAMS_APP_PUBLISHED_APP_ID=\n/m)],
    [/parameters\.json: RESOURCE_SUFFIX is no key/, () => drop('env/.env.dev', /^RESOURCE_SUFFIX=\n/m)],
    [/TENANT_ID has a value/, () => swap('env/.env.dev', /^TENANT_ID=$/m, 'TENANT_ID=example')],
    [/SECRET_CLIENT_SECRET belongs/, () => swap('env/.env.local', /$/, 'SECRET_CLIENT_SECRET=\n')],
    [/TEAMSFX_ENV is not local/, () => swap('env/.env.local', 'TEAMSFX_ENV=local', 'TEAMSFX_ENV=dev')],
    [/the stage publish is missing/, () => drop('m365agents.yml', /^publish:$/m)],
    [/there is no file \.\/infra\/main\.bicep/, () => swap('m365agents.yml', 'infra/azure.bicep', 'infra/main.bicep')],
    [/there is no script assemble/, () => swap('m365agents.local.yml', 'run build', 'run assemble')],
    [/no version of the toolkit/, () => drop('m365agents.yml', /^version: .+\n/m)],
    [/projectId/, () => swap('m365agents.yml', /$/, 'projectId: 1\n')],
    [/does not write TEAMS_APP_ID/, () => swap('m365agents.yml', 'teamsAppId: TEAMS_APP_ID', 'teamsAppId: APP_ID')],
    [/yml: the application is not of one/, () => swap('m365agents.yml', 'AzureADMyOrg', 'AzureADMultipleOrgs')],
    [/there is no task "deploy"/, () => swap('.vscode/tasks.json', '"label": "deploy"', '"label": "put"')],
    [
      /there is no task "prepare and start"/,
      () => swap('.vscode/tasks.json', '"label": "prepare and start"', '"label": "go"'),
    ],
    [/bicep: .*SCHOOLS_FOLDER/s, () => drop('infra/azure.bicep', /^.*'SCHOOLS_FOLDER'.*\n/m)],
    [/bicep: .*exactly one of/s, () => drop('infra/azure.bicep', /^.*'MANAGED_IDENTITY_CLIENT_ID'.*\n/m)],
    [
      /bicep: the app has no setting BOT_ID/,
      () => swap('infra/azure.bicep', "'CLIENT_ID'", "'BOT_ID', value: '' }{ name: 'CLIENT_ID'"),
    ],
    [/local\.yml: .*TEAMS_APP_ID/s, () => drop('m365agents.local.yml', /^ {8}TEAMS_APP_ID: .*\n?/m)],
    [/json: clientId is missing/, () => drop('infra/azure.parameters.json', /^ +"clientId": .*\n/m)],
    [/there is no parameter tenant$/, () => swap('infra/azure.parameters.json', '"tenantId"', '"tenant"')],
    [/there is no module infra\/net\.bicep/, () => swap('infra/azure.bicep', "'network.bicep'", "'net.bicep'")],
    [/does not say httpsOnly/, () => swap('infra/azure.bicep', 'httpsOnly: true', 'httpsOnly: false')],
    [/does not say msaAppType/, () => swap('infra/botRegistration/azurebot.bicep', 'SingleTenant', 'MultiTenant')],
    [/CLIENT_SECRET is a secret/, () => swap('infra/azure.bicep', 'MANAGED_IDENTITY_CLIENT_ID', 'CLIENT_SECRET')],
    [/lets other organisations in/, () => swap('aad.manifest.json', 'AzureADMyOrg', 'AzureADMultipleOrgs')],
    [/identifierUris/, () => swap('aad.manifest.json', 'api://${{BOT_DOMAIN}}/', 'api://')],
    [
      /version 2/,
      () => swap('aad.manifest.json', '"requestedAccessTokenVersion": 2', '"requestedAccessTokenVersion": 1'),
    ],
    [/not access_as_user/, () => swap('aad.manifest.json', '"access_as_user"', '"as_user"')],
    [/other clients/, () => swap('aad.manifest.json', '1fec8e78', '1fec8e79')],
    [/the roles are not/, () => swap('aad.manifest.json', '"tutor"', '"form-tutor"')],
    [/more, or less/, () => swap('aad.manifest.json', 'Sites.Selected', 'Sites.ReadWrite.All')],
    [/leaves out \/node_modules\/pg\//, () => swap('.webappignore', /$/, '/node_modules/pg/\n')],
    [/leaves out \/node_modules\/@microsoft\//, () => swap('.webappignore', '@microsoft/teams-js/', '@microsoft/*/')],
    [/leaves out \/src\/adapters\//, () => swap('.webappignore', /$/, '/src/adapters/\n')],
    [/leaves out \/dist\/tab\//, () => swap('.webappignore', '/dist/shell/', '/dist/')],
  ];
  test.each(breakages.map(([fault, broken]) => [fault.source, fault, broken] as const))(
    'a broken copy is found: %s',
    (_, fault, broken) => {
      const checkout = broken();
      const faults = Object.values(RULES).flatMap((rule) => rule(checkout));
      expect(faults).toContainEqual(expect.stringMatching(fault));
    },
  );
});
