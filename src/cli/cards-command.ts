import { Command } from 'commander';
import { cardsOfTheApp } from '../sample-cards.ts';
import { DONE, type CliContext } from './cli-context.ts';
import { jsonOption } from './question-options.ts';

export function cardsCommand(context: CliContext): Command {
  return new Command('cards')
    .description('show every card of the app, with invented people on it')
    .addOption(jsonOption())
    .action(({ json }: { readonly json?: true }) => {
      const cards = cardsOfTheApp();
      if (json === true) context.out(JSON.stringify(cards, null, 2));
      else for (const { name, audience } of cards) context.out(`${name}  [${audience}]`);
      context.finish(DONE);
    });
}
