import { z } from 'zod';

const context = z.object({ subEntityId: z.string() });

/**
 * The sub page that a Teams deep link to a tab names (microsoft.md 8), null when it names the tab alone, undefined when
 * the address is not such a link.
 */
export function readTabLink(address: string): string | null | undefined {
  const url = URL.parse(address);
  if (url?.hostname !== 'teams.microsoft.com' || !url.pathname.startsWith('/l/entity/')) return undefined;
  try {
    return context.safeParse(JSON.parse(url.searchParams.get('context') ?? '{}')).data?.subEntityId ?? null;
  } catch {
    return null;
  }
}
