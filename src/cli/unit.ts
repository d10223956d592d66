import { type Command, InvalidArgumentError, Option } from 'commander';
import { MemoryError, UsageError } from '../errors.ts';
import { Memory, type UnitChange } from '../memory/memory.ts';
import type { Unit, UnitStatus } from '../model.ts';
import { jsonOption, memoryOption } from './options.ts';
import { print, printJson, type Terminal } from './terminal.ts';

interface UnitOptions {
  readonly tm: string;
  readonly json?: boolean;
  readonly zh?: string;
  readonly en?: string;
  readonly status?: UnitStatus;
  /** False for `--no-note`, which takes the note away. */
  readonly note?: string | false;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('unit')
    .argument('<id>', 'number of the unit, as `lookup --json` and `concordance --json` give it', parseId)
    .description('a unit with its history; with an option, change it')
    .option('--zh <text>', 'new Chinese text')
    .option('--en <text>', 'new English text')
    .addOption(new Option('--status <status>', 'new status').choices(['draft', 'reviewed', 'rejected']))
    .option('--note <text>', 'new note')
    .option('--no-note', 'take the note away')
    .addOption(memoryOption())
    .addOption(jsonOption())
    .action((id: number, options: UnitOptions) => showUnit(id, options, terminal));
}

async function showUnit(id: number, options: UnitOptions, terminal: Terminal): Promise<void> {
  const change = changeOf(options);
  const memory = Memory.open(options.tm, change ? { create: false } : { readonly: true });
  try {
    const unit = change ? memory.edit(id, change) : memory.unit(id);
    if (!unit) throw new MemoryError(`${options.tm}: no unit ${id}; \`concordance --json\` shows the numbers`);
    const history = memory.history(id);
    if (options.json) return await printJson(terminal, { ...unit, history });
    await print(terminal, unitAsText(unit));
    for (const { at, zh, en, status } of history) await print(terminal, `until ${at} (${status})\n  ${en}\n  ${zh}`);
  } finally {
    memory.close();
  }
}

function changeOf({ zh, en, status, note }: UnitOptions): UnitChange | undefined {
  for (const text of [zh, en]) if (text?.trim() === '') throw new UsageError('a text cannot be empty');
  const change: UnitChange = {
    ...(zh === undefined ? {} : { zh }),
    ...(en === undefined ? {} : { en }),
    ...(status === undefined ? {} : { status }),
    // Commander gives `true` where neither --note nor --no-note was said.
    ...(typeof note === 'string' ? { note } : note === false ? { note: null } : {}),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

function unitAsText({ id, zh, en, document, position, score, status, note, created, changed }: Unit): string {
  const facts = [`${document}, place ${position + 1}`, status, `created ${created}`];
  if (changed !== created) facts.push(`changed ${changed}`);
  if (score !== null) facts.push(`alignment ${score.toFixed(2)}`);
  if (note !== null) facts.push(`note: ${note}`);
  return `unit ${id}\n  ${en}\n  ${zh}\n  ${facts.join(' · ')}`;
}

function parseId(text: string): number {
  const id = Number(text);
  if (!Number.isInteger(id) || id < 1) throw new InvalidArgumentError('a number from 1 on is wanted.');
  return id;
}
