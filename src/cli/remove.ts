import type { Command } from 'commander';
import { Memory } from '../memory/memory.ts';
import { jsonOption, memoryOption } from './options.ts';
import { plural, print, printJson, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('remove')
    .argument('<document>', 'its id, uri or title, as `duizhao documents` shows them')
    .description('remove a document and its units from the memory')
    .addOption(memoryOption())
    .addOption(jsonOption())
    .action((name: string, options: { tm: string; json?: boolean }) => remove(name, options, terminal));
}

async function remove(name: string, { tm, json }: { tm: string; json?: boolean }, terminal: Terminal): Promise<void> {
  const memory = Memory.open(tm, { create: false });
  try {
    const removed = memory.removeDocument(name);
    if (json) return await printJson(terminal, { tm, document: name, removed });
    await print(terminal, `${plural(removed, 'unit')} of ${name} removed from ${tm}`);
  } finally {
    memory.close();
  }
}
