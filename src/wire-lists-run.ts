import type { Config } from './config.ts';
import { answerListsRun, readListsRun, type ListsRunNeeds } from './operations/lists-run/answer-lists-run.ts';
import { runLists } from './operations/lists-run/run-lists.ts';
import { startListsRun } from './operations/lists-run/start-lists-run.ts';
import type { Log } from './operations/ports.ts';
import { ADMIN_CLIENT_ID, provisionAsAdministrator, wordsOfProblem } from './wire-provisioning.ts';

/** Making and mending the lists from the tab, as an administrator who signs in on another screen. */
export function wireListsRun(needs: ListsRunNeeds & { readonly config: Config; readonly log: Log }) {
  const { config, log, database, machineClock } = needs;
  const run = runLists({
    ...{ database, machineClock, log },
    wait: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs).unref()),
    signIn: async ({ siteUrl }, tell) => {
      let told = Promise.resolve();
      const { signedInAs, provisionerOf } = await provisionAsAdministrator(config, ADMIN_CLIENT_ID, log, (words) => {
        told = tell(words);
      });
      await told;
      return { signedInAs: signedInAs ?? 'somebody', provisioner: provisionerOf(siteUrl) };
    },
    wordsOf: (problem, signedInAs) => wordsOfProblem(problem, { signedInAs: signedInAs ?? 'Whoever signed in' }),
  });
  return {
    readListsRun: readListsRun(needs),
    answerListsRun: answerListsRun(needs),
    startListsRun: startListsRun({ ...needs, run: (school, runId) => void run(school, runId) }),
  };
}
