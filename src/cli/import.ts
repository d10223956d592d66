import { type Command, Option } from 'commander';
import { DuizhaoError, UsageError } from '../errors.ts';
import { type Entry, isProblem } from '../exchange/problem.ts';
import { readUnitsAhead } from '../exchange/reading-ahead.ts';
import { type ReadUnitsOptions, readUnits, type UnitFormat, unitFormats } from '../exchange/unit-files.ts';
import { sizeOf } from '../files/input.ts';
import type { Memory } from '../memory/memory.ts';
import type { NewUnit, UnitStatus } from '../model.ts';
import { reportFailures } from './inputs.ts';
import { openForAdding } from './opening.ts';
import { jsonOption, memoryOption, parseCount } from './options.ts';
import { createProblemLog, type ProblemLog } from './problem-log.ts';
import { startProgress } from './progress.ts';
import { plural, print, printJson, type Terminal } from './terminal.ts';

interface ImportOptions {
  readonly tm: string;
  readonly format?: UnitFormat;
  readonly strict?: boolean;
  readonly status: UnitStatus;
  readonly problems: number;
  readonly json?: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .argument('<files...>', 'TMX files, gzipped or not; .tsv and .jsonl as `export` writes them; - for standard input')
    .description('take the units of other memories into the memory')
    .addOption(memoryOption())
    .addOption(
      new Option('--format <name>', 'format of the files (default: by their names, else tmx)').choices(unitFormats),
    )
    .option('--strict', 'take nothing of a file in which anything is wrong')
    .addOption(
      new Option('--status <name>', 'status of units that bring none').choices(['draft', 'reviewed']).default('draft'),
    )
    .option('--problems <n>', 'how many problems of a file to print', parseCount, 20)
    .addOption(jsonOption())
    .action((paths: string[], options: ImportOptions) => importFiles(paths, options, terminal));
}

/** What became of a file. Counts of units, but `repaired` and `rules`, which count what was said about them. */
interface FileSummary {
  readonly file: string;
  /** New in the memory, and held by it already. */
  readonly taken: number;
  readonly merged: number;
  readonly skipped: number;
  readonly repaired: number;
  /** How often each rule was broken. */
  readonly rules: Readonly<Record<string, number>>;
}

async function importFiles(paths: readonly string[], options: ImportOptions, terminal: Terminal): Promise<void> {
  const failures: DuizhaoError[] = [];
  const summaries: FileSummary[] = [];
  let memory: Memory | undefined;
  // Opened only when there is something to store: where nothing can be taken, no memory is made.
  const open = (): Memory => (memory ??= openForAdding(options.tm));
  try {
    for (const path of paths) {
      try {
        const { summary, failure } = await importFile(path, options, terminal, open);
        summaries.push(summary);
        if (!options.json) await print(terminal, summaryAsText(summary));
        if (failure) failures.push(failure);
      } catch (error) {
        if (!(error instanceof DuizhaoError)) throw error;
        failures.push(error);
      }
    }
  } finally {
    memory?.close();
  }
  if (options.json) await printJson(terminal, { tm: options.tm, files: summaries });
  reportFailures(failures, terminal);
}

interface Imported {
  readonly summary: FileSummary;
  /** Set where the file could not be read to its end, or has none: what stands before was taken. */
  readonly failure: DuizhaoError | undefined;
}

async function importFile(
  path: string,
  options: ImportOptions,
  terminal: Terminal,
  open: () => Memory,
): Promise<Imported> {
  const { status, format } = options;
  const chosen = { status, ...(format ? { format } : {}) };
  if (options.strict) await demandSound(path, chosen);
  const progress = await startProgress(terminal, path === '-' ? 0 : await sizeOf(path), 'bytes', 'units');
  const log = createProblemLog(path, terminal, options.problems);
  let bytes = 0;
  let failure: DuizhaoError | undefined;
  const reading: ReadUnitsOptions = {
    ...chosen,
    onBytes: (count) => {
      bytes = count;
    },
  };
  const entries = path === '-' ? readUnits({ name: '-', bytes: terminal.in }, reading) : readUnitsAhead(path, reading);
  const units = takeUnits(entries, log, (error) => {
    failure = error;
  });
  let stored = { added: 0, merged: 0, skipped: 0 };
  try {
    const first = await units.next();
    if (!first.done) {
      stored = await open().addUnits(startingWith(first, units), {
        onProgress: ({ added, merged }) => progress.update(bytes, added + merged),
      });
    }
  } finally {
    // Where the memory could not be opened, nobody has read on; a thread that reads ahead would wait for ever.
    await units.return(undefined);
    progress.stop();
  }
  const found = stored.added + stored.merged;
  if (found === 0) throw failure ?? log.explainNothing();
  log.print();
  const { lost, repaired, rules } = log;
  const skipped = lost + stored.skipped;
  failure ??= log.explainCut();
  return { summary: { file: path, taken: stored.added, merged: stored.merged, skipped, repaired, rules }, failure };
}

/** Reads the file to its end and stores nothing: the first problem ends it. */
async function demandSound(path: string, chosen: ReadUnitsOptions): Promise<void> {
  if (path === '-') throw new UsageError('--strict reads a file twice; name the file instead of -');
  for await (const entry of readUnits(path, { ...chosen, strict: true })) void entry;
}

/** The units, while their problems go into the log. What ends the reading early is handed on, and the units before it count. */
async function* takeUnits(
  entries: AsyncIterable<Entry>,
  log: ProblemLog,
  onFailure: (error: DuizhaoError) => void,
): AsyncGenerator<NewUnit> {
  try {
    for await (const entry of entries) {
      if (isProblem(entry)) log.add(entry);
      else yield entry;
    }
  } catch (error) {
    if (!(error instanceof DuizhaoError)) throw error;
    onFailure(error);
  }
}

/** A sequence of which the first value has been taken already. */
function startingWith<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncIterable<T> {
  let taken: IteratorResult<T> | undefined = first;
  const next = (): Promise<IteratorResult<T>> => {
    const result = taken ? Promise.resolve(taken) : rest.next();
    taken = undefined;
    return result;
  };
  return { [Symbol.asyncIterator]: () => ({ next, return: (value) => rest.return(value) }) };
}

function summaryAsText({ file, taken, merged, skipped, repaired }: FileSummary): string {
  const counts = `${plural(taken, 'unit')} taken, ${merged} merged, ${skipped} skipped`;
  return `${file}: ${counts}${repaired ? `, ${plural(repaired, 'remark')}` : ''}`;
}
