// How right and how fast term look-up is.
//   npx tsx bench/terms.ts [--size 100000] [--queries 300] [--keep FOLDER] [--no-speed]
// Prints word alignment against corpora/word-links; the terms of one speech asked both ways, alone and among other
// documents (where DUIZHAO_SHARED or ../shared has the texts); and the time of a term in a memory of LibreOffice help
// filled up with made-up units, warm and (where the project is built) from the command line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Memory } from '../src/memory/memory.ts';
import type { Lang, NewUnit } from '../src/model.ts';
import { alignDocument } from '../src/pipeline.ts';
import { readDocument } from '../src/reading/read.ts';
import { loadKnowledge } from '../src/terminology/knowledge.ts';
import { findTranslations } from '../src/terminology/term.ts';
import { cutTokens } from '../src/terminology/tokens.ts';
import { generateUnits, makeUnit } from './generate.ts';
import { readHelpPairs } from './libreoffice-help.ts';
import { seededRandom } from './random.ts';
import { measureWordLinks } from './word-links.ts';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '300' },
    keep: { type: 'string' },
    'no-speed': { type: 'boolean', default: false },
  },
});

const knowledge = loadKnowledge();
measureLinks();
await measureTerms();
if (!options['no-speed']) await measureSpeed(Number(options.size), Number(options.queries));

function measureLinks(): void {
  const { precision, recall, aer } = measureWordLinks(knowledge);
  row('word links', `precision ${precision.toFixed(3)}`, `recall ${recall.toFixed(3)}`, `AER ${aer.toFixed(3)}`);
}

interface Gold {
  readonly id: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly gold: readonly (readonly [readonly number[], readonly number[]])[];
}

/** The speech goes the whole way from its file; the other documents come as their gold pairs. */
async function measureTerms(): Promise<void> {
  const shared = process.env.DUIZHAO_SHARED ?? new URL('../../shared', import.meta.url).pathname;
  if (!existsSync(join(shared, 'gold/terms.dev.json'))) {
    row('terms', `not measured: no test texts at ${shared}`);
    return;
  }
  const read = (...parts: string[]) => JSON.parse(readFileSync(join(shared, ...parts), 'utf8')) as unknown;
  const terms = read('gold', 'terms.dev.json') as { en: string; zh: string[] }[];
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-terms-'));
  const memory = Memory.open(join(folder, 'memory.db'), { create: true });
  const speech = readdirSync(join(shared, 'seeds')).find((name) => name.startsWith('004'))!;
  const { document, pairs } = alignDocument(await readDocument(join(shared, 'seeds', speech)));
  memory.addDocument(document, pairs);
  reportTerms('one speech', terms, memory);
  for (const name of ['ny2021', 'ny2023', 'udhr', 'un-1']) {
    const { zh, en, gold } = read('gold', 'sentences', `${name}.json`) as Gold;
    const units = gold.flatMap(([z, e], at) =>
      z.length > 0 && e.length > 0
        ? [makeUnit(z.map((i) => zh[i]).join(''), e.map((i) => en[i]).join(' '), name, at)]
        : [],
    );
    await memory.addUnits(units);
  }
  reportTerms('with four more', terms, memory);
  memory.close();
  rmSync(folder, { recursive: true });
}

