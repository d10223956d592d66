// Every document of corpora/ from its file to its pairs, against its gold.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGold } from '../../src/exchange/gold.ts';
import type { Gold } from '../../src/model.ts';
import { alignDocument } from '../../src/pipeline.ts';
import { readDocument, readDocumentPair } from '../../src/reading/read.ts';

// Share of the gold's two-sided beads that come out as they stand, at least. Under 0.9 something is known to be missed.
const floors: [folder: string, share: number][] = [
  ['annual-report', 0.95],
  ['backup-manual', 0.95],
  ['cable-article', 0.95],
  ['filling-contract', 0.95],
  ['film-programme', 0.95],
  ['gate-footnotes', 0.95],
  ['gear-catalogue', 0.95],
  ['lease-contract', 0.95],
  ['library-notice', 0.9],
  ['museum-guide', 0.95],
  ['night-subtitles', 0.95],
  ['pool-rules', 0.95],
  ['press-conference', 0.9],
  ['rooftop-ordinance', 0.95],
  ['speech-pages', 0.95],
  ['spring-resolution', 0.95],
  ['stage-report', 0.95],
  ['tree-review', 0.95],
  ['umbrella-story', 0.95],
  ['well-manual', 0.95],
];

test.each(floors)('%s: at least %d of its beads', async (folder, share) => {
  const gold = readGold(join('corpora', folder, 'gold.json'));
  const { pairs } = alignDocument(await readFolder(folder));
  const found = new Set(pairs.map(({ zh, en }) => key(zh ?? '', en ?? '')));
  const wanted = textsOf(gold).filter(({ zh, en }) => zh !== '' && en !== '');
  const missed = wanted.filter(({ zh, en }) => !found.has(key(zh, en)));
  expect(1 - missed.length / wanted.length, missed.map(({ en }) => en).join('\n')).toBeGreaterThanOrEqual(share);
});

test('the speech is whole again where a page cut it, and marked where its last page breaks off', async () => {
  const { pairs } = alignDocument(await readFolder('speech-pages'));
  const cut = pairs.filter(({ zhSpans, enSpans }) => zhSpans.length > 1 || enSpans.length > 1);
  expect(cut.map(({ zh }) => zh).join('\n')).toMatch(/居民的饮水.*山地旅游.*已资助1260名.*采风创作/s);
  expect(cut.map(({ en }) => en).join('\n')).toMatch(/livelihoods of 23.*\(AI\) and the cross.*town of Soren/s);
  const broken = pairs.filter(({ issues }) => issues.some(({ code }) => code === 'incomplete'));
  expect(broken).toEqual([pairs.at(-1)]);
});

function readFolder(folder: string) {
  const file = (name: string) => join('corpora', folder, name);
  const bilingual = ['document.txt', 'document.md', 'document.html'].map(file).find((path) => existsSync(path));
  return bilingual ? readDocument(bilingual) : readDocumentPair({ zh: file('zh.md'), en: file('en.md') });
}

const textsOf = ({ zh, en, beads }: Gold) =>
  beads.map((bead) => ({ zh: bead.zh.map((i) => zh[i]).join(''), en: bead.en.map((i) => en[i]).join(' ') }));

/** Letters and digits of both sides. */
const key = (...sides: string[]) =>
  sides.map((side) => side.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')).join('\t');
