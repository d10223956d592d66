// Where a match differs from the query, in words (en) or characters (zh).
import { diffChars, diffWordsWithSpace } from 'diff';
import type { DiffPart, Lang } from '../model.ts';

/** The parts of both texts in reading order: joining `same` and `query` gives the query, `same` and `match` the match. */
export function diffTexts(query: string, match: string, lang: Lang): DiffPart[] {
  const changes = lang === 'zh' ? diffChars(query, match) : diffWordsWithSpace(query, match);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'match' : removed ? 'query' : 'same',
    text: value,
  }));
}
