import { pino, type DestinationStream, type Logger } from 'pino';
import { SECRET_SETTINGS, type Config } from './config.ts';

/** Settings and fields of a sign-in that prove the app or a person: nobody logs them on purpose. */
const SECRETS = [
  ...SECRET_SETTINGS,
  ...['client_secret', 'client_assertion', 'assertion', 'access_token', 'refresh_token', 'id_token'],
  ...['clientSecret', 'clientAssertion', 'privateKey', 'secret', 'accessToken', 'token', 'authorization'],
];

/**
 * The app's log. Of an error it keeps what happened and where: what else an error carries may be a pupil's, as when a
 * database tells which values it refused.
 */
export function createLog(level: Config['LOG_LEVEL'], destination?: DestinationStream): Logger {
  const redact = [...SECRETS, ...SECRETS.map((name) => `*.${name}`), '*.authorization', '*.headers'];
  const settings = { level, redact, serializers: { err: bareError } };
  return destination === undefined ? pino(settings) : pino(settings, destination);
}

function bareError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code: unknown = 'code' in error ? error.code : undefined;
  // A database quotes the statement and its values in the message's later lines and in properties of the error.
  const message = error.message.split('\n', 1)[0];
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, message, ...(typeof code === 'string' ? { code } : {}), stack: stack?.join('\n') };
}
