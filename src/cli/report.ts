import { type Command, Option } from 'commander';
import { type DuizhaoError, MemoryError, UsageError } from '../errors.ts';
import { writeWhole } from '../files/whole.ts';
import { reportAlignment, titleOf } from '../pages/report/from-alignment.ts';
import { reportUnits } from '../pages/report/from-units.ts';
import { renderReport } from '../pages/report/page.ts';
import type { Link, ReportDocument } from '../pages/report/report.ts';
import { summarise } from '../pages/report/summary.ts';
import { linkWords } from '../terminology/word-spans.ts';
import { type RuleOptions, readCheckOptions } from './check.ts';
import { forEachInput, type InputOptions, listInputs, reportFailures } from './inputs.ts';
import { judgeDocument } from './judging.ts';
import { jsonOption } from './options.ts';
import { startProgress } from './progress.ts';
import { dataSink, note, plural, print, printJson, type Terminal } from './terminal.ts';
import { isUnitFile, readUnitFile } from './unit-input.ts';

interface ReportOptions extends InputOptions, RuleOptions {
  readonly tm?: string;
  readonly document?: readonly string[];
  readonly title?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** A browser shows this many pairs at once; beyond, opening the page takes a while. */
const comfortablePairs = 20_000;

export function register(program: Command, terminal: Terminal): void {
  program
    .command('report')
    .argument(
      '[documents...]',
      'bilingual documents (.txt, .md, .html, - for standard input), or .tmx, .tsv and .jsonl',
    )
    .description('one HTML page with both languages side by side and what is doubtful about them')
    .option('--zh <file>', 'the Chinese text, where each language has a file of its own')
    .option('--en <file>', 'the English text')
    .addOption(new Option('--tm <file>', 'show what this memory holds instead'))
    .option('--document <name...>', 'only these documents of the memory, by title or uri')
    .option('--ignore <code...>', 'rules to leave out, by their codes (duizhao check --rules lists them)')
    .option('--config <file>', 'settings (default: duizhao.json here, where there is one)')
    .option('--glossary <file...>', 'glossaries whose terms must be used')
    .option('--unordered', 'the order of the pairs means nothing: do not compare neighbours')
    .option('--title <text>', 'title of the page (default: that of the document)')
    .option('-o, --output <file>', 'write to a file, whole or not at all, and print a summary')
    .addOption(jsonOption())
    .action((documents: string[], options: ReportOptions) => report(documents, options, terminal));
}

async function report(paths: readonly string[], options: ReportOptions, terminal: Terminal): Promise<void> {
  refuseMixtures(paths, options);
  const checking = await readCheckOptions(options);
  const { documents, failures } = options.tm
    ? { documents: await readMemory(options.tm, options), failures: [] }
    : await readInputs(paths, options, terminal);
  if (documents.length > 0) {
    const judged = documents.map((document) => judgeDocument(document, checking));
    const page = renderReport({ title: options.title ?? titleOf(judged), documents: judged });
    if (options.output) {
      await writeWhole(options.output, async (sink) => sink.write(page));
      await printSummary(options.output, judged, options, terminal);
    } else await dataSink(terminal).write(page);
  }
  reportFailures(failures, terminal);
}

/** Linking words takes about a millisecond a pair: beyond this many pairs, numbers and names have to do. */
const mostLinked = 10_000;

function wordLinker(): (zh: string, en: string) => Link[] {
  let left = mostLinked;
  return (zh, en) => {
    if (left === 0) return [];
    left -= 1;
    return linkWords(zh, en).map((link) => ({ ...link, kind: 'word' }));
  };
}

function refuseMixtures(paths: readonly string[], { tm, document, zh, en, json, output }: ReportOptions): void {
  if (tm && (paths.length > 0 || zh || en)) throw new UsageError('name documents or a memory with --tm, not both');
  if (document && !tm) throw new UsageError('--document chooses from a memory; name it with --tm FILE');
  if (json && !output) throw new UsageError('--json sums up a page that is written with -o FILE; name the file');
}

/** Aligns documents; takes what stands in memories of other programs as it stands. */
async function readInputs(
  paths: readonly string[],
  options: ReportOptions,
  terminal: Terminal,
): Promise<{ documents: ReportDocument[]; failures: DuizhaoError[] }> {
  const linking = { linkWords: wordLinker() };
  const inputs = listInputs(paths, options).map((readDocument, i) => async () => {
    const path = paths[i];
    if (path !== undefined && isUnitFile(path)) return reportUnits(await readUnitFile(path, terminal), linking);
    const { alignDocument } = await import('../pipeline.ts');
    return [reportAlignment(alignDocument(await readDocument()), linking)];
  });
  const progress = await startProgress(terminal, inputs.length, 'documents');
  const documents: ReportDocument[] = [];
  const failures = await forEachInput(inputs, async (read, index) => {
    documents.push(...read);
    progress.update(index + 1);
  });
  progress.stop();
  return { documents, failures };
}

async function readMemory(path: string, { document }: ReportOptions): Promise<ReportDocument[]> {
  const { Memory } = await import('../memory/memory.ts');
  const memory = Memory.open(path, { readonly: true });
  try {
    const documents = reportUnits(memory.units({ document }), { linkWords: wordLinker() });
    if (documents.length > 0) return documents;
    if (document)
      throw new MemoryError(`${path}: no unit of ${document.join(', ')}; see duizhao documents --tm ${path}`);
    throw new MemoryError(`${path}: the memory is empty; add documents with duizhao add --tm ${path}`);
  } finally {
    memory.close();
  }
}

async function printSummary(
  output: string,
  documents: readonly ReportDocument[],
  { json }: ReportOptions,
  terminal: Terminal,
): Promise<void> {
  const rows = documents.map(({ title, uri, pairs }) => {
    const { doubtful, meanScore } = summarise(pairs);
    return { title, uri, pairs: pairs.length, doubtful, meanScore };
  });
  if (json) await printJson(terminal, { output, documents: rows });
  else
    for (const { title, pairs, doubtful } of rows) {
      await print(terminal, `${output}: ${title}, ${plural(pairs, 'pair')}, ${doubtful} to look at`);
    }
  const total = rows.reduce((sum, { pairs }) => sum + pairs, 0);
  if (total > comfortablePairs) {
    note(terminal, `${output} holds ${total} pairs and takes a while to open; --document NAME makes a smaller one`);
  }
}
