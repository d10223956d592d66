import type { Command } from 'commander';
import { UsageError } from '../errors.ts';
import { guessLang } from '../language/script.ts';
import { Memory } from '../memory/memory.ts';
import { type AnsweredCandidate, answerTerm, type TermAnswer } from '../terminology/answer.ts';
import { indexGlossary } from '../terminology/glossary.ts';
import { loadKnowledge } from '../terminology/knowledge.ts';
import type { TermExample } from '../terminology/term.ts';
import { markRanges } from './concordance.ts';
import { type GlossaryOptions, glossaryOption, noGlossaryOption, readGlossaries } from './glossaries.ts';
import { fromOption, jsonOption, limitOption, memoryOption, parseCount, type QueryOptions } from './options.ts';
import { plural, print, printJson, type Terminal } from './terminal.ts';

interface Options extends QueryOptions, GlossaryOptions {
  readonly tm: string;
  readonly examples: number;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('term')
    .argument('<term>', 'a word, name or phrase in English or Chinese')
    .description('the official translations of a term, ranked, with the sentences they come from')
    .addOption(memoryOption())
    .addOption(fromOption())
    .addOption(limitOption(5))
    .option('--examples <n>', 'most sentences a translation', parseCount, 2)
    .addOption(glossaryOption())
    .addOption(noGlossaryOption())
    .addOption(jsonOption())
    .action((term: string, options: Options) => askTerm(term, options, terminal));
}

async function askTerm(term: string, options: Options, terminal: Terminal): Promise<void> {
  if (!/[\p{L}\p{N}]/u.test(term)) throw new UsageError(`"${term}" has no word in it: give a word, name or phrase`);
  const memory = Memory.open(options.tm, { readonly: true });
  try {
    const knowledge = loadKnowledge();
    const glossary = indexGlossary(await readGlossaries(options), knowledge);
    const answer = answerTerm(term, options.from ?? guessLang(term), memory, glossary, knowledge, options);
    if (options.json) return await printJson(terminal, answerAsJson(answer));
    for (const line of answerAsText(answer)) await print(terminal, line);
  } finally {
    memory.close();
  }
}

function answerAsJson({ candidates, ...answer }: TermAnswer): object {
  return { ...answer, candidates: candidates.map(candidateAsJson) };
}

function candidateAsJson({ examples, glossary, ...candidate }: AnsweredCandidate): object {
  const { status = null, field = null, note = null } = glossary ?? {};
  return { ...candidate, score: round(candidate.score), status, field, note, examples: examples.map(exampleAsJson) };
}

function exampleAsJson({ unit, zhRanges, enRanges }: TermExample): object {
  const { id, zh, en, document, uri, position, dated = null, created, changed } = unit;
  return {
    en,
    zh,
    ranges: { zh: zhRanges, en: enRanges },
    origin: document,
    uri,
    position,
    dated,
    created,
    changed,
    id,
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function answerAsText(answer: TermAnswer): string[] {
  if (answer.candidates.length === 0) return missAsText(answer);
  const head = answer.units > 0 ? `in ${plural(answer.units, 'unit')}` : 'in the glossary only';
  return [`${answer.query} (${head})`, ...answer.candidates.flatMap(candidateAsText)];
}

function candidateAsText(candidate: AnsweredCandidate, at: number): string[] {
  const { text, score, count, documents, first, last, glossary, examples } = candidate;
  const facts = glossary ? [`${glossary.status}, from the glossary`] : [`score ${score.toFixed(2)}`];
  if (glossary?.field) facts.push(glossary.field);
  if (glossary?.note) facts.push(glossary.note);
  if (count > 0) facts.push(plural(count, 'unit'), listDocuments(documents), period(first!, last!));
  const lines = ['', `${at + 1}. ${text}`, `   ${facts.join(' · ')}`];
  for (const { unit, zhRanges, enRanges } of examples)
    lines.push(`   ${markRanges(unit.en, enRanges)}`, `   ${markRanges(unit.zh, zhRanges)}`);
  return lines;
}

const listDocuments = (documents: readonly string[]): string =>
  documents.length > 2 ? `${documents.slice(0, 2).join(', ')} and ${documents.length - 2} more` : documents.join(', ');

function period(first: string, last: string): string {
  const [from, to] = [first.slice(0, 10), last.slice(0, 10)];
  return from === to ? from : `${from} to ${to}`;
}

function missAsText({ query, nearest, suggestion }: TermAnswer): string[] {
  const lines = [`${query} stands nowhere in the memory or the glossary`];
  if (nearest.length > 0) lines.push('', 'nearest terms:');
  for (const { term, translation, origin } of nearest) lines.push(`   ${term} – ${translation} (${origin})`);
  const known = suggestion.filter(({ gloss }) => gloss !== null);
  if (known.length > 0) lines.push('', 'word by word from the dictionary, not official:');
  for (const { word, gloss } of known) lines.push(`   ${word} – ${gloss}`);
  return lines;
}
