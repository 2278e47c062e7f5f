/** The part of a pino logger that is used. Never given a name, a message's words or a form's contents. */
export interface BotLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
