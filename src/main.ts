import { existsSync } from 'node:fs';
import { ConfigProblem } from './config.ts';
import { runApp } from './run-app.ts';

/** `npm start`. Settings come from the environment, and from a file `.env` where there is one. */
if (existsSync('.env')) process.loadEnvFile('.env');
try {
  await runApp(process.env);
} catch (error) {
  if (!(error instanceof ConfigProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
