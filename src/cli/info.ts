import type { Command } from 'commander';
import { Memory } from '../memory/memory.ts';
import { jsonOption, memoryOption } from './options.ts';
import { print, printJson, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('info')
    .description('what the memory holds')
    .addOption(memoryOption())
    .option('--verify', 'check the file, and that index and units agree')
    .addOption(jsonOption())
    .action((options: { tm: string; verify?: boolean; json?: boolean }) => info(options, terminal));
}

async function info(options: { tm: string; verify?: boolean; json?: boolean }, terminal: Terminal): Promise<void> {
  const memory = Memory.open(options.tm, { readonly: true });
  try {
    const facts = memory.info();
    if (options.verify) memory.verify();
    if (options.json) return await printJson(terminal, { ...facts, ...(options.verify ? { verified: true } : {}) });
    for (const [name, value] of Object.entries(facts)) await print(terminal, `${name.padEnd(12)} ${value}`);
    if (options.verify) await print(terminal, 'verified     file sound, index and units agree');
  } finally {
    memory.close();
  }
}
