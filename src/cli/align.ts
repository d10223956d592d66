import { type Command, Option } from 'commander';
import { type AlignmentFormat, alignmentFormats, singleFormats, writeAlignments } from '../alignments.ts';
import { alignDocuments } from '../batch.ts';
import { DuizhaoError, UsageError } from '../errors.ts';
import { writeWhole } from '../files/whole.ts';
import type { Alignment } from '../model.ts';
import { alignLines } from '../pipeline.ts';
import { type InputOptions, listInputs, readInputs, reportFailures } from './inputs.ts';
import { readTaught } from './opening.ts';
import { jsonOption } from './options.ts';
import { startProgress } from './progress.ts';
import { dataSink, type Terminal } from './terminal.ts';

interface AlignCommandOptions extends InputOptions {
  readonly presegmented?: boolean;
  readonly tm?: string;
  readonly explain?: boolean;
  readonly format: AlignmentFormat;
  readonly json?: boolean;
  readonly output?: string;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('align')
    .argument('[documents...]', 'bilingual documents: .txt, .md, .html, or - for standard input')
    .description('align documents and print the pairs')
    .option('--zh <file>', 'the Chinese text, where each language has a file of its own')
    .option('--en <file>', 'the English text')
    .option('--presegmented', 'take each line of --zh and --en as one sentence')
    .addOption(new Option('--format <name>', 'how to print the pairs').choices(alignmentFormats).default('jsonl'))
    .option('--tm <file>', 'a memory of earlier translations to learn words from')
    .option('--explain', 'print for each pair the evidence behind it; * marks words rare enough to fix its place')
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .addOption(jsonOption().implies({ format: 'jsonl' }))
    .action((documents: string[], options: AlignCommandOptions) => align(documents, options, terminal));
}

async function align(paths: readonly string[], options: AlignCommandOptions, terminal: Terminal): Promise<void> {
  const inputs = listInputs(paths, options);
  if (options.presegmented && paths.length > 0) throw new UsageError('--presegmented goes with --zh FILE --en FILE');
  if (inputs.length > 1 && singleFormats.has(options.format)) {
    throw new UsageError(`the format ${options.format} holds one document; name one, or choose another format`);
  }
  if (options.explain && options.output) throw new UsageError('--explain prints to standard output; leave out -o');
  const { documents, failures } = await readInputs(inputs);
  const memory = options.tm === undefined ? [] : readTaught(options.tm);
  const progress = await startProgress(terminal, documents.length, 'documents');
  const alignments: Alignment[] = [];
  const outcomes = options.presegmented
    ? documents.map((document) => alignLines(document, { memory }))
    : alignDocuments(documents, { memory });
  try {
    for await (const outcome of outcomes) {
      if (outcome instanceof DuizhaoError) failures.push(outcome);
      else alignments.push(outcome);
      progress.update(alignments.length + failures.length);
    }
  } finally {
    progress.stop();
  }
  if (options.explain) {
    const { explainAlignments } = await import('./explaining.ts');
    await explainAlignments(alignments, { ...(options.json ? { json: true } : {}), memory }, terminal);
  } else if (alignments.length > 0) {
    if (options.output) await writeWhole(options.output, (sink) => writeAlignments(alignments, options.format, sink));
    else await writeAlignments(alignments, options.format, dataSink(terminal));
  }
  reportFailures(failures, terminal);
}
