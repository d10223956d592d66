// Where a term stands: in the units of a memory, and in the tokens of a text, whatever its inflection.
import { irregularForms } from '../language/irregular.ts';
import type { Lang, Unit } from '../model.ts';
import type { Knowledge } from './knowledge.ts';
import { boundCount, type TermSource } from './source.ts';
import { cutTokens, type Token } from './tokens.ts';

/** Tokens `[from, to)` of a text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where the tokens of a term stand one after the other, by their keys; places do not overlap. */
export function findPlaces(term: readonly Token[], tokens: readonly Token[]): Place[] {
  const places: Place[] = [];
  if (term.length === 0) return places;
  for (let from = 0; from + term.length <= tokens.length; from++) {
    if (!term.every((token, k) => tokens[from + k]!.key === token.key)) continue;
    places.push({ from, to: from + term.length });
    from += term.length - 1;
  }
  return places;
}

/**
 * Where the content words of a term stand close together in another order or with small words between:
 * "security of food" for "food security".
 */
export function findScattered(term: readonly Token[], tokens: readonly Token[]): Place[] {
  const wanted = new Set(term.filter((token) => token.content).map((token) => token.key));
  if (wanted.size < 2) return [];
  for (let from = 0; from < tokens.length; from++) {
    const missing = new Set(wanted);
    for (let to = from; to < Math.min(tokens.length, from + 2 * term.length + 1); to++) {
      if (!missing.delete(tokens[to]!.key) && to === from) break;
      if (missing.size === 0) return [{ from, to: to + 1 }];
    }
  }
  return [];
}

/** Units that may have the term, and how many there are in all, as far as can be told without reading them. */
export function listUnits(
  term: string,
  lang: Lang,
  source: TermSource,
  knowledge: Knowledge,
  limit: number,
): { units: Unit[]; total: number } {
  const tokens = cutTokens(term, lang, knowledge.stem);
  const phrases = lang === 'en' ? inflectPhrase(tokens, source, knowledge) : [term.trim()];
  const units = new Map<number, Unit>();
  let total = 0;
  for (const phrase of phrases) {
    if (units.size >= 2 * limit) break;
    const found = source.listContaining(phrase, lang, limit);
    for (const unit of found) units.set(unit.id, unit);
    total += found.length < limit ? found.length : Math.max(found.length, boundCount(phrase, lang, source));
  }
  if (units.size === 0) {
    for (const unit of listByRarest(tokens, lang, source, knowledge)) units.set(unit.id, unit);
    total = units.size;
  }
  return { units: [...units.values()], total };
}

const mostPhrases = 16;

/** The phrase with every word in each of its forms that the memory has: "fast track", "fast tracks". */
function inflectPhrase(tokens: readonly Token[], source: TermSource, knowledge: Knowledge): string[] {
  let phrases = [''];
  for (const token of tokens) {
    const forms = inflect(token.text.toLowerCase(), knowledge).filter((form) => source.countContaining(form, 'en') > 0);
    if (forms.length === 0) return [];
    phrases = phrases.flatMap((phrase) => forms.map((form) => `${phrase} ${form}`.trim())).slice(0, mostPhrases);
  }
  return phrases;
}

/** The word and the forms that share its stem: track → tracks, tracked; country → countries. */
function inflect(word: string, knowledge: Knowledge): string[] {
  if (!/^\p{L}+$/u.test(word)) return [word];
  const base = irregularForms.get(word) ?? word;
  const roots = new Set([word, base]);
  for (const [pattern, ending] of unendings) if (pattern.test(base)) roots.add(base.replace(pattern, ending));
  const forms = new Set(roots);
  for (const root of roots) for (const ending of ['s', 'es', 'ed', 'd', 'ing', 'ly']) forms.add(root + ending);
  for (const root of roots) {
    if (/[^aeiou]y$/.test(root)) for (const ending of ['ies', 'ied']) forms.add(root.slice(0, -1) + ending);
    if (root.endsWith('e')) forms.add(`${root.slice(0, -1)}ing`);
  }
  for (const [form, other] of irregularForms) if (other === base) forms.add(form);
  const stem = knowledge.stem(word);
  return [...forms].filter((form) => knowledge.stem(form) === stem);
}

const unendings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/es$/, ''],
  [/s$/, ''],
  [/ied$/, 'y'],
  [/ed$/, ''],
  [/d$/, ''],
  [/ing$/, ''],
  [/ing$/, 'e'],
];

const mostRead = 200;

/** For a term that stands nowhere as it is (in another order, with other punctuation): units with its rarest part. */
function listByRarest(tokens: readonly Token[], lang: Lang, source: TermSource, knowledge: Knowledge): Unit[] {
  const parts =
    lang === 'zh' ? chineseRuns(tokens) : tokens.filter((token) => token.content).map((token) => token.text);
  let rarest: { forms: string[]; count: number } | undefined;
  for (const part of parts) {
    const forms = lang === 'zh' ? [part] : inflect(part.toLowerCase(), knowledge);
    const count = forms.reduce((sum, form) => sum + source.countContaining(form, lang), 0);
    if (count === 0) return [];
    if (!rarest || count < rarest.count) rarest = { forms, count };
  }
  if (!rarest || parts.length < 2) return [];
  return rarest.forms.flatMap((form) => source.listContaining(form, lang, mostRead));
}

/** Runs of Chinese characters that nothing parts: 上合组织-阿富汗联络组 has two. */
function chineseRuns(tokens: readonly Token[]): string[] {
  const runs: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (at > 0 && token.han && tokens[at - 1]!.han && tokens[at - 1]!.end === token.start)
      runs.push(runs.pop() + token.text);
    else runs.push(token.text);
  }
  return runs;
}
