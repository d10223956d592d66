import { type Command, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { formatOfGlossary, type GlossaryFormat, glossaryFormats, writeGlossary } from '../exchange/glossaries.ts';
import { writeWhole, writeWholeBytes } from '../files/whole.ts';
import { Memory, type UnitFilter } from '../memory/memory.ts';
import type { TermRow, Unit } from '../model.ts';
import { type ExtractedTerm, extractTerms } from '../terminology/extract.ts';
import { loadKnowledge } from '../terminology/knowledge.ts';
import { jsonOption, limitOption, memoryOption, parseCount, parseScore } from './options.ts';
import { startProgress } from './progress.ts';
import { dataSink, note, plural, print, printJson, type Terminal } from './terminal.ts';

export interface TermsOptions {
  readonly tm: string;
  readonly minCount: number;
  readonly minScore: number;
  readonly limit: number;
  readonly format?: GlossaryFormat;
  readonly output?: string;
  readonly json?: boolean;
}

/** What is taken for a term where nothing else is said: seen once, with a third of the evidence. */
export const defaults = { minCount: 1, minScore: 0.3 } as const;

export function register(program: Command, terminal: Terminal): void {
  program
    .command('terms')
    .description('a bilingual glossary extracted from the memory, the worthiest terms first')
    .addOption(memoryOption())
    .option('--min-count <n>', 'only terms of at least so many units', parseCount, defaults.minCount)
    .option('--min-score <x>', 'only terms at least so sure, 0 to 1', parseScore, defaults.minScore)
    .addOption(limitOption(200))
    .addOption(
      new Option('--format <format>', 'instead of a table (default: by the name of the file)').choices(glossaryFormats),
    )
    .option('-o, --output <file>', 'write to a file: .tsv, .csv, .tbx, .xlsx, or .txt for OmegaT')
    .addOption(jsonOption())
    .action((options: TermsOptions) => listTerms(options, terminal));
}

/** @param filter which units the terms are taken from */
export async function listTerms(options: TermsOptions, terminal: Terminal, filter?: UnitFilter): Promise<void> {
  const { tm, output, json } = options;
  const format = options.format ?? (output === undefined ? undefined : formatOfGlossary(output));
  if (output !== undefined && !format) throw new UsageError(`${output}: the name tells no format: give --format`);
  if (format === 'xlsx' && output === undefined) throw new UsageError('a spreadsheet needs a file: give -o FILE.xlsx');
  const memory = Memory.open(tm, { readonly: true });
  const progress = await startProgress(terminal, memory.countUnits(), 'units');
  let terms: ExtractedTerm[];
  try {
    terms = extractTerms(watch(memory.units(filter), progress.update), memory, loadKnowledge(), options);
  } finally {
    progress.stop();
    memory.close();
  }
  if (json) return await printJson(terminal, { terms: terms.map(termAsJson) });
  if (format) {
    await writeTerms(terms.map(asRow), format, output, terminal);
    if (output !== undefined) note(terminal, `${plural(terms.length, 'term')} written to ${output}`);
    return;
  }
  for (const { en, zh, count, score, first, last } of terms)
    await print(terminal, [en, zh, count, score.toFixed(2), first.slice(0, 10), last.slice(0, 10)].join('\t'));
}

function* watch(units: Iterable<Unit>, update: (done: number) => void): Generator<Unit> {
  let done = 0;
  for (const unit of units) {
    update(++done);
    yield unit;
  }
}

async function writeTerms(
  rows: readonly TermRow[],
  format: GlossaryFormat,
  output: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (format === 'xlsx') return writeWholeBytes(output!, await (await import('../exchange/xlsx.ts')).formatXlsx(rows));
  if (output === undefined) return writeGlossary(rows, format, dataSink(terminal));
  return writeWhole(output, (sink) => writeGlossary(rows, format, sink));
}

const asRow = ({ zh, en, count, score, first, last, example }: ExtractedTerm): TermRow => ({
  zh,
  en,
  field: '',
  status: 'candidate',
  note: '',
  count,
  score: Math.round(score * 1000) / 1000,
  first,
  last,
  exampleZh: example.unit.zh,
  exampleEn: example.unit.en,
});

function termAsJson({ example, score, worth, ...term }: ExtractedTerm): object {
  const { unit, zhRange, enRange } = example;
  const ranges = { zh: [zhRange], en: [enRange] };
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const shown = {
    en: unit.en,
    zh: unit.zh,
    ranges,
    origin: unit.document,
    uri: unit.uri,
    position: unit.position,
    id: unit.id,
  };
  return { ...term, score: round(score), worth: round(worth), example: shown };
}
