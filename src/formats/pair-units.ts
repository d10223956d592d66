// Pairs of an aligned document → units for a file that goes to another tool.
import type { Document, NewUnit, Pair } from '../model.ts';

/** Of pairs with both sides that the document does not break off; `position` counts all pairs, as in the memory. */
export function* unitsOfPairs(document: Document, pairs: readonly Pair[]): Generator<NewUnit> {
  for (const [position, pair] of pairs.entries()) {
    if (pair.zh === null || pair.en === null || pair.issues.some(({ code }) => code === 'incomplete')) continue;
    yield {
      zh: pair.zh,
      en: pair.en,
      zhTag: 'zh-CN',
      enTag: 'en-US',
      document: document.title,
      uri: document.uri,
      position,
      ...(document.date === undefined ? {} : { dated: document.date }),
      score: pair.score,
      type: pair.type,
      kind: pair.kind,
      status: 'draft',
      note: null,
      created: null,
      changed: null,
      tuid: null,
      zhMarkup: null,
      enMarkup: null,
      properties: [],
      others: [],
    };
  }
}
