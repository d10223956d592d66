// How fast the memory is as it is built (`npm run build`), how large, and how much of what brute force finds it finds.
//   npx tsx bench/memory.ts [--sizes 10000,100000,1000000] [--queries 200] [--compared 100] [--batch UNITS] [--no-synthetic] [--no-real] [--no-toolkit] [--keep FOLDER]
// Prints one table a size. `--compared` says how many queries of each language are compared with every unit, which takes
// minutes at ten million; `--batch` how many units a transaction of the import holds. `--keep` leaves the memories in a folder and uses those that are there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Memory } from '../dist/memory/memory.js';
import type { Lang, NewUnit } from '../src/model.ts';
import { generateUnits } from './generate.ts';
import { readHelpPairs } from './libreoffice-help.ts';
import { collectWords, mutate, sampling, searchAll } from './queries.ts';
import { seededRandom } from './random.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    queries: { type: 'string', default: '200' },
    compared: { type: 'string', default: '100' },
    batch: { type: 'string' },
    'no-synthetic': { type: 'boolean', default: false },
    'no-real': { type: 'boolean', default: false },
    'no-toolkit': { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});

const threshold = 70;
/** Queries put to Translate Toolkit, which takes seconds for each. */
const toolkitQueries = 10;
const langs: readonly Lang[] = ['en', 'zh'];
const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
mkdirSync(folder, { recursive: true });
try {
  for (const size of options['no-synthetic'] ? [] : options.sizes.split(',').map(Number)) {
    heading(`${size.toLocaleString('en')} synthetic units`);
    await measure(`synthetic-${size}`, () => generateUnits(size), size);
  }
  const real = options['no-real'] ? null : readHelpPairs();
  if (real) {
    const size = Math.max(real.length, ...options.sizes.split(',').map(Number));
    heading(`${real.length.toLocaleString('en')} pairs of LibreOffice help among ${size.toLocaleString('en')} units`);
    await measure(`real-${size}`, () => withReal(real, size), size, real);
  } else if (!options['no-real']) console.log('LibreOffice help cannot be downloaded here: not measured');
} finally {
  if (!options.keep) rmSync(folder, { recursive: true });
}

function* withReal(real: readonly NewUnit[], size: number): Generator<NewUnit> {
  yield* real;
  yield* generateUnits(Math.max(0, size - real.length));
}

/** Builds a memory of the units and asks it; queries come from `asked` where given, else from a sample of the units. */
async function measure(
  name: string,
  units: () => Iterable<NewUnit>,
  size: number,
  asked?: readonly NewUnit[],
): Promise<void> {
  const random = seededRandom(11);
  const path = join(folder, `${name}.db`);
  const count = Number(options.queries);
  const sample = asked ? Array.from({ length: count }, () => asked[Math.floor(random() * asked.length)]!) : [];
  const source = asked ? units() : sampling(units(), sample, count, random);
  if (existsSync(path)) for (const _ of source);
  else await build(path, source, size);
  const bytes = statSync(path).size;
  row('file', `${(bytes / size / 1000).toFixed(2)} KB a unit`, `${(bytes / 1e6).toFixed(0)} MB`);
  const memory = Memory.open(path, { readonly: true });
  const askWarm = (questions: readonly string[], ask: (question: string) => unknown) => {
    warm(path);
    return askAll(questions, ask);
  };
  for (const lang of langs) {
    const words = collectWords(sample, lang);
    const queries = sample.map((unit) => mutate(unit[lang], lang, words, random));
    const times = askWarm(queries, (query) => memory.lookup(query, { from: lang }));
    row(`fuzzy ${lang}`, ...times);
    const recalled = queries.slice(0, Number(options.compared));
    const best = searchAll(units(), recalled, lang, threshold);
    const there = best.filter((similarity) => similarity > 0).length;
    const found = best.filter((similarity, i) => {
      const [match] = memory.lookup(recalled[i]!, { from: lang, threshold, parts: false }).matches;
      return similarity > 0 && (match?.similarity ?? 0) >= similarity;
    }).length;
    row(`best hit ${lang}`, `${((found / there) * 100).toFixed(1)} %`, `${found} of ${there} that brute force finds`);
    if (size === 100_000 && !asked && !options['no-toolkit'])
      compareToolkit(units, queries, lang, medianOf(queries, memory, lang));
  }
  const exact = sample.slice(0, 50).map(({ zh }) => zh);
  const identical = exact.filter((query) => memory.lookup(query, { from: 'zh' }).matches[0]?.similarity === 100).length;
  row('exact zh', `${identical} of ${exact.length}`);
  for (const [kind, phrases] of pickPhrases(sample, random))
    row(`concordance, ${kind}`, ...askWarm(phrases, (phrase) => memory.concordance(phrase)));
  memory.close();
  measureProcess(path, sample[0]!.en);
}

async function build(path: string, units: Iterable<NewUnit>, size: number): Promise<void> {
  const memory = Memory.open(path);
  const before = process.memoryUsage.rss();
  let resident = 0;
  const generating = { clock: 0, processor: 0 };
  // What making the units up takes is no part of storing them.
  function* apart(): Generator<NewUnit> {
    const iterator = units[Symbol.iterator]();
    for (let chunk: NewUnit[] = []; ; chunk = []) {
      const made = startWatch();
      for (let next = iterator.next(); !next.done; next = iterator.next()) {
        chunk.push(next.value);
        if (chunk.length === 500) break;
      }
      const { clock, processor } = made();
      generating.clock += clock;
      generating.processor += processor;
      if (chunk.length === 0) return;
      yield* chunk;
    }
  }
  const stored = startWatch();
  await memory.addUnits(apart(), {
    ...(options.batch ? { batch: Number(options.batch) } : {}),
    onProgress: () => {
      resident = Math.max(resident, process.memoryUsage.rss());
    },
  });
  const { clock, processor } = stored();
  memory.close();
  const rate = (milliseconds: number) => Math.round((size / milliseconds) * 1000).toLocaleString('en');
  row(
    'import',
    `${rate(clock - generating.clock)} units/s`,
    `${rate(processor - generating.processor)} a processor second`,
  );
  row('resident', `${(resident / 1e6).toFixed(0)} MB`, `${(before / 1e6).toFixed(0)} MB before the import`);
}

