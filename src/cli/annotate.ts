import { type Command, Option } from 'commander';
import { formatJson } from '../files/json.ts';
import { writeWhole } from '../files/whole.ts';
import { Memory } from '../memory/memory.ts';
import type { DiffPart, GlossaryTerm, Lang, Match } from '../model.ts';
import { renderAnnotation } from '../pages/annotation-page.ts';
import { type AnnotatedSegment, annotateSegments } from '../terminology/annotate.ts';
import { extractTerms } from '../terminology/extract.ts';
import { indexGlossary } from '../terminology/glossary.ts';
import type { Knowledge } from '../terminology/knowledge.ts';
import { loadKnowledge } from '../terminology/knowledge.ts';
import type { NewDocument } from '../terminology/leverage.ts';
import { type GlossaryOptions, glossaryOption, noGlossaryOption, readGlossaries } from './glossaries.ts';
import { readSentences } from './one-language.ts';
import { fromOption, jsonOption, limitOption, memoryOption, parseSimilarity } from './options.ts';
import { dataSink, note, print, type Terminal } from './terminal.ts';

interface Options extends GlossaryOptions {
  readonly from?: Lang;
  readonly threshold: number;
  readonly limit: number;
  readonly diff?: boolean;
  readonly format?: 'table' | 'json' | 'html';
  readonly output?: string;
  readonly json?: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('annotate')
    .argument('<document>', 'a document in English or Chinese; - for standard input')
    .description('every sentence of a document with its matches and its terms')
    .addOption(memoryOption())
    .addOption(fromOption())
    .option('--threshold <n>', 'lowest similarity of a match, 0 to 101', parseSimilarity, 60)
    .addOption(limitOption(2))
    .option('--diff', 'show what is new against the closest earlier wording')
    .addOption(glossaryOption())
    .addOption(noGlossaryOption())
    .addOption(new Option('--format <format>', 'how to write it (default: table)').choices(['table', 'json', 'html']))
    .option('-o, --output <file>', 'write to a file; .html makes a page, .json JSON')
    .addOption(jsonOption())
    .action((path: string, options: Options) => annotate(path, options, terminal));
}

async function annotate(path: string, options: Options, terminal: Terminal): Promise<void> {
  const document = await readSentences(path, options.from);
  const knowledge = loadKnowledge();
  const memory = Memory.open(options.tm, { readonly: true });
  let segments: AnnotatedSegment[];
  try {
    const terms = [...(await readGlossaries(options)), ...ownTerms(memory, knowledge)];
    const glossary = indexGlossary(terms, knowledge);
    segments = annotateSegments(document.segments, document.lang, memory, glossary, knowledge, options);
  } finally {
    memory.close();
  }
  const { output, diff = false } = options;
  const kind = formatOf(options);
  const text = format(kind, document, segments, diff);
  if (output === undefined && kind === 'table') return await print(terminal, text.trimEnd());
  if (output === undefined) return await dataSink(terminal).write(text);
  await writeWhole(output, async (sink) => {
    await sink.write(text);
  });
  note(terminal, `${document.name} annotated in ${output}`);
}

function formatOf({ format: named, json, output }: Options): 'table' | 'json' | 'html' {
  if (json) return 'json';
  if (named) return named;
  if (output && /\.html?$/iu.test(output)) return 'html';
  return output?.toLowerCase().endsWith('.json') ? 'json' : 'table';
}

function format(
  kind: 'table' | 'json' | 'html',
  document: NewDocument,
  segments: AnnotatedSegment[],
  diff: boolean,
): string {
  const { name, lang } = document;
  if (kind === 'html') return renderAnnotation({ title: name, lang, segments, diff });
  if (kind === 'json') return `${formatJson({ document: name, lang, segments: segments.map(segmentAsJson) })}\n`;
  return [...segments.map((segment, at) => segmentAsText(segment, at + 1, diff)), summary(segments, diff)].join('\n');
}

/** Above so many units the memory's own terms take longer to gather than a reader will wait. */
const smallMemory = 2000;
/** Surer and worthier than this: of "region" and 地区 a translator needs no reminder. */
const ownTermOptions = { minScore: 0.6, minWorth: 1.6, limit: 300 };

/** What the memory's documents call things, where no glossary says it. */
function ownTerms(memory: Memory, knowledge: Knowledge): GlossaryTerm[] {
  if (memory.countUnits() > smallMemory) return [];
  const found = extractTerms(memory.units(), memory, knowledge, ownTermOptions);
  return found.map(({ zh, en }) => ({ zh, en, field: '', status: 'candidate', note: '' }));
}

function segmentAsJson({ matches, ...segment }: AnnotatedSegment): object {
  return { ...segment, matches: matches.map(matchAsJson) };
}

function matchAsJson({ unit, ...match }: Match): object {
  return {
    ...match,
    origin: unit.document,
    uri: unit.uri,
    position: unit.position,
    created: unit.created,
    id: unit.id,
  };
}

function segmentAsText({ text, matches, terms }: AnnotatedSegment, number: number, diff: boolean): string {
  const best = matches[0];
  const shown = diff && best && best.similarity < 100 ? best.diff.map(markPart).join('') : text;
  const lines = [`${String(number).padStart(4)}  ${shown}`];
  for (const { text: term, translation, others, avoid, status } of terms) {
    const good = [translation, ...others].filter((one) => one !== null).join(', ');
    lines.push(`      ${term} = ${good}${avoid.length > 0 ? ` (not ${avoid.join(', ')})` : ''} · ${status}`);
  }
  for (const { similarity, target, unit } of matches)
    lines.push(`      ${similarity} %  ${target}  (${unit.document}, ${unit.dated ?? unit.created.slice(0, 10)})`);
  return `${lines.join('\n')}\n`;
}

/** `{+…+}` is new, `[-…-]` stood in the earlier wording. */
function markPart({ kind, text }: DiffPart): string {
  if (kind === 'same') return text;
  return kind === 'match' ? `[-${text}-]` : `{+${text}+}`;
}

function summary(segments: readonly AnnotatedSegment[], diff: boolean): string {
  const same = segments.filter(({ matches }) => (matches[0]?.similarity ?? 0) >= 100).length;
  const changed = segments.filter(({ matches }) => matches.length > 0).length - same;
  const words = diff ? ['as before', 'reworded', 'new'] : ['known', 'with matches', 'without'];
  return `${segments.length} sentences: ${same} ${words[0]}, ${changed} ${words[1]}, ${segments.length - same - changed} ${words[2]}`;
}
