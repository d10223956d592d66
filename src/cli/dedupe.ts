import type { Command } from 'commander';
import { Memory } from '../memory/memory.ts';
import { jsonOption, memoryOption } from './options.ts';
import { plural, print, printJson, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('dedupe')
    .description('remove units whose two texts another unit has as well')
    .addOption(memoryOption())
    .addOption(jsonOption())
    .action((options: { tm: string; json?: boolean }) => dedupe(options, terminal));
}

async function dedupe({ tm, json }: { tm: string; json?: boolean }, terminal: Terminal): Promise<void> {
  const memory = Memory.open(tm, { create: false });
  try {
    const { removed, kept } = memory.dedupe();
    if (json) return await printJson(terminal, { tm, removed, kept });
    await print(terminal, `${plural(removed, 'duplicate')} removed, ${plural(kept, 'unit')} kept`);
  } finally {
    memory.close();
  }
}
