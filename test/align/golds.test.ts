import { expect, test } from 'vitest';
import { alignTexts } from '../../src/align/align.ts';
import type { Lang, Segment } from '../../src/model.ts';
import { poolEvaluations } from '../../src/quality/evaluate.ts';
import { describeShared, readGolds } from '../support/shared.ts';

interface Gold {
  readonly domain: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly gold: readonly [zh: number[], en: number[]][];
}

/**
 * Strict F1 with the packaged weights, which were fitted on these golds: a floor against mishaps, not a claim. The figures
 * on documents left out stand in data/weights.json and BENCHMARKS.md.
 */
const floors: [domain: string, f1: number][] = [
  ['hansard', 0.98],
  ['law', 0.99],
  ['literary', 0.92],
  ['magazine', 0.87],
  ['speech', 0.975],
  ['un', 0.985],
];

const segments = (list: readonly string[], lang: Lang): Segment[] =>
  list.map((text) => ({ lang, text, spans: [], block: 0, kind: 'paragraph' }));

describeShared('golds', () => {
  const golds = readGolds<Gold>('gold', 'sentences');

  test.each(floors)('%s stays at or above %d', (domain, floor) => {
    const chosen = golds.filter((gold) => gold.domain === domain);
    const beads = alignTexts(chosen.map(({ zh, en }) => ({ zh: segments(zh, 'zh'), en: segments(en, 'en') })));
    const scored = chosen.map(({ gold }, k) => ({ gold: gold.map(([zh, en]) => ({ zh, en })), tested: beads[k]! }));
    expect(poolEvaluations(scored).strict.f1).toBeGreaterThanOrEqual(floor);
  });
});
