import { parseArgs } from 'node:util';
import { startTenant, type RunningTenant, type TenantOptions } from './start-tenant.ts';

const HELP = `A small Microsoft 365 on this computer, for the demo and the tests.

  --port N       where to listen on 127.0.0.1 (default 3979; 0 takes any free port)
  --data DIR     where to keep the signing keys (required)
  --inbox DIR    where the school's MIS writes its files (required)
  --bot-url URL  where the bot listens (default http://127.0.0.1:3978/api/messages)
  --tab-url URL  the address of the tab (default http://127.0.0.1:3978/tab/)
  --today DATE   the day to start on, YYYY-MM-DD (default the latest school day)
  --seed N       which school to invent (default 1)
  --other-teams N  how many further schools have a team of seven year groups (default 0)
`;

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit code: 0 started or helped, 1 could not start, 2 wrong call. */
async function main(args: string[]): Promise<number> {
  const call = readCall(args);
  if (call.kind === 'help') {
    console.log(HELP);
    return 0;
  }
  if (call.kind === 'wrong') {
    console.error(`${call.message}\n\n${HELP}`);
    return 2;
  }
  let tenant: RunningTenant;
  try {
    tenant = await startTenant(call.options);
  } catch (error) {
    console.error(whyNotStarted(error, call.options.port));
    return 1;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void tenant.stop());
  console.log(`Local tenant: ${tenant.url}/shell/`);
  return 0;
}

function whyNotStarted(error: unknown, port: number): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) return error;
  return `Port ${port} is in use. Stop what listens there, or choose another with --port.`;
}

type Call =
  | { readonly kind: 'start'; readonly options: TenantOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

function readCall(args: string[]): Call {
  const parsed = parse(args);
  if (typeof parsed === 'string') return { kind: 'wrong', message: parsed };
  if (parsed.help) return { kind: 'help' };
  const { data, inbox, today } = parsed;
  const port = Number(parsed.port);
  const seed = Number(parsed.seed);
  const otherTeamCount = Number(parsed['other-teams']);
  const wrong = (message: string): Call => ({ kind: 'wrong', message });
  if (data === undefined || inbox === undefined) return wrong('--data and --inbox must each name a folder.');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return wrong(`--port "${parsed.port}": 0 to 65535 allowed.`);
  if (!Number.isInteger(seed)) return wrong(`--seed "${parsed.seed}": a whole number is allowed.`);
  if (!Number.isInteger(otherTeamCount) || otherTeamCount < 0)
    return wrong(`--other-teams "${parsed['other-teams']}": a whole number from 0 is allowed.`);
  if (today !== undefined && !isDate(today)) return wrong(`--today "${today}": a date YYYY-MM-DD is allowed.`);
  const options = {
    ...{
      port,
      seed,
      otherTeamCount,
      dataFolder: data,
      inboxFolder: inbox,
      botUrl: parsed['bot-url'],
      tabUrl: parsed['tab-url'],
    },
    ...(today === undefined ? {} : { today }),
    reportBug: (error: unknown) => console.error(error),
  };
  return { kind: 'start', options };
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '3979' },
        data: { type: 'string' },
        inbox: { type: 'string' },
        'bot-url': { type: 'string', default: 'http://127.0.0.1:3978/api/messages' },
        'tab-url': { type: 'string', default: 'http://127.0.0.1:3978/tab/' },
        today: { type: 'string' },
        seed: { type: 'string', default: '1' },
        'other-teams': { type: 'string', default: '0' },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
