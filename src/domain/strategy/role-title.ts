import type { Pack } from './pack.ts';
import type { StrategyRole } from './provision.ts';

/** What a school calls those who play a part: as its strategy says, or the part's own name, "Support staff". */
export function roleTitle({ roles }: Pick<Pack, 'roles'>, role: StrategyRole): string {
  return roles[role] ?? `${role.charAt(0).toUpperCase()}${role.slice(1).replaceAll('-', ' ')}`;
}
