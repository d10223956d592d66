import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { UnreadableFileError, UsageError } from '../errors.ts';
import { parseBeads } from '../exchange/beads.ts';
import { readGold } from '../exchange/gold.ts';
import { parseLadder } from '../exchange/ladder.ts';
import type { Gold, Lang, Segment } from '../model.ts';
import { compareAlignments, type Difference } from '../quality/compare.ts';
import { type Evaluation, evaluateAlignment, type Link, poolEvaluations, type Score } from '../quality/evaluate.ts';
import { jsonOption } from './options.ts';
import { startProgress } from './progress.ts';
import { print, printJson, type Terminal } from './terminal.ts';

interface Options {
  readonly alignment?: string;
  readonly against?: string;
  readonly json?: boolean;
}

/** `evaluate GOLD.json…`: how right our own alignment is, or one from a file, or which of two is better and where. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('evaluate')
    .description('precision, recall and F1 of an alignment against a gold')
    .argument('<gold...>', 'gold files: {"id", "zh": […], "en": […], "gold": [[[0], [0, 1]], …]}')
    .option('--alignment <file>', 'score this alignment (beads or ladder) instead of our own')
    .option('--against <file>', 'compare with this alignment and show the beads that differ')
    .addOption(jsonOption())
    .action((paths: string[], options: Options) => evaluate(terminal, paths, options));
}

async function evaluate(terminal: Terminal, paths: readonly string[], options: Options): Promise<void> {
  if (paths.length > 1 && (options.alignment || options.against))
    throw new UsageError(`--alignment and --against belong to one gold file, and ${paths.length} are given; name one`);
  const golds = paths.map(readGold);
  const progress = await startProgress(terminal, golds.length, 'documents');
  const tested: { gold: Gold; links: readonly Link[] }[] = [];
  for (const gold of golds) {
    tested.push({ gold, links: options.alignment ? readAlignment(options.alignment) : await align(gold) });
    progress.update(tested.length);
  }
  progress.stop();
  const other = options.against ? readAlignment(options.against) : null;
  if (options.json) return printJson(terminal, asJson(tested, other));
  const rows = tested.map(({ gold, links }) => row(gold.id, gold.domain, evaluateAlignment(gold.beads, links)));
  const pooled = poolEvaluations(tested.map(({ gold, links }) => ({ gold: gold.beads, tested: links })));
  if (other) rows.push(row('--against', '', evaluateAlignment(golds[0]!.beads, other)));
  else if (rows.length > 1) rows.push(row('all', '', pooled));
  await print(terminal, table([heading, ...rows], 2));
  await print(terminal, `\n${table([typeHeading, ...typeRows(pooled)], 1)}`);
  if (other) await printDifferences(terminal, golds[0]!, compareAlignments(tested[0]!.links, other, golds[0]!.beads));
}

async function align(gold: Gold): Promise<readonly Link[]> {
  const { alignSegments } = await import('../align/align.ts');
  const segments = (lang: Lang) =>
    gold[lang].map((text): Segment => ({ lang, text, spans: [], block: 0, kind: 'paragraph' }));
  return alignSegments(segments('zh'), segments('en'));
}

/** Beads or hunalign's ladder, told by the first line. */
function readAlignment(path: string): readonly Link[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableFileError(`${path}: cannot be read (${code}); name a file of beads`, { cause: error });
  }
  return /^\s*\d/.test(text) ? parseLadder(text, path) : parseBeads(text, path);
}

const heading = ['document', 'domain', 'beads', 'P', 'R', 'F1', 'lax P', 'lax R', 'lax F1', 'all F1'];

function row(id: string, domain: string, { strict, lax, all, counts }: Evaluation): string[] {
  const scores = [strict, lax].flatMap(({ precision, recall, f1 }) => [precision, recall, f1]);
  return [id, domain, String(counts.tested), ...[...scores, all.f1].map(figure)];
}

const typeHeading = ['type', 'gold', 'ours', 'P', 'R', 'F1'];

function typeRows({ types }: Evaluation): string[][] {
  return [...types].map(([type, { tested, gold, precision, recall, f1 }]) => {
    return [type, String(gold), String(tested), ...[precision, recall, f1].map(figure)];
  });
}

const figure = (value: number) => value.toFixed(4);

/** Columns by their widest cell; the first `left` ones flush left, figures flush right. */
function table(rows: readonly (readonly string[])[], left: number): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  const pad = (cell: string, column: number) =>
    column < left ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
  return rows.map((cells) => cells.map(pad).join('  ').trimEnd()).join('\n');
}

/** Each stretch with its text once, then both ways of cutting it; * marks the beads that the gold has. */
async function printDifferences(terminal: Terminal, gold: Gold, differences: readonly Difference[]): Promise<void> {
  const better = (test: (d: Difference) => boolean) => differences.filter(test).length;
  const first = better((d) => d.firstRight > d.secondRight);
  const second = better((d) => d.secondRight > d.firstRight);
  await print(
    terminal,
    `\n${differences.length} stretches differ: the first is better in ${first}, --against in ${second}`,
  );
  for (const { zh, en, first, second, gold: right } of differences) {
    const inGold = new Set(right.map(write));
    const mark = (links: readonly Link[]) =>
      links.map((link) => `${write(link)}${inGold.has(write(link)) ? '*' : ''}`).join(' ');
    const sentences = [
      ...zh.map((i) => `  zh ${i}  ${gold.zh[i] ?? '?'}`),
      ...en.map((j) => `  en ${j}  ${gold.en[j] ?? '?'}`),
    ];
    const ways = [
      `  first      ${mark(first)}`,
      `  --against  ${mark(second)}`,
      `  gold       ${right.map(write).join(' ')}`,
    ];
    await print(terminal, ['', ...sentences, ...ways].join('\n'));
  }
}

const write = ({ zh, en }: Link) => `[${zh.join(',')}]:[${en.join(',')}]`;

function asJson(tested: readonly { gold: Gold; links: readonly Link[] }[], other: readonly Link[] | null): unknown {
  const plain = ({ strict, lax, all, counts, types }: Evaluation) => {
    return { strict, lax, all, counts, types: Object.fromEntries<Score>(types) };
  };
  const documents = tested.map(({ gold, links }) => {
    return { id: gold.id, domain: gold.domain, ...plain(evaluateAlignment(gold.beads, links)) };
  });
  const pooled = plain(poolEvaluations(tested.map(({ gold, links }) => ({ gold: gold.beads, tested: links }))));
  if (!other) return { documents, pooled };
  const { gold, links } = tested[0]!;
  const against = plain(evaluateAlignment(gold.beads, other));
  return { documents, pooled, against, differences: compareAlignments(links, other, gold.beads) };
}
