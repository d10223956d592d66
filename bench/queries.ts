// Queries as translators ask them: texts of the memory, edited; and the answers that comparing with every unit gives.
import { readTokens } from '../src/language/tokens.ts';
import { fuzzySimilarity, listSymbols, readQuery, scriptPenalty } from '../src/memory/similarity.ts';
import type { Lang, NewUnit } from '../src/model.ts';

/** `count` units of a stream of unknown length, each as likely as any other (Vitter 1985, algorithm R). */
export function* sampling(
  units: Iterable<NewUnit>,
  into: NewUnit[],
  count: number,
  random: () => number,
): Generator<NewUnit> {
  let seen = 0;
  for (const unit of units) {
    const at = seen++ < count ? into.length : Math.floor(random() * seen);
    if (at < count) into[at] = unit;
    yield unit;
  }
}

/** The text with up to three in ten of its words (en) or characters (zh) replaced, inserted or left out. */
export function mutate(text: string, lang: Lang, words: readonly string[], random: () => number): string {
  const parts = lang === 'en' ? text.split(' ') : [...text];
  const edits = 1 + Math.floor(random() * parts.length * 0.29);
  for (let i = 0; i < edits; i++) {
    const at = Math.floor(random() * parts.length);
    const other = words[Math.floor(random() * words.length)]!;
    const draw = random();
    if (draw < 0.4) parts[at] = other;
    else if (draw < 0.7) parts.splice(at, 0, other);
    else if (parts.length > 1) parts.splice(at, 1);
  }
  return parts.join(lang === 'en' ? ' ' : '');
}

/** Words (en) or characters (zh) to put into mutated texts, as frequent as they are in these units. */
export function collectWords(units: readonly NewUnit[], lang: Lang): string[] {
  const pattern = lang === 'en' ? /\p{L}+/gu : /\p{Script=Han}/gu;
  return units.flatMap((unit) => unit[lang].toLowerCase().match(pattern) ?? []);
}

/**
 * For each query, the highest similarity by edit distance that any of the units has, found by comparing with all of
 * them; 0 where none reaches the threshold.
 */
export function searchAll(
  units: Iterable<NewUnit>,
  queries: readonly string[],
  lang: Lang,
  threshold: number,
): number[] {
  const patterns = queries.map((query) => readQuery(query, lang).pattern);
  const best = queries.map(() => threshold - 1);
  for (const unit of units) {
    const symbols = listSymbols(readTokens(unit[lang]), lang);
    for (const [i, pattern] of patterns.entries()) {
      const longest = Math.max(pattern.length, symbols.length);
      const limit = Math.floor((longest * (99 - best[i]!)) / 100);
      const similarity = fuzzySimilarity(pattern, symbols, limit);
      // A made-up text may mix characters of both scripts.
      if (similarity > best[i]!) best[i] = Math.max(best[i]!, similarity - scriptPenalty(queries[i]!, unit[lang]));
    }
  }
  return best.map((similarity) => (similarity >= threshold ? similarity : 0));
}
