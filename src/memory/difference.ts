// Where a match differs from the query, in words (en) or characters (zh).
// Two of the package's algorithms: the rest would be read by every look-up for nothing.
import { diffChars } from 'diff/lib/diff/character.js';
import { diffWordsWithSpace } from 'diff/lib/diff/word.js';
import type { DiffPart, Lang } from '../model.ts';

/** Longer differences are shown as one: working them out would take seconds, and nobody could read them. */
const mostEdits = 2000;

/** The parts of both texts in reading order: joining `same` and `query` gives the query, `same` and `match` the match. */
export function diffTexts(query: string, match: string, lang: Lang): DiffPart[] {
  const options = { maxEditLength: mostEdits };
  const changes = lang === 'zh' ? diffChars(query, match, options) : diffWordsWithSpace(query, match, options);
  if (!changes) {
    return [
      { kind: 'query', text: query },
      { kind: 'match', text: match },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'match' : removed ? 'query' : 'same',
    text: value,
  }));
}
