import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildPackage, type BuiltPackage } from './app-package/build-package.ts';
import { readValues } from './app-package/read-values.ts';

/** `npm run package`: the zip that Teams installs, for one of the toolkit's environments. */
const root = path.resolve(import.meta.dirname, '..');
const WRONG_CALL = 2;
const [environment = 'dev', ...more] = process.argv.slice(2);

if (more.length > 0 || environment.startsWith('-')) {
  stop('Call it as "npm run package" or "npm run package -- ENVIRONMENT", with an environment such as dev or local.');
} else {
  const values = readValues(root, environment, process.env);
  if (values === null) stop(`There is no file env/.env.${environment}, so there is no environment "${environment}".`);
  else finish(buildPackage(root, values));
}

function finish(built: BuiltPackage): void {
  if (built.kind === 'built') {
    const file = path.join('appPackage', 'build', `every-session.${environment}.zip`);
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), built.zip);
    console.log(`${file} is ready: ${built.files.join(', ')}.`);
    console.log('Upload it in the Teams admin centre under Manage apps (docs/install.md).');
    return;
  }
  if (built.kind === 'faulty') {
    stop(`Teams would refuse this package. Put right in appPackage/:\n${list(built.faults)}`);
    return;
  }
  const unset = built.variables.map(({ name, usedAt }) => `${name}, used at ${usedAt.join(', ')}`);
  stop(
    `appPackage/manifest.json asks for values that are not set:\n${list(unset)}\n` +
      `Give each a value in env/.env.${environment} or in this command's environment. ` +
      `"atk provision --env ${environment}" writes them by itself; docs/install.md says what each is.`,
  );
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = WRONG_CALL;
}
