import { type Command, Option } from 'commander';
import { Memory } from '../memory/memory.ts';
import type { Hit, Span } from '../model.ts';
import { addCounterparts } from '../terminology/counterparts.ts';
import { loadKnowledge } from '../terminology/knowledge.ts';
import {
  fromOption,
  jsonOption,
  limitOption,
  memoryOption,
  parseDate,
  parseScore,
  type QueryOptions,
} from './options.ts';
import { print, printJson, type Terminal } from './terminal.ts';

interface ConcordanceOptions extends QueryOptions {
  readonly document?: string;
  readonly since?: string;
  readonly until?: string;
  readonly minScore?: number;
  readonly sort: 'closeness' | 'date';
  readonly counterparts: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('concordance')
    .argument('<words>', 'words, a phrase or a Chinese string')
    .description('every unit with the words, in either language')
    .addOption(memoryOption())
    .addOption(fromOption())
    .option('--document <name>', 'only units of this document')
    .option('--since <date>', 'only units created on or after this date', parseDate)
    .option('--until <date>', 'only units created on or before this date', parseDate)
    .option('--min-score <x>', 'only units whose alignment score is at least this, 0 to 1', parseScore)
    .addOption(new Option('--sort <order>', 'order of the answers').choices(['closeness', 'date']).default('closeness'))
    .option('--no-counterparts', 'do not look for the translation of the words')
    .addOption(limitOption(50))
    .addOption(jsonOption())
    .action((words: string, options: ConcordanceOptions) => concordance(words, options, terminal));
}

async function concordance(
  words: string,
  { tm, json, ...options }: ConcordanceOptions,
  terminal: Terminal,
): Promise<void> {
  const memory = Memory.open(tm, { readonly: true });
  try {
    const found = memory.concordance(words, options);
    const hits = options.counterparts && found.length > 0 ? addCounterparts(found, memory, loadKnowledge()) : found;
    if (json) return await printJson(terminal, { query: words, hits: hits.map(hitAsJson) });
    if (hits.length === 0) return await print(terminal, 'no unit has these words');
    for (const hit of hits) await print(terminal, hitAsText(hit));
  } finally {
    memory.close();
  }
}

function hitAsJson({ unit, zhRanges, enRanges }: Hit): object {
  const { id, zh, en, document, uri, position, dated = null, created, changed, score, status, note } = unit;
  const ranges = { zh: zhRanges, en: enRanges };
  return { en, zh, ranges, origin: document, uri, position, dated, created, changed, score, status, note, id };
}

function hitAsText({ unit, zhRanges, enRanges }: Hit): string {
  const from = `${unit.document} · ${unit.dated ?? unit.created.slice(0, 10)}`;
  return `${markRanges(unit.en, enRanges)}\n${markRanges(unit.zh, zhRanges)}\n    ${from}\n`;
}

/** Sets `[…]` around each range. */
export function markRanges(text: string, ranges: readonly Span[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of ranges) {
    marked += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return marked + text.slice(from);
}
