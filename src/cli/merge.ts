import type { Command } from 'commander';
import { Memory } from '../memory/memory.ts';
import { jsonOption, memoryOption } from './options.ts';
import { startProgress } from './progress.ts';
import { plural, print, printJson, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('merge')
    .argument('<memory>', 'another memory')
    .description('take in all units of another memory')
    .addOption(memoryOption())
    .addOption(jsonOption())
    .action((other: string, options: { tm: string; json?: boolean }) => merge(other, options, terminal));
}

async function merge(other: string, { tm, json }: { tm: string; json?: boolean }, terminal: Terminal): Promise<void> {
  const memory = Memory.open(tm, { create: false });
  const progress = await startProgress(terminal, 0, 'units');
  try {
    const summary = await memory.merge(other, { onProgress: ({ added, merged }) => progress.update(added + merged) });
    progress.stop();
    if (json) return await printJson(terminal, { tm, other, ...summary });
    await print(
      terminal,
      `${plural(summary.added, 'unit')} of ${other} added to ${tm}, ${summary.merged} held already`,
    );
  } finally {
    progress.stop();
    memory.close();
  }
}
