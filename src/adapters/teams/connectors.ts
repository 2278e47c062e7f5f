import { ConnectorClient, TeamsConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import { signWith, type BearerToken } from './bearer-token.ts';

export interface Connectors {
  /**
   * A client that has its token and tries once, then gives what it got: no retries of its own (microsoft.md 1.3).
   * Throws what the sign-in threw, in which case nothing was sent.
   */
  open(serviceUrl: string): Promise<ConnectorClient>;
  /** For reading: the SDK's own retries stay on, because asking twice does no harm. */
  openForReading(serviceUrl: string): Promise<TeamsConnectorClient>;
}

export function createConnectors(bearer: BearerToken): Connectors {
  return {
    async open(serviceUrl) {
      const client = new ConnectorClient(signWith(always(await bearer())), { baseUri: serviceUrl });
      turnRetriesOff(client);
      return client;
    },
    async openForReading(serviceUrl) {
      return new TeamsConnectorClient(signWith(always(await bearer())), { baseUri: serviceUrl });
    },
  };
}

/** The token is asked for before the request, so that a failed sign-in is not taken for a failed send. */
function always(token: string): BearerToken {
  return () => Promise.resolve(token);
}

interface Pipeline {
  removePolicy(policy: { name: string }): readonly unknown[];
}

const clientWithPipeline = z.object({
  client: z.object({
    pipeline: z.custom<Pipeline>((value) => value instanceof Object && 'removePolicy' in value),
  }),
});

/**
 * The SDK posts again after a 5xx and offers no setting against it, which would show a card twice when the first answer
 * was lost. The policy sits in a private field, hence the check that it was there and is gone.
 */
function turnRetriesOff(connector: ConnectorClient): void {
  const removed = clientWithPipeline.parse(connector).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  if (removed.length !== 1) {
    throw new Error('botframework-connector has no "defaultRetryPolicy" to remove: check how this version retries.');
  }
}
