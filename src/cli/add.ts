import type { Command } from 'commander';
import { alignDocuments } from '../batch.ts';
import { DuizhaoError } from '../errors.ts';
import type { Memory, DocumentSummary as Stored } from '../memory/memory.ts';
import type { Alignment } from '../model.ts';
import { type InputOptions, listInputs, readInputs, reportFailures } from './inputs.ts';
import { openForAdding, readTaught } from './opening.ts';
import { jsonOption, memoryOption } from './options.ts';
import { startProgress } from './progress.ts';
import { plural, print, printJson, type Terminal } from './terminal.ts';

interface AddOptions extends InputOptions {
  readonly tm: string;
  readonly json?: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('add')
    .argument('[documents...]', 'bilingual documents: .txt, .md, .html, or - for standard input')
    .description('align documents and keep their pairs in the memory')
    .option('--zh <file>', 'the Chinese text, where each language has a file of its own')
    .option('--en <file>', 'the English text')
    .addOption(memoryOption())
    .addOption(jsonOption())
    .action((documents: string[], options: AddOptions) => add(documents, options, terminal));
}

/** What became of one document. Counts of blocks, sentences and pairs; pairs by type of bead. */
export interface DocumentSummary extends Stored {
  readonly document: string;
  readonly blocks: number;
  readonly furniture: number;
  readonly sentences: { readonly zh: number; readonly en: number };
  readonly pairs: Readonly<Record<string, number>>;
}

async function add(paths: readonly string[], options: AddOptions, terminal: Terminal): Promise<void> {
  const { documents, failures } = await readInputs(listInputs(paths, options));
  const progress = await startProgress(terminal, documents.length, 'documents');
  const summaries: DocumentSummary[] = [];
  let memory: Memory | undefined;
  try {
    for await (const alignment of alignDocuments(documents, { memory: readTaught(options.tm) })) {
      if (alignment instanceof DuizhaoError) failures.push(alignment);
      else {
        // Opened only now: where nothing can be added, no memory is made.
        memory ??= openForAdding(options.tm);
        summaries.push(summarize(alignment, memory.addDocument(alignment.document, alignment.pairs)));
      }
      progress.update(summaries.length + failures.length);
    }
  } finally {
    progress.stop();
    memory?.close();
  }
  if (options.json) await printJson(terminal, { tm: options.tm, documents: summaries });
  else for (const summary of summaries) await print(terminal, summaryAsText(summary));
  reportFailures(failures, terminal);
}

function summarize({ document, blocks, segments, pairs }: Alignment, stored: Stored): DocumentSummary {
  const types: Record<string, number> = {};
  for (const { type } of pairs) types[type] = (types[type] ?? 0) + 1;
  return {
    document: document.uri,
    blocks: blocks.length,
    furniture: blocks.filter((block) => block.kind === 'furniture').length,
    sentences: { zh: segments.zh.length, en: segments.en.length },
    pairs: types,
    ...stored,
  };
}

function summaryAsText(summary: DocumentSummary): string {
  const { document, blocks, furniture, sentences, pairs, oneSided, incomplete } = summary;
  const linked = Object.entries(pairs).filter(([type]) => !type.includes('0'));
  const total = linked.reduce((sum, [, count]) => sum + count, 0);
  const types = linked
    .sort(([, a], [, b]) => b - a)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
  const stored = [`${summary.added} added`];
  if (summary.unchanged > 0) stored.push(`${summary.unchanged} held already`);
  if (summary.replaced > 0) stored.push(`${summary.replaced} replaced`);
  if (summary.removed > 0) stored.push(`${summary.removed} removed`);
  return [
    document,
    `  read    ${plural(blocks, 'block')}, ${furniture} of them furniture; ${sentences.zh} Chinese and ${sentences.en} English sentences`,
    `  pairs   ${total}: ${types}; ${oneSided} unpaired, ${incomplete} broken off`,
    `  memory  ${stored.join(', ')}`,
  ].join('\n');
}