/** Two-character Chinese words, English words and phrases of three words, as they stand in the sample. */
function pickPhrases(sample: readonly NewUnit[], random: () => number): [kind: string, phrases: string[]][] {
  const pick = (text: string, pattern: RegExp) => {
    const found = text.match(pattern) ?? [];
    return found.length > 0 ? [found[Math.floor(random() * found.length)]!] : [];
  };
  return [
    ['two characters', sample.flatMap(({ zh }) => pick(zh, /\p{Script=Han}{2}/gu))],
    ['a word', sample.flatMap(({ en }) => pick(en, /\p{L}{3,}/gu))],
    ['three words', sample.flatMap(({ en }) => pick(en, /\p{L}+ \p{L}+ \p{L}+/gu))],
  ];
}

/** Has the system take the file into its cache, as it is after it was used; some systems drop what a minute has not asked for. */
function warm(path: string): void {
  spawnSync('dd', [`if=${path}`, 'of=/dev/null', 'bs=4M']);
}

/**
 * Times of the questions in milliseconds, after a first round on a quarter of them. On a machine that does other work
 * as well, the processor time says what the question costs, and the clock what the other work costs it.
 */
function askAll(questions: readonly string[], ask: (question: string) => unknown): string[] {
  for (const question of questions.slice(0, questions.length / 4)) ask(question);
  const clock: number[] = [];
  const processor: number[] = [];
  for (const question of questions) {
    const asked = startWatch();
    ask(question);
    const taken = asked();
    clock.push(taken.clock);
    processor.push(taken.processor);
  }
  const spread = (times: number[]) => {
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(2);
    return `p50 ${at(0.5)}, p95 ${at(0.95)}`;
  };
  return [`${spread(clock)} ms`, `processor ${spread(processor)} ms`];
}

/** Starts counting; the function it returns says how many milliseconds have gone by, and how many the process worked. */
function startWatch(): () => { clock: number; processor: number } {
  const cpu = process.cpuUsage();
  const start = performance.now();
  return () => {
    const clock = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    return { clock, processor: (user + system) / 1000 };
  };
}

function medianOf(queries: readonly string[], memory: Memory, lang: Lang): number {
  const [median] = askAll(queries.slice(0, toolkitQueries), (query) => memory.lookup(query, { from: lang }));
  return Number.parseFloat(median!.slice(4));
}

/** The same units and queries in Translate Toolkit's tmdb, in a process of its own. */
function compareToolkit(units: () => Iterable<NewUnit>, queries: readonly string[], lang: Lang, ours: number): void {
  const [tsv, asked] = [join(folder, 'units.tsv'), join(folder, 'queries.txt')];
  writeFileSync(tsv, [...units()].map(({ zh, en }) => `${zh}\t${en}\n`).join(''));
  writeFileSync(
    asked,
    queries
      .slice(0, toolkitQueries)
      .map((query) => `${query}\n`)
      .join(''),
  );
  const run = spawnSync('/usr/bin/python3', ['bench/tmdb.py', tsv, asked, lang, lang === 'zh' ? 'en' : 'zh'], {
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    row(`tmdb ${lang}`, 'not measured: is translate-toolkit installed?');
    return;
  }
  const { load, times, found } = JSON.parse(run.stdout) as { load: number; times: number[]; found: number };
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  row(
    `tmdb ${lang}`,
    `p50 ${median.toFixed(0)} ms`,
    `${Math.round(median / ours).toLocaleString('en')} times ours`,
    `loaded in ${load.toFixed(0)} s, found ${found} of ${times.length}`,
  );
}

/** A look-up as the command line does it, the file out of the system's cache and in it. */
function measureProcess(path: string, text: string): void {
  if (!existsSync('dist/cli/main.js')) {
    row('one look-up', 'not measured: run `npm run build` first');
    return;
  }
  const lookUp = ['dist/cli/main.js', 'lookup', '--tm', path, text];
  // dd asks the system to drop what it caches of the file.
  spawnSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0']);
  const cold = timeProcess(lookUp);
  warm(path);
  const median = (work: () => number) =>
    Array.from({ length: 9 }, work)
      .sort((a, b) => a - b)[4]!
      .toFixed(0);
  const warmed = median(() => timeProcess(lookUp));
  const bare = median(() => timeProcess(['-e', '0']));
  row('one look-up', `cold ${cold.toFixed(0)} ms, warm ${warmed} ms`, `of which Node alone ${bare} ms`);
}

/** Milliseconds from the start of a Node process to its end. */
function timeProcess(args: readonly string[]): number {
  const start = performance.now();
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return performance.now() - start;
}

function heading(text: string): void {
  console.log(`\n${text}`);
}

function row(name: string, ...values: string[]): void {
  console.log(`  ${name.padEnd(28)}${values.map((value) => value.padEnd(26)).join('  ')}`.trimEnd());
}
