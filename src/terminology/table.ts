// What the features of all runs of one sentence are made of, summed up so that each run costs little.
import { chineseLightWords, englishLightWords } from './light-words.ts';
import type { Side } from './pair.ts';
import { parameters } from './parameters.ts';
import { gapBefore, isQuoted } from './shape.ts';
import type { Token } from './tokens.ts';

/** Strength 0..1 between a source token and a target token, by their indexes. */
export type Strength = (source: number, target: number) => number;

/** Arrays called sums are prefix sums over the target tokens: `sums[to] - sums[from]` is that of a run. */
export interface Table {
  readonly target: Side;
  /** Log of how much better the marked tokens explain a target token than the others do. */
  readonly gains: Float64Array;
  /** Company above and below nothing. */
  readonly friends: Float64Array;
  readonly strangers: Float64Array;
  /** In words. */
  readonly sizes: Float64Array;
  /** Size of the tokens without a link to a marked token. */
  readonly bare: Float64Array;
  /** Number of 的, of list commas and brackets, and of commas, before the token. */
  readonly particles: Float64Array;
  readonly brackets: Float64Array;
  readonly commas: Float64Array;
  /** Number of quotation marks that open, and that close, before each token. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** One a target token: the best strength with marked tokens and with the others; whether its word is a light one. */
  readonly linkedTo: Float64Array;
  readonly explained: Float64Array;
  readonly light: Uint8Array;
  readonly sources: readonly SourceRow[];
  /** Size of the marked tokens. */
  readonly sought: number;
  /** Whether the marked tokens are all of a quotation. */
  readonly quoted: boolean;
}

export interface SourceRow {
  readonly marked: boolean;
  readonly size: number;
  /** Evidence for each target token, and whether it links to it, as prefix sums. */
  readonly weights: Float64Array;
  readonly links: Float64Array;
}

