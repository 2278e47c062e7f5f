import path from 'node:path';
import { z } from 'zod';
import { privateKeyOf } from './adapters/graph/certificate-file.ts';
import { credentialFaults } from './credential-faults.ts';

/** In small letters, as Entra ID writes ids in tokens. */
const id = z.guid('must be an id of the form 00000000-0000-0000-0000-000000000000').toLowerCase();
const port = z.coerce
  .number('must be a whole number')
  .int('must be a whole number')
  .min(0, 'must be a port')
  .max(65_535, 'must be a port');
const url = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
  .transform((text) => text.replace(/\/+$/, ''));

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const settings = z.object({
  PORT: port.default(3978),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),

  /** One settings file a school: docs/settings.md. */
  SCHOOLS_FOLDER: z.string().min(1),
  /** A PostgreSQL server; without it the app keeps its records in DATA_FOLDER. */
  DATABASE_URL: z.string().startsWith('postgres', 'must begin with postgres://').optional(),
  DATA_FOLDER: z.string().min(1).default('data'),

  /** National figures to compare with, instead of those that come with the app. */
  NATIONAL_FIGURES: z
    .string()
    .min(1)
    .default(path.join(import.meta.dirname, 'national-figures.json')),

  CLIENT_ID: id,
  TENANT_ID: id,
  CLIENT_SECRET: z.string().min(1).optional(),
  CLIENT_CERTIFICATE_THUMBPRINT: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, 'must be the 64 hexadecimal digits of the SHA-256 thumbprint')
    .optional(),
  CLIENT_CERTIFICATE_PRIVATE_KEY: z
    .string()
    .refine((text) => privateKeyOf(text) !== null, 'must be a private key in PEM form, without a password')
    .optional(),
  CLIENT_CERTIFICATE_FILE: z.string().min(1).optional(),
  /** The name under which Azure's own workload identity gives it. */
  AZURE_FEDERATED_TOKEN_FILE: z.string().min(1).optional(),
  MANAGED_IDENTITY_CLIENT_ID: id.optional(),
  /** Says that this is somebody's own computer, where a client secret will do. */
  LOCAL_RUN: z.literal('yes', 'must be "yes", or left out').optional(),
  /** The app's id in Teams, for links to the tab. */
  TEAMS_APP_ID: id,
  /** How many Microsoft 365 licences the tenant has: SharePoint's budget depends on it (microsoft.md 5.5). */
  LICENCE_COUNT: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .default(1000),

  LOGIN_URL: url.default('https://login.microsoftonline.com'),
  GRAPH_URL: url.default('https://graph.microsoft.com'),
  BOT_OPENID_METADATA_URL: url.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  /** Other pages that may show the tab in a frame, besides Teams: the local tenant's shell. */
  FRAME_ANCESTORS: z
    .string()
    .regex(/^(https?:\/\/[^\s;,]+( |$))*$/, 'must be origins such as https://teams.example.com, with spaces between')
    .default(''),
  /** A clock to follow instead of the computer's: the local tenant's. */
  CLOCK_URL: url.optional(),
});

export type Config = Readonly<z.infer<typeof settings>>;

export class ConfigProblem extends Error {}

/** Checks the whole environment once and tells every fault together, so that one visit mends them all. */
export function loadConfig(environment: Environment): Config {
  // An empty value in an .env file means "not set", as the toolkit's own files have it.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  const faults = [...(parsed.error?.issues ?? []).map((issue) => faultOf(issue, given)), ...credentialFaults(given)];
  if (parsed.success && faults.length === 0) return Object.freeze(parsed.data);
  throw new ConfigProblem(
    `The app cannot start until these settings are put right (docs/settings.md says what each is for):\n  ${faults.join('\n  ')}`,
  );
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Never repeated in a fault or in the log. */
export const SECRET_SETTINGS = ['CLIENT_SECRET', 'CLIENT_CERTIFICATE_PRIVATE_KEY', 'DATABASE_URL'];

function faultOf({ path, message }: z.core.$ZodIssue, given: Environment): string {
  const name = path.join('.');
  const value = given[name];
  if (value === undefined) return `${name}: is not set`;
  return SECRET_SETTINGS.includes(name) ? `${name}: ${message}` : `${name}: "${value}" ${message}`;
}
