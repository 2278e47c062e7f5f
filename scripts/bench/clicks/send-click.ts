import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { loadSigningKeys } from '../../../src/local-tenant/identity/signing-keys.ts';
import { createTokenIssuer } from '../../../src/local-tenant/identity/token-issuer.ts';
import type { MeasuredTenant } from '../../many-schools/measured-tenant.ts';
import type { BenchClick, ClickedCard } from './bench-click.ts';

export interface ClickTaken {
  readonly what: string;
  /** From the instant at which it was due, so that a click that had to queue here counts whole. */
  readonly tookMs: number;
  readonly isRight: boolean;
}

export type SendClick = (card: ClickedCard, click: BenchClick, dueMs: number) => Promise<ClickTaken>;

/** Clicks as Teams brings them to the bot, signed with the tenant's own keys and with nothing of the tenant in between. */
export async function clickSender(tenant: MeasuredTenant, folder: string, botUrl: string): Promise<SendClick> {
  const { serviceUrl, tenantId, clientId } = tenant.described;
  const issuer = createTokenIssuer(
    await loadSigningKeys(path.resolve(folder)),
    { tenantId, clientId },
    () => new Date(),
  );
  const authorization = `Bearer ${await issuer.botToken(serviceUrl)}`;
  const headers = { authorization, 'content-type': 'application/json' };
  return async (card, { what, name, value, shows }, dueMs) => {
    const { personId, channelId, teamId } = card;
    const tenantOf = { tenant: { id: tenantId } };
    const body = JSON.stringify({
      ...{ type: 'invoke', name, value, id: `f:${randomUUID()}`, channelId: 'msteams', serviceUrl, replyToId: '1' },
      ...{ timestamp: new Date().toISOString(), locale: 'en-GB' },
      from: { id: `29:${personId}`, name: 'Somebody', aadObjectId: personId },
      recipient: { id: `28:${clientId}`, name: 'Every Session' },
      conversation: { id: `${channelId};messageid=1`, isGroup: true, conversationType: 'channel', tenantId },
      channelData: { ...tenantOf, team: { id: teamId }, channel: { id: channelId } },
    });
    const response = await fetch(botUrl, { method: 'POST', headers, body });
    const text = await response.text();
    return { what, tookMs: performance.now() - dueMs, isRight: response.status === 200 && shows.test(text) };
  };
}
