// The units, documents and pairs that go into a memory.

import type { Document, NewUnit, Pair } from '../../src/model.ts';
import { freshUnit } from '../../src/units.ts';
import { sourceOf } from './sources.ts';

export function newUnit(zh: string, en: string, rest: Partial<NewUnit> = {}): NewUnit {
  return {
    zh,
    en,
    zhTag: 'zh-CN',
    document: 'Letters',
    uri: 'letters.tmx',
    position: 0,
    score: null,
    type: null,
    kind: null,
    ...freshUnit,
    ...rest,
  };
}

export function newPair(zh: string | null, en: string | null, rest: Partial<Pair> = {}): Pair {
  return { zh, en, score: 0.9, type: '1-1', kind: 'paragraph', zhSpans: [], enSpans: [], issues: [], ...rest };
}

export function newDocument(digest: string, rest: Partial<Document> = {}): Document {
  const source = sourceOf('', 'speech.txt');
  return { id: 'speech', uri: 'speech.txt', title: 'Speech', digest, sources: { zh: source, en: source }, ...rest };
}
