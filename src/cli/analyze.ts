import { type Command, Option } from 'commander';
import { formatCsvRow } from '../exchange/delimited.ts';
import { Memory } from '../memory/memory.ts';
import type { Lang } from '../model.ts';
import { analyzeDocuments, bands, type DocumentLeverage, sumLeverage, type Volume } from '../terminology/leverage.ts';
import { readSentences } from './one-language.ts';
import { fromOption, jsonOption, memoryOption } from './options.ts';
import { dataSink, print, printJson, type Terminal } from './terminal.ts';

interface Options {
  readonly tm: string;
  readonly from?: Lang;
  readonly format: 'table' | 'csv' | 'json';
  readonly json?: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('analyze')
    .argument('<documents...>', 'documents to be translated, in English or Chinese; - for standard input')
    .description('how much of new documents the memory has, in the bands that CAT tools count by')
    .addOption(memoryOption())
    .addOption(fromOption())
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'csv', 'json']).default('table'))
    .addOption(jsonOption())
    .action((paths: string[], options: Options) => analyze(paths, options, terminal));
}

async function analyze(paths: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const documents = await Promise.all(paths.map((path) => readSentences(path, options.from)));
  const memory = Memory.open(options.tm, { readonly: true });
  let found: DocumentLeverage[];
  try {
    found = analyzeDocuments(documents, memory);
  } finally {
    memory.close();
  }
  const sum = sumLeverage(found);
  if (options.json || options.format === 'json') return printJson(terminal, { documents: found, total: sum });
  const parts = [...found, ...(found.length > 1 ? [{ name: 'all documents', ...sum }] : [])];
  if (options.format === 'csv') {
    const sink = dataSink(terminal);
    await sink.write(formatCsvRow(['document', 'band', 'segments', 'words', 'characters']));
    for (const part of parts)
      for (const [band, volume] of rowsOf(part)) await sink.write(formatCsvRow([part.name, band, ...countsOf(volume)]));
    return;
  }
  for (const part of parts) {
    await print(terminal, part.name);
    await print(terminal, row('', 'segments', 'words', 'characters', 'share'));
    for (const [band, volume] of rowsOf(part))
      await print(terminal, row(band, ...countsOf(volume), `${share(volume, part.total)} %`));
    await print(terminal, '');
  }
}

type Part = Pick<DocumentLeverage, 'name' | 'bands' | 'total'>;

const rowsOf = ({ bands: counts, total }: Part): [string, Volume][] => [
  ...bands.map((band): [string, Volume] => [band, counts[band]]),
  ['total', total],
];

const countsOf = ({ segments, words, characters }: Volume): string[] => [segments, words, characters].map(String);

/** By words and characters together, as a document is paid for. */
function share(part: Volume, total: Volume): string {
  const all = total.words + total.characters;
  return all === 0 ? '0.0' : ((100 * (part.words + part.characters)) / all).toFixed(1);
}

const row = (name: string, ...cells: string[]): string =>
  `  ${name.padEnd(12)}${cells.map((cell) => cell.padStart(11)).join('')}`;
