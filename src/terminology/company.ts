// How much oftener words stand with a term than elsewhere in the memory.
import type { Side } from './pair.ts';
import { parameters } from './parameters.ts';
import type { Reading } from './readings.ts';
import { boundCount, type TermSource } from './source.ts';

/**
 * For each reading and each of its target tokens: how much oftener the word stands with the term than elsewhere in the
 * memory, in log-odds. Counted anew each time, so that it is never out of date.
 */
export function weighCompany(readings: readonly Reading[], frequency: number, source: TermSource): Float64Array[] {
  const words = readings.map(({ target }) => wordsOf(target));
  const joint = new Map<string, number>();
  for (const list of words)
    for (const word of new Set(list.map(({ key }) => key))) joint.set(word, (joint.get(word) ?? 0) + 1);
  const known = new Map<string, number>();
  const seen = readings.length;
  const scale = frequency / seen;
  const elsewhere = Math.max(1, source.countUnits() - frequency);
  const most = Math.log((seen + 0.5) / 0.5);
  return readings.map(({ target }, index) => {
    const company = new Float64Array(target.tokens.length);
    for (const { key, text, from, to } of words[index]!) {
      let odds = known.get(key);
      if (odds === undefined) {
        const together = joint.get(key)!;
        const others = Math.max(0, boundCount(text, target.lang, source) - together * scale);
        const expected = (others / elsewhere) * seen;
        odds = Math.log((together + 0.5) / (expected + 0.5)) - parameters.rank.expected * most;
        known.set(key, odds);
      }
      company.fill(odds, from, to);
    }
    return company;
  });
}

/** The words of a side: English ones as they are, Chinese ones as the best cut has them; single characters say nothing. */
function wordsOf({ tokens, cuts, lang }: Side): { key: string; text: string; from: number; to: number }[] {
  if (lang === 'en') return tokens.map(({ key, text }, at) => ({ key, text, from: at, to: at + 1 }));
  const words = [];
  let from = 0;
  for (let to = 1; to <= tokens.length; to++) {
    if (cuts[to]! === 1) continue;
    const text = tokens
      .slice(from, to)
      .map((token) => token.key)
      .join('');
    if (to - from > 1) words.push({ key: text, text, from, to });
    from = to;
  }
  return words;
}
