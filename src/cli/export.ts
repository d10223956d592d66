import { type Command, Option } from 'commander';
import { MemoryError, UsageError } from '../errors.ts';
import { formatOfUnits, writeUnits } from '../exchange/unit-files.ts';
import { writeWhole } from '../files/whole.ts';
import { Memory, type UnitFilter } from '../memory/memory.ts';
import type { Lang, NewUnit, UnitStatus } from '../model.ts';
import { jsonOption, memoryOption, parseDate, parseScore } from './options.ts';
import { startProgress } from './progress.ts';
import { plural, print, printJson, type Terminal } from './terminal.ts';

interface ExportOptions {
  readonly tm: string;
  readonly document?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly minScore?: number;
  readonly status?: readonly UnitStatus[];
  readonly source: Lang;
  readonly json?: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .argument(
      '<file>',
      'the file to write, whole or not at all: .tmx, .tsv or .jsonl; .tbx for the terms found in the units',
    )
    .description('write units of the memory for other tools')
    .addOption(memoryOption())
    .option('--document <names...>', 'only units of these documents: id, uri or title, as `documents` lists them')
    .option('--since <date>', 'only units changed then or later, as 2021, 2021-03 or 2021-03-15', parseDate)
    .option('--until <date>', 'only units changed then or earlier', parseDate)
    .option('--min-score <score>', 'only units whose alignment has this score or a better one, 0..1', parseScore)
    .addOption(
      new Option('--status <names...>', 'only units of these statuses').choices(['draft', 'reviewed', 'rejected']),
    )
    .addOption(new Option('--source <language>', 'the source language of a TMX').choices(['en', 'zh']).default('en'))
    .addOption(jsonOption())
    .action((path: string, options: ExportOptions) => exportUnits(path, options, terminal));
}

async function exportUnits(path: string, options: ExportOptions, terminal: Terminal): Promise<void> {
  const { tm, source } = options;
  const filter: UnitFilter = {
    document: options.document,
    since: options.since,
    until: options.until,
    minScore: options.minScore,
    statuses: options.status,
  };
  if (/\.tbx$/i.test(path)) return exportTerms(path, options, filter, terminal);
  const format = formatOfUnits(path);
  if (!format)
    throw new UsageError(`${path}: the name must end with .tmx, .tsv, .jsonl or .tbx, which chooses the format`);
  const memory = Memory.open(tm, { readonly: true });
  const progress = await startProgress(terminal, memory.countUnits(), 'units');
  try {
    const units = memory.units(filter);
    const first = units.next();
    if (first.done) throw new MemoryError(`${tm}: holds no unit of the kind that is asked for; nothing written`);
    let count = 0;
    await writeWhole(path, async (sink) => {
      count = await writeUnits(path, watch(first.value, units, progress.update), sink, { source });
    });
    progress.stop();
    if (options.json) return await printJson(terminal, { tm, file: path, format, units: count });
    await print(terminal, `${plural(count, 'unit')} of ${tm} written to ${path}`);
  } finally {
    progress.stop();
    memory.close();
  }
}

/** The terms of the units, all that `terms` would find in them. */
async function exportTerms(output: string, { tm, json }: ExportOptions, filter: UnitFilter, terminal: Terminal) {
  const { defaults, listTerms } = await import('./terms.ts');
  await listTerms({ ...defaults, tm, output, limit: Number.MAX_SAFE_INTEGER }, terminal, filter);
  if (json) await printJson(terminal, { tm, file: output, format: 'tbx' });
}

/** The units from the first on, told to the progress bar a thousand at a time. */
function* watch(first: NewUnit, rest: Iterable<NewUnit>, tell: (done: number) => void): Generator<NewUnit> {
  yield first;
  let done = 1;
  for (const unit of rest) {
    yield unit;
    if (++done % 1000 === 0) tell(done);
  }
}
