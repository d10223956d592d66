import type { Command } from 'commander';
import { Memory } from '../memory/memory.ts';
import { jsonOption, memoryOption } from './options.ts';
import { plural, print, printJson, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('backup')
    .argument('<file>', 'a file that does not exist yet')
    .description('copy the memory, in use or not, into a new file')
    .addOption(memoryOption())
    .addOption(jsonOption())
    .action((target: string, options: { tm: string; json?: boolean }) => backup(target, options, terminal));
}

async function backup(target: string, { tm, json }: { tm: string; json?: boolean }, terminal: Terminal): Promise<void> {
  const memory = Memory.open(tm, { readonly: true });
  try {
    memory.backup(target);
    const units = memory.countUnits();
    if (json) return await printJson(terminal, { tm, backup: target, units });
    await print(terminal, `${plural(units, 'unit')} of ${tm} copied to ${target}`);
  } finally {
    memory.close();
  }
}
