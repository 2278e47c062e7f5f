import type { School } from '../domain/school.ts';
import type { ProvisionObstacle, ProvisionStep } from '../operations/ports.ts';
import type { Provisioning } from '../wire-provisioning.ts';
import type { CliContext } from './cli-context.ts';

/** One school's site, as `--json` tells it. */
export interface ProvisionReport {
  readonly schoolId: string;
  readonly siteUrl: string;
  /** False for a dry run: the steps are those that would be done. */
  readonly done: boolean;
  readonly signedInAs: string | null;
  readonly steps: readonly ProvisionStep[];
  readonly obstacles: readonly ProvisionObstacle[];
}

/** Says what is to be done in a site, does it unless it is a dry run, and says what a person has to do. */
export async function provisionSite(
  context: CliContext,
  { provisionerOf, signedInAs }: Provisioning,
  { schoolId, name, siteUrl }: School,
  isDryRun: boolean,
): Promise<ProvisionReport> {
  const provisioner = provisionerOf(siteUrl);
  const plan = await provisioner.plan();
  if (plan.steps.length === 0) context.say(`${name}: nothing to do in ${siteUrl}.`);
  else context.say(`${name}: ${plan.steps.length} to do in ${siteUrl}:`);
  for (const { words } of plan.steps) context.say(`  ${words}`);
  let result = plan;
  if (!isDryRun && plan.steps.length > 0) {
    let count = 0;
    result = await provisioner.provision(({ words }) => {
      count += 1;
      context.progress(`${count} of ${Math.max(count, plan.steps.length)} done: ${words}`);
    });
    context.progress('');
    context.say(`${name}: ${result.steps.length} done.`);
  }
  for (const { list, found, whatToDo } of result.obstacles) context.say(`${name}: ${list}: ${found} ${whatToDo}`);
  return { schoolId, siteUrl, done: !isDryRun, signedInAs, ...result };
}
