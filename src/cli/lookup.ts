import type { Command } from 'commander';
import { Memory } from '../memory/memory.ts';
import type { DiffPart, Match } from '../model.ts';
import { fromOption, jsonOption, limitOption, memoryOption, parseSimilarity, type QueryOptions } from './options.ts';
import { print, printJson, type Terminal } from './terminal.ts';

interface LookupOptions extends QueryOptions {
  readonly threshold: number;
  readonly before?: string;
  readonly after?: string;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('lookup')
    .argument('<text>', 'a sentence in English or Chinese')
    .description('exact, context and fuzzy matches of a sentence, with a diff')
    .addOption(memoryOption())
    .addOption(fromOption())
    .option('--threshold <n>', 'lowest similarity to show, 0 to 101', parseSimilarity, 70)
    .addOption(limitOption(5))
    .option('--before <text>', 'the sentence before it: an exact match with the same neighbours counts 101')
    .option('--after <text>', 'the sentence after it')
    .addOption(jsonOption())
    .action((text: string, options: LookupOptions) => lookup(text, options, terminal));
}

async function lookup(text: string, { tm, json, ...options }: LookupOptions, terminal: Terminal): Promise<void> {
  const memory = Memory.open(tm, { readonly: true });
  try {
    const { lang, matches } = memory.lookup(text, options);
    if (json) return await printJson(terminal, { query: text, lang, matches: matches.map(matchAsJson) });
    if (matches.length === 0) return await print(terminal, `no match at ${options.threshold} % or above`);
    for (const match of matches) await print(terminal, matchAsText(match));
  } finally {
    memory.close();
  }
}

function matchAsJson({ unit, ...match }: Match): object {
  const { document, uri, position, dated = null, created, changed, score, status, note } = unit;
  return { ...match, origin: document, uri, position, dated, created, changed, score, status, note, id: unit.id };
}

function matchAsText({ similarity, diff, target, unit, count, ambiguous, numbers, part }: Match): string {
  const lines = [`${String(similarity).padStart(3)} %  ${diff.map(markPart).join('')}`, `       ${target}`];
  const facts = [unit.document, unit.dated ?? unit.created.slice(0, 10)];
  if (unit.score !== null) facts.push(`alignment ${unit.score.toFixed(2)}`);
  if (part) facts.push('holds the text as a part');
  if (count > 1) facts.push(`${count} times`);
  if (ambiguous) facts.push('also translated otherwise');
  if (unit.status !== 'draft') facts.push(unit.status);
  for (const number of numbers) facts.push(`${number.query || '–'} here, ${number.match || '–'} there`);
  return `${lines.join('\n')}\n       ${facts.join(' · ')}`;
}

/** `[-…-]` stands in the memory only, `{+…+}` in the query only, as in `git diff --word-diff`. */
function markPart({ kind, text }: DiffPart): string {
  if (kind === 'same') return text;
  return kind === 'match' ? `[-${text}-]` : `{+${text}+}`;
}