function reportTerms(name: string, terms: readonly { en: string; zh: readonly string[] }[], memory: Memory): void {
  const plain = (text: string) => text.toLowerCase().replace(/[\s“”"'‘’《》]/gu, '');
  const rankOf = (term: string, lang: Lang, right: readonly string[]) => {
    const good = new Set(right.map(plain));
    return findTranslations(term, lang, memory, knowledge).candidates.findIndex(({ text }) => good.has(plain(text)));
  };
  const ranks = {
    en: terms.map(({ en, zh }) => rankOf(en, 'en', zh)),
    // Of several Chinese terms the first that the speech has.
    zh: terms.map(({ en, zh }) =>
      rankOf(zh.find((text) => memory.listContaining(text, 'zh', 1).length > 0) ?? zh[0]!, 'zh', [en]),
    ),
  };
  for (const lang of ['en', 'zh'] as const) {
    const first = ranks[lang].filter((rank) => rank === 0).length;
    const three = ranks[lang].filter((rank) => rank >= 0 && rank < 3).length;
    const missed = terms.filter((_, at) => ranks[lang][at] !== 0).map(({ en }) => en);
    row(
      `terms ${lang}, ${name}`,
      `first ${first} of ${terms.length}`,
      `in three ${three}`,
      `not first: ${missed.join(', ')}`,
    );
  }
}

async function measureSpeed(size: number, count: number): Promise<void> {
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'duizhao-terms-'));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `terms-${size}.db`);
  const real = readHelpPairs() ?? [];
  if (!existsSync(path)) {
    const memory = Memory.open(path, { create: true });
    await memory.addUnits(fillUp(real, size));
    memory.close();
  }
  const memory = Memory.open(path, { readonly: true });
  row('memory', `${memory.countUnits()} units`, `${real.length} of them LibreOffice help`);
  const asked = real.length > 0 ? real : [...generateUnits(2000)];
  for (const lang of ['en', 'zh'] as const) {
    const terms = drawTerms(asked, lang, count);
    const ask = (term: string) => findTranslations(term, lang, memory, knowledge);
    for (const term of terms.slice(0, 20)) ask(term);
    const times = terms.map((term) => timeOf(() => ask(term)));
    row(`term ${lang}, warm`, ...quantiles(times.map(({ wall }) => wall)));
    // On a machine that is busy with other things the clock tells more of those.
    row(`term ${lang}, processor`, ...quantiles(times.map(({ cpu }) => cpu)));
  }
  memory.close();
  measureOneShot(path, asked);
  if (!options.keep) rmSync(folder, { recursive: true });
}

function* fillUp(real: readonly NewUnit[], size: number): Generator<NewUnit> {
  yield* real;
  yield* generateUnits(Math.max(0, size - real.length));
}

/** Runs of one to four words, or two to six characters, of texts drawn by chance, without function words at the ends. */
function drawTerms(units: readonly NewUnit[], lang: Lang, count: number): string[] {
  const random = seededRandom(5);
  const terms: string[] = [];
  while (terms.length < count) {
    const text = units[Math.floor(random() * units.length)]![lang];
    const tokens = cutTokens(text, lang, knowledge.stem);
    const length = lang === 'en' ? 1 + Math.floor(random() * 4) : 2 + Math.floor(random() * 5);
    const from = Math.floor(random() * tokens.length);
    const run = tokens.slice(from, from + length);
    if (run.length < length || !run[0]!.content || !run.at(-1)!.content) continue;
    terms.push(text.slice(run[0]!.start, run.at(-1)!.end));
  }
  return terms;
}

/** The built command line, process and all, with an empty disk cache for nothing: the median of seven. */
function measureOneShot(path: string, units: readonly NewUnit[]): void {
  const program = new URL('../dist/cli/main.js', import.meta.url).pathname;
  if (!existsSync(program)) {
    row('term, one-shot', 'not measured: run npm run build first');
    return;
  }
  for (const lang of ['en', 'zh'] as const) {
    const times = drawTerms(units, lang, 7).map(
      (term) => timeOf(() => spawnSync(process.execPath, [program, 'term', term, '--tm', path, '--json'])).wall,
    );
    times.sort((a, b) => a - b);
    row(`term ${lang}, one-shot`, `median ${times[3]!.toFixed(0)} ms`, `slowest ${times[6]!.toFixed(0)} ms`);
  }
  const bare = Array.from({ length: 5 }, () => timeOf(() => spawnSync(process.execPath, ['-e', '0'])).wall).sort(
    (a, b) => a - b,
  );
  row('node alone', `median ${bare[2]!.toFixed(0)} ms`);
}

/** Milliseconds by the clock and of the processor. */
function timeOf(work: () => unknown): { wall: number; cpu: number } {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

function quantiles(times: readonly number[]): string[] {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.95, 1].map(
    (p) => `p${p * 100} ${sorted[Math.min(times.length - 1, Math.floor(p * times.length))]!.toFixed(1)} ms`,
  );
}

function row(name: string, ...cells: string[]): void {
  console.log(`${name.padEnd(26)} ${cells.map((cell) => cell.padEnd(18)).join(' ')}`.trimEnd());
}
