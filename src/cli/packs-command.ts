import { Command, Option } from 'commander';
import type { Pack } from '../domain/strategy/pack.ts';
import { loadPack, PACK_IDS, type PackId } from '../packs/load-pack.ts';
import { DONE, type CliContext } from './cli-context.ts';
import { jsonOption } from './question-options.ts';

export function packsCommand(context: CliContext): Command {
  return new Command('packs')
    .description('show the strategies that come with the app: their bands and what they ask for')
    .addOption(new Option('--pack <id>', 'this one alone').choices(PACK_IDS))
    .addOption(jsonOption())
    .action(({ pack, json }: { pack?: PackId; json?: true }) => {
      const packs = (pack === undefined ? PACK_IDS : [pack]).map((id) => loadPack(id));
      if (json === true) context.out(JSON.stringify(packs, null, 2));
      else for (const each of packs) context.out(pack === undefined ? headline(each) : inWords(each));
      context.finish(DONE);
    });
}

function headline({ id, title, provisions, bands }: Pack): string {
  const active = provisions.filter((provision) => provision.active).length;
  return `${id}: ${title}. ${bands.length} bands, ${provisions.length} provisions, ${active} of them active.`;
}

function inWords(pack: Pack): string {
  const bands = pack.bands.map(({ id, label }) => `  ${id}: ${label}`);
  const provisions = pack.provisions.map(({ id, title, cadence, active, duplicateOf }) => {
    const note = active ? (duplicateOf === null ? '' : ` (the same as ${duplicateOf})`) : ' (not active)';
    return `  ${id}: ${title} [${cadence.map(({ unit }) => unit).join(', ')}]${note}`;
  });
  return [headline(pack), 'Bands', ...bands, 'Provisions', ...provisions].join('\n');
}
