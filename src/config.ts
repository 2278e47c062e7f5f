import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));

const settings = z
  .object({
    PORT: port.default(3978),
    /** The app's address as people's browsers see it. */
    PUBLIC_URL: url.optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),

    /** One settings file a school: docs/settings.md. */
    SCHOOLS_FOLDER: z.string().min(1),
    /** A PostgreSQL server; without it the app keeps its records in DATA_FOLDER. */
    DATABASE_URL: z.string().startsWith('postgres').optional(),
    DATA_FOLDER: z.string().min(1).default('data'),

    CLIENT_ID: z.guid(),
    TENANT_ID: z.guid(),
    CLIENT_SECRET: z.string().min(1).optional(),
    CLIENT_CERTIFICATE_THUMBPRINT: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/)
      .optional(),
    CLIENT_CERTIFICATE_PRIVATE_KEY: z.string().includes('PRIVATE KEY').optional(),
    MANAGED_IDENTITY_CLIENT_ID: z.guid().optional(),
    /** The app's id in Teams, for links to the tab. */
    TEAMS_APP_ID: z.guid(),
    /** How many Microsoft 365 licences the tenant has: SharePoint's budget depends on it (microsoft.md 5.5). */
    LICENCE_COUNT: z.coerce.number().int().min(1).default(1000),

    LOGIN_URL: url.default('https://login.microsoftonline.com'),
    GRAPH_URL: url.default('https://graph.microsoft.com'),
    BOT_OPENID_METADATA_URL: url.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
    /** Other pages that may show the tab in a frame, besides Teams: the local tenant's shell. */
    FRAME_ANCESTORS: z.string().default(''),
    /** A clock to follow instead of the computer's: the local tenant's. */
    CLOCK_URL: url.optional(),
  })
  .superRefine((given, context) => {
    const ways = ['CLIENT_SECRET', 'CLIENT_CERTIFICATE_THUMBPRINT', 'MANAGED_IDENTITY_CLIENT_ID'] as const;
    if (ways.filter((way) => given[way] !== undefined).length !== 1) {
      const message = `set exactly one of ${ways.join(', ')}: it is how the app proves itself to Entra ID`;
      context.addIssue({ code: 'custom', path: ['CLIENT_SECRET'], message });
    }
    if ((given.CLIENT_CERTIFICATE_THUMBPRINT === undefined) !== (given.CLIENT_CERTIFICATE_PRIVATE_KEY === undefined)) {
      const message = 'set it together with CLIENT_CERTIFICATE_THUMBPRINT, or neither';
      context.addIssue({ code: 'custom', path: ['CLIENT_CERTIFICATE_PRIVATE_KEY'], message });
    }
  });

export type Config = Readonly<z.infer<typeof settings>>;

export class ConfigProblem extends Error {}

/** Checks the whole environment once and tells every fault together, so that one visit mends them all. */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty value in an .env file means "not set", as the toolkit's own files have it.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigProblem(
    `The app cannot start until these settings are put right (docs/settings.md says what each is for):\n${faults.join('\n')}`,
  );
}
