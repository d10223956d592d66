import type { Command } from 'commander';
import { Memory } from '../memory/memory.ts';
import { jsonOption, memoryOption } from './options.ts';
import { plural, print, printJson, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('documents')
    .description('the documents that the memory holds')
    .addOption(memoryOption())
    .addOption(jsonOption())
    .action((options: { tm: string; json?: boolean }) => documents(options, terminal));
}

async function documents(options: { tm: string; json?: boolean }, terminal: Terminal): Promise<void> {
  const memory = Memory.open(options.tm, { readonly: true });
  try {
    const entries = memory.documents();
    if (options.json) return await printJson(terminal, { tm: options.tm, documents: entries });
    for (const { uri, title, units, dated, changed } of entries) {
      await print(
        terminal,
        `${(dated ?? changed.slice(0, 10)).padEnd(10)}  ${plural(units, 'unit').padStart(12)}  ${uri}  ${title}`,
      );
    }
  } finally {
    memory.close();
  }
}
