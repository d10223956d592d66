// Word alignment against the links made by hand in corpora/word-links.
import { readFileSync } from 'node:fs';
import type { loadKnowledge } from '../src/terminology/knowledge.ts';
import { alignWords } from '../src/terminology/links.ts';

/** Och & Ney 2003: precision against sure and possible links, recall against sure ones; all 0..1. */
export function measureWordLinks(knowledge: ReturnType<typeof loadKnowledge>): {
  precision: number;
  recall: number;
  aer: number;
} {
  const file = new URL('../corpora/word-links/links.jsonl', import.meta.url);
  let [made, sure, madeSure, madePossible] = [0, 0, 0, 0];
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const pair = JSON.parse(line) as { zh: string[]; en: string[]; sure: number[][]; possible: number[][] };
    const isSure = new Set(pair.sure.map(String));
    const isPossible = new Set([...pair.sure, ...pair.possible].map(String));
    const found = alignWords(pair.zh, pair.en, knowledge).map(String);
    made += found.length;
    sure += isSure.size;
    madeSure += found.filter((link) => isSure.has(link)).length;
    madePossible += found.filter((link) => isPossible.has(link)).length;
  }
  return {
    precision: madePossible / made,
    recall: madeSure / sure,
    aer: 1 - (madeSure + madePossible) / (made + sure),
  };
}
