import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type TurnContext } from 'botbuilder';
import { ConnectorClient, ServiceClientCredentialsFactory } from 'botframework-connector';
import { z } from 'zod';
import { listenOnLoopback } from '../support/listen-on-loopback.ts';
import type { TestTenant } from './test-tenant.ts';

export type TestBot = Awaited<ReturnType<typeof startTestBot>>;

/** A bot on the real CloudAdapter, told of this tenant and known to it. */
export async function startTestBot(
  tenant: TestTenant,
  turn: (context: TurnContext) => Promise<void> = () => Promise.resolve(),
) {
  const received: Activity[] = [];
  const adapter = new CloudAdapter(authenticationFor(tenant));
  const server = createServer((request, response) => {
    void (async () => {
      const body = await json(request);
      const answer = { status: 200, body: '' as unknown };
      const target = {
        socket: null,
        header: () => undefined,
        end: () => undefined,
        status: (code: number) => (answer.status = code),
        send: (sent: unknown) => (answer.body = sent),
      };
      const headers =
        request.headers.authorization === undefined ? {} : { authorization: request.headers.authorization };
      await adapter.process(
        { method: 'POST', headers, body: z.looseObject({}).parse(body) },
        target,
        async (context) => {
          received.push(structuredClone(context.activity));
          await turn(context);
        },
      );
      response.writeHead(answer.status);
      response.end(JSON.stringify(answer.body));
    })();
  });
  const listening = await listenOnLoopback(server);
  const url = `${listening.url}/api/messages`;
  await tenant.post('/control/app', { botUrl: url });
  return {
    url,
    adapter,
    received,
    stop: listening.stop,
  };
}

/** The SDK's own client of the Connector, with tokens of the tenant. */
export function connectorClient(tenant: TestTenant): ConnectorClient {
  const credentials = new MsalCredentials(tenant).credentials();
  return new ConnectorClient(credentials, { baseUri: tenant.school.serviceUrl });
}

/** msal-node unchanged; only its network goes to the tenant (microsoft.md 3.3, way 2). */
export function msalClient({ url, school }: Pick<TestTenant, 'url' | 'school'>): ConfidentialClientApplication {
  return new ConfidentialClientApplication({
    auth: {
      clientId: school.clientId,
      clientSecret: school.clientSecret,
      authority: `https://login.microsoftonline.com/${school.tenantId}`,
    },
    system: { networkClient: networkTo(url) },
  });
}

function networkTo(url: string): INetworkModule {
  const ask = async <T>(
    method: string,
    target: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> => {
    const response = await fetch(target.replace('https://login.microsoftonline.com', url), {
      method,
      headers: options.headers ?? {},
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    // MSAL leaves the type of the body to the caller of this generic method.
    const body = (await response.json()) as T;
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  };
  return {
    sendGetRequestAsync: (target, options) => ask('GET', target, options),
    sendPostRequestAsync: (target, options) => ask('POST', target, options),
  };
}

class MsalCredentials extends ServiceClientCredentialsFactory {
  readonly #client: ConfidentialClientApplication;
  readonly #clientId: string;

  constructor(tenant: TestTenant) {
    super();
    this.#client = msalClient(tenant);
    this.#clientId = tenant.school.clientId;
  }

  override isValidAppId(appId: string) {
    return Promise.resolve(appId === this.#clientId);
  }

  override isAuthenticationDisabled() {
    return Promise.resolve(false);
  }

  override createCredentials() {
    return Promise.resolve(this.credentials());
  }

  credentials() {
    const client = this.#client;
    return {
      async signRequest<Request extends { headers: { set(name: string, value: string): void } }>(request: Request) {
        const token = await client.acquireTokenByClientCredential({
          scopes: ['https://api.botframework.com/.default'],
        });
        request.headers.set('Authorization', `Bearer ${token?.accessToken ?? ''}`);
        return request;
      },
    };
  }
}

function authenticationFor(tenant: TestTenant): ConfigurationBotFrameworkAuthentication {
  const { url, school } = tenant;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: school.clientId,
      MicrosoftAppTenantId: school.tenantId,
      MicrosoftAppType: 'SingleTenant',
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${school.tenantId}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: `${url}/v1/.well-known/openidconfiguration`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/v1/.well-known/openidconfiguration`,
      ValidateAuthority: true,
    },
    new MsalCredentials(tenant),
  );
}