export function tabulate(
  source: Side,
  marked: readonly boolean[],
  target: Side,
  strength: Strength,
  company: ArrayLike<number>,
): Table {
  const { base, linked } = parameters.table;
  const m = source.tokens.length;
  const n = target.tokens.length;
  const sourceSizes = source.tokens.map(sizeOf);
  const targetSizes = target.tokens.map(sizeOf);
  const linkedTo = new Float64Array(n);
  const explained = new Float64Array(n);
  const weights = new Float64Array(m * n);
  for (let s = 0; s < m; s++) {
    const best = marked[s] ? linkedTo : explained;
    for (let t = 0; t < n; t++) {
      const found = strength(s, t);
      weights[s * n + t] = base + found;
      if (found > best[t]!) best[t] = found;
    }
  }
  drawNear(source, target, strength, weights);
  let inside = 0;
  let outside = 0;
  for (let s = 0; s < m; s++)
    if (marked[s]) inside += sourceSizes[s]!;
    else outside += sourceSizes[s]!;
  const gain = targetSizes.map((size, t) => {
    let within = 0;
    let without = 0;
    for (let s = 0; s < m; s++) {
      const weight = weights[s * n + t]! * sourceSizes[s]!;
      if (marked[s]) within += weight;
      else without += weight;
    }
    return size * Math.log(within / Math.max(inside, 0.5) / ((without + base) / (outside + 1)));
  });
  const gaps = target.tokens.map((_, at) => gapBefore(target, at));
  return {
    target,
    gains: sum(n, (t) => gain[t]!),
    // What always stands beside the term but translates another word is not part of its translation.
    friends: sum(n, (t) => (company[t]! > 0 ? targetSizes[t]! * company[t]! * (1 - Math.min(1, explained[t]!)) : 0)),
    strangers: sum(n, (t) => (company[t]! < 0 ? targetSizes[t]! * company[t]! : 0)),
    sizes: sum(n, (t) => targetSizes[t]!),
    bare: sum(n, (t) => (target.tokens[t]!.content && linkedTo[t]! <= linked ? targetSizes[t]! : 0)),
    particles: sum(n, (t) => (target.tokens[t]!.key === '的' && !target.tokens[t]!.content ? 1 : 0)),
    brackets: sum(n, (t) => (/[、()（）/]/u.test(gaps[t]!) ? 1 : 0)),
    commas: sum(n, (t) => (gaps[t]!.includes(',') ? 1 : 0)),
    opens: sum(n, (t) => gaps[t]!.match(/[“《「『]|(?<!\p{L})"/gu)?.length ?? 0),
    closes: sum(n, (t) => gaps[t]!.match(/[”》」』]|"(?=[\s,.)]|$)/gu)?.length ?? 0),
    linkedTo,
    explained,
    light: markLight(target),
    sources: source.tokens.flatMap((token, s) => {
      if (!token.content) return [];
      const row = sum(n, (t) => weights[s * n + t]! * targetSizes[t]!);
      const links = sum(n, (t) => (strength(s, t) > linked ? 1 : 0));
      return [{ marked: marked[s]!, size: sourceSizes[s]!, weights: row, links }];
    }),
    sought: source.tokens.reduce((all, token, s) => all + (marked[s] && token.content ? sourceSizes[s]! : 0), 0),
    quoted: isQuoted(source, marked.indexOf(true), marked.lastIndexOf(true) + 1),
  };
}

/** Prefix sums over `0..n`. */
function sum(n: number, valueAt: (t: number) => number): Float64Array {
  const sums = new Float64Array(n + 1);
  for (let t = 0; t < n; t++) sums[t + 1] = sums[t]! + valueAt(t);
  return sums;
}

/** In words: a Chinese word has two characters on average; function words weigh little. */
function sizeOf(token: Token): number {
  const { character, compoundPart, functionWord } = parameters.table;
  return (token.han ? character : token.compound ? compoundPart : 1) * (token.content ? 1 : functionWord);
}

/** Marks the tokens of words that carry the sentence, as the best cut has them. */
function markLight({ lang, tokens, cuts }: Side): Uint8Array {
  const light = new Uint8Array(tokens.length);
  let from = 0;
  for (let to = 1; to <= tokens.length; to++) {
    if (lang === 'zh' && cuts[to]! === 1) continue;
    const word = tokens.slice(from, to);
    const text = word.map((token) => token.text.toLowerCase()).join('');
    if ((lang === 'zh' ? chineseLightWords : englishLightWords).has(text)) light.fill(1, from, to);
    from = to;
  }
  return light;
}

/** A word without links is drawn to where its linked neighbours lie: what stands together is translated together. */
function drawNear(source: Side, target: Side, strength: Strength, weights: Float64Array): void {
  const m = source.tokens.length;
  const n = target.tokens.length;
  const best = source.tokens.map((_, s) => bestLink(s, n, strength));
  const free = target.tokens.map((_, t) => source.tokens.every((_, s) => strength(s, t) <= 0.3));
  for (let s = 0; s < m; s++) {
    if (best[s]! >= 0 || !source.tokens[s]!.content) continue;
    for (const step of [-1, 1]) {
      let distance = 0;
      for (let near = s + step; near >= 0 && near < m && distance < 4; near += step) {
        if (!source.tokens[near]!.content) continue;
        distance += sizeOf(source.tokens[near]!);
        const at = best[near]!;
        if (at < 0) continue;
        for (let t = Math.max(0, at - 8); t < Math.min(n, at + 9); t++) {
          const pull = Math.exp((-Math.abs(t - at) * sizeOf(target.tokens[t]!)) / 2) / distance;
          if (free[t]) weights[s * n + t]! += parameters.table.near * pull;
        }
        break;
      }
    }
  }
}

/** The target token that a source token surely links to, -1 where there is none. */
function bestLink(s: number, n: number, strength: Strength): number {
  let best = -1;
  let most = 0.5;
  for (let t = 0; t < n; t++) {
    if (strength(s, t) <= most) continue;
    most = strength(s, t);
    best = t;
  }
  return best;
}
