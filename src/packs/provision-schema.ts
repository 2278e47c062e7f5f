import { z } from 'zod';
import { STRATEGY_ROLES, type Provision, type Trigger } from '../domain/strategy/provision.ts';
import { cadence } from './cadence-schema.ts';
import { slug } from './edge-schema.ts';
import { selector } from './selector-schema.ts';

export const strategyRole = z.enum(STRATEGY_ROLES);

const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('calendar') }),
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('pupils') }),
  z.strictObject({ kind: z.literal('classes') }),
  z.strictObject({ kind: z.literal('event'), event: slug }),
]) satisfies z.ZodType<Trigger>;

/** A row of a document keeps the document's number: "S1-B3-D03". */
const provisionId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'letters, digits and hyphens, a letter first');

/** One line of a strategy. What may be left out is what most lines have. */
export const provisionKeys = z.strictObject({
  id: provisionId,
  source: z.string().min(1),
  alsoFrom: z.array(z.string()).default([]),
  area: z.string().min(1).max(80),
  title: z.string().min(1).max(160),
  roles: z.array(strategyRole),
  cadence: z.array(cadence).default([]),
  trigger,
  selector: selector.nullable().default(null),
  does: z.enum(['posts', 'prepares-a-list', 'assigns', 'drafts', 'reports', 'reminds']),
  tier: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).default(0),
  needsDecision: z.boolean().default(false),
  active: z.boolean().default(true),
  inactiveBecause: z.string().min(1).nullable().default(null),
  duplicateOf: provisionId.nullable().default(null),
  asksTheSchool: z.string().min(1).nullable().default(null),
  resolves: z.array(z.string().regex(/^AMB-\d\d$/)).default([]),
});

export const provision = provisionKeys.superRefine(
  ({ trigger: { kind }, selector: selects, active, inactiveBecause }, context) => {
    const wantsOne = kind === 'pupils' || kind === 'classes';
    if (active && wantsOne && selects === null) {
      const message = `a provision for ${kind} says which ones`;
      context.addIssue({ code: 'custom', path: ['selector'], message });
    }
    const picksClasses = selects?.name === 'classes-reaching' || selects?.name === 'class-ranking';
    if (selects !== null && kind !== 'event' && picksClasses !== (kind === 'classes')) {
      const message = `"${selects.name}" picks ${picksClasses ? 'classes' : 'pupils'}, and the trigger is ${kind}`;
      context.addIssue({ code: 'custom', path: ['selector'], message });
    }
    if (!active && inactiveBecause === null) {
      context.addIssue({ code: 'custom', path: ['inactiveBecause'], message: 'say why it is not active' });
    }
  },
) satisfies z.ZodType<Provision>;
