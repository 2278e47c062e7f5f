/** Where the bot signs in and whom it believes. Public values in microsoft.md 3.1; in the demo, the local tenant's. */
export interface BotSettings {
  /** Entra client id, which is also the bot's app id. */
  readonly clientId: string;
  readonly tenantId: string;
  /** The `id` of the app's Teams manifest: links to the tab name it. */
  readonly teamsAppId: string;
  /** `https://login.microsoftonline.com/botframework.com` */
  readonly loginUrl: string;
  /** Audience of tokens for the Connector: `https://api.botframework.com` */
  readonly oauthScope: string;
  /** `https://api.botframework.com` */
  readonly oauthUrl: string;
  /** `https://api.botframework.com` */
  readonly tokenIssuer: string;
  /** `https://login.botframework.com/v1/.well-known/openidconfiguration` */
  readonly openIdMetadataUrl: string;
  /** How long one request to the Connector may take; 15 s if absent. */
  readonly timeoutMs?: number;
}
