import { type Command, Option } from 'commander';
import { DuizhaoError, EmptyDocumentError, MalformedFileError, OneLanguageError, UsageError } from '../errors.ts';
import { sizeOf } from '../formats/input.ts';
import { describeProblem, type Entry, isProblem, type Problem } from '../formats/problem.ts';
import { type ReadUnitsOptions, readUnits, type UnitFormat, unitFormats } from '../formats/unit-files.ts';
import type { Memory } from '../memory/memory.ts';
import type { NewUnit, UnitStatus } from '../model.ts';
import { reportFailures } from './inputs.ts';
import { openForAdding } from './opening.ts';
import { jsonOption, memoryOption, parseCount } from './options.ts';
import { startProgress } from './progress.ts';
import { note, plural, print, printJson, type Terminal } from './terminal.ts';

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
  /** Set where the file could not be read to its end: what stands before was taken. */
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
  const log = createLog();
  let bytes = 0;
  let failure: DuizhaoError | undefined;
  const reading: ReadUnitsOptions = {
    ...chosen,
    onBytes: (count) => {
      bytes = count;
    },
  };
  const entries = readUnits(path === '-' ? { name: '-', bytes: terminal.in } : path, reading);
  const units = takeUnits(entries, log, (error) => {
    failure = error;
  });
  let stored = { added: 0, merged: 0, skipped: 0 };
  try {
    const first = await units.next();
    if (!first.done) {
      stored = await open().addUnits(resume(first.value, units), {
        onProgress: ({ added, merged }) => progress.update(bytes, added + merged),
      });
    }
  } finally {
    progress.stop();
  }
  const found = stored.added + stored.merged;
  if (found === 0) throw failure ?? nothingTaken(path, log, options, terminal);
  log.print(path, options.problems, terminal);
  const { lost, repaired, rules } = log;
  const skipped = lost + stored.skipped;
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
  log: Log,
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

async function* resume(first: NewUnit, rest: AsyncIterable<NewUnit>): AsyncGenerator<NewUnit> {
  yield first;
  yield* rest;
}

/** Problems of a file: the first ones kept, all counted. */
interface Log {
  readonly lost: number;
  readonly repaired: number;
  readonly rules: Readonly<Record<string, number>>;
  readonly languages: ReadonlySet<string>;
  add(problem: Problem): void;
  print(path: string, limit: number, terminal: Terminal): void;
}

/** A file may hold a million units in other languages; nobody reads so many lines. */
const keptProblems = 10_000;

function createLog(): Log {
  const kept: Problem[] = [];
  const rules: Record<string, number> = {};
  const languages = new Set<string>();
  let lost = 0;
  let repaired = 0;
  return {
    get lost() {
      return lost;
    },
    get repaired() {
      return repaired;
    },
    rules,
    languages,
    add(problem) {
      if (kept.length < keptProblems) kept.push(problem);
      rules[problem.rule] = (rules[problem.rule] ?? 0) + 1;
      for (const language of problem.languages ?? []) if (languages.size < 20) languages.add(language);
      if (problem.isLost) lost++;
      else repaired++;
    },
    print(path, limit, terminal) {
      for (const problem of kept.slice(0, limit)) note(terminal, describeProblem(path, problem));
      const more = lost + repaired - Math.min(limit, kept.length);
      if (more > 0) note(terminal, `${path}: ${plural(more, 'further problem')} (--problems N prints N of them)`);
    },
  };
}

/** Never success over nothing: why a file gave no unit. */
function nothingTaken(path: string, log: Log, options: ImportOptions, terminal: Terminal): DuizhaoError {
  const { lost, rules, languages } = log;
  if (lost === 0) return new EmptyDocumentError(`${path}: holds no units; nothing was taken`);
  const onlyLanguages = rules['language-missing'] === lost && languages.size > 0;
  if (onlyLanguages) {
    const whose = lost === 1 ? 'its one unit does not have' : `none of its ${lost} units has`;
    return new OneLanguageError(
      `${path}: nothing taken: ${whose} both Chinese and English (found: ${[...languages].join(', ')})`,
    );
  }
  log.print(path, options.problems, terminal);
  return new MalformedFileError(`${path}: nothing taken: ${plural(lost, 'problem')}, and no unit without one`);
}

function summaryAsText({ file, taken, merged, skipped, repaired }: FileSummary): string {
  const counts = `${plural(taken, 'unit')} taken, ${merged} merged, ${skipped} skipped`;
  return `${file}: ${counts}${repaired ? `, ${plural(repaired, 'remark')}` : ''}`;
}
