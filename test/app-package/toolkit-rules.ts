import { parseEnv } from 'node:util';
import { placeholdersIn } from '../../scripts/app-package/fill-placeholders.ts';
import type { Checkout } from './checkout.ts';

/** What the Microsoft 365 Agents Toolkit looks for by name, and people look for after it. */
const TOOLKIT_FILES = [
  'appPackage/manifest.json',
  'appPackage/color.png',
  'appPackage/outline.png',
  'm365agents.yml',
  'm365agents.local.yml',
  'aad.manifest.json',
  'env/.env.dev',
  'env/.env.local',
  'infra/azure.bicep',
  'infra/azure.parameters.json',
  'infra/botRegistration/azurebot.bicep',
  '.webappignore',
  '.vscode/launch.json',
  '.vscode/tasks.json',
];

export function toolkitFiles({ has }: Checkout): string[] {
  return TOOLKIT_FILES.filter((file) => !has(file)).map((file) => `${file} is missing`);
}

const ENVIRONMENTS = [
  { name: 'dev', lifecycle: 'm365agents.yml', others: ['infra/azure.parameters.json'] },
  { name: 'local', lifecycle: 'm365agents.local.yml', others: [] },
] as const;
/** Secrets are the exception: the toolkit keeps them in env/.env.<name>.user, outside the repository. */
const SECRET = /^SECRET_/;

/** Each `${{NAME}}` has its key in the environment's file, which is where the toolkit looks and writes. */
export function placeholdersHaveKeys(checkout: Checkout): string[] {
  return ENVIRONMENTS.flatMap(({ name, lifecycle, others }) => {
    const keys = Object.keys(environmentOf(checkout, name));
    const files = ['appPackage/manifest.json', 'aad.manifest.json', lifecycle, ...others];
    return files.flatMap((file) =>
      [...placeholdersIn(checkout.read(file)), ...writtenIn(checkout.read(file))]
        .filter((wanted) => !SECRET.test(wanted) && !keys.includes(wanted))
        .map((wanted) => `${file}: ${wanted} is no key of env/.env.${name}`),
    );
  });
}

const MAY_HAVE_VALUE = ['TEAMSFX_ENV', 'APP_NAME_SUFFIX', 'TEAMS_APP_NAME'];

/** The files hold no value of anybody's tenant, and no secret has a place in them. */
export function environmentsAreEmpty(checkout: Checkout): string[] {
  return ENVIRONMENTS.flatMap(({ name }) => {
    const values = Object.entries(environmentOf(checkout, name));
    const filled = values.filter(([key, value]) => value !== '' && !MAY_HAVE_VALUE.includes(key));
    const secrets = values.filter(([key]) => SECRET.test(key) || /PASSWORD|_KEY$/.test(key));
    const isNamed = environmentOf(checkout, name).TEAMSFX_ENV === name;
    return [
      ...filled.map(([key]) => `env/.env.${name}: ${key} has a value`),
      ...secrets.map(([key]) => `env/.env.${name}: ${key} belongs in env/.env.${name}.user`),
      ...(isNamed ? [] : [`env/.env.${name}: TEAMSFX_ENV is not ${name}`]),
    ];
  });
}

const STAGES: Readonly<Record<string, readonly string[]>> = {
  'm365agents.yml': ['provision', 'deploy', 'publish'],
  'm365agents.local.yml': ['provision', 'deploy'],
};

/** The stages are there, each file and script that a step names exists, and nobody's project is named. */
export function lifecyclesHold(checkout: Checkout): string[] {
  const { scripts } = JSON.parse(checkout.read('package.json')) as { scripts: Record<string, string> };
  return Object.entries(STAGES).flatMap(([file, stages]) => {
    const text = checkout.read(file);
    const missing = stages.filter((stage) => !new RegExp(`^${stage}:$`, 'm').test(text));
    const files = [...text.matchAll(/^ +(?:- )?(?:path|parameters|manifestPath|ignoreFile): (\S+)$/gm)].map(
      ([, it]) => it,
    );
    const absent = files.filter((named) => !checkout.has(named?.replace(/^\.\//, '') ?? ''));
    const runs = [...text.matchAll(/^ +args: run (\S+)/gm)].map(([, it]) => it ?? '');
    return [
      ...missing.map((stage) => `${file}: the stage ${stage} is missing`),
      ...absent.map((named) => `${file}: there is no file ${named ?? ''}`),
      ...runs.filter((script) => !(script in scripts)).map((script) => `${file}: there is no script ${script}`),
      ...(/^version: v1\.\d+$/m.test(text) ? [] : [`${file}: no version of the toolkit's schema`]),
      ...(/projectId/.test(text) ? [`${file}: projectId is somebody's own`] : []),
      ...(/teamsAppId: TEAMS_APP_ID$/m.test(text) ? [] : [`${file}: teamsApp/create does not write TEAMS_APP_ID`]),
      ...(/signInAudience: AzureADMyOrg$/m.test(text) ? [] : [`${file}: the application is not of one organisation`]),
    ];
  });
}

/** Every file and task that Visual Studio Code is told of is there. */
export function editorTasksHold({ read }: Checkout): string[] {
  const { tasks } = JSON.parse(read('.vscode/tasks.json')) as { tasks: { label: string; dependsOn?: string[] }[] };
  const { configurations } = JSON.parse(read('.vscode/launch.json')) as {
    configurations: { preLaunchTask?: string }[];
  };
  const labels = tasks.map(({ label }) => label);
  const named = [
    ...tasks.flatMap(({ dependsOn }) => dependsOn ?? []),
    ...configurations.flatMap(({ preLaunchTask }) => preLaunchTask ?? []),
  ];
  return named.filter((name) => !labels.includes(name)).map((name) => `.vscode: there is no task "${name}"`);
}

/** The names that a lifecycle writes into the environment's file, a secret among them. */
function writtenIn(lifecycle: string): string[] {
  const blocks = lifecycle.match(/writeToEnvironmentFile:\n(?: {6,}\S.*\n?)+/g) ?? [];
  return blocks.flatMap((block) => [...block.matchAll(/: ([A-Z0-9_]+)$/gm)].map(([, name]) => name ?? ''));
}

function environmentOf({ read }: Checkout, name: string): Readonly<Record<string, string | undefined>> {
  return parseEnv(read(`env/.env.${name}`));
}
