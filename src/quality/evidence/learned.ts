// Translations that the texts at hand show by themselves: words that keep meeting, such as a novel's names.
/** For one Chinese type: English types it keeps company with, and in how many pairs. */
export interface Company {
  readonly types: Int32Array;
  readonly counts: Int32Array;
}

/** One side of a pair, as the types of its words. */
interface Side {
  readonly types: Int32Array;
}

export interface Learned {
  readonly companies: readonly (Company | undefined)[];
  /** In how many pairs each type occurs. */
  readonly zhCounts: Int32Array;
  readonly enCounts: Int32Array;
}

/** From more pairs than these nothing more is learnt that matters; they are taken evenly from the whole. */
const ENOUGH_PAIRS = 20_000;
/** A word in more than this share of the pairs keeps company with everything. */
const TOO_COMMON = 0.4;
/** Words seen together less often are together by chance. */
const FEWEST = 3;
/** Below this association (Dice) a company is chance. */
const WEAKEST = 0.25;

/**
 * Counts which words occur together over all pairs.
 * @param usable whether a type may be learnt: function words may not
 */
export function learnCompany(
  zh: readonly Side[],
  en: readonly Side[],
  usable: { readonly zh: (type: number) => boolean; readonly en: (type: number) => boolean },
  sizes: { readonly zh: number; readonly en: number },
): Learned {
  const step = Math.max(1, zh.length / ENOUGH_PAIRS);
  const chosen: number[] = [];
  for (let k = 0; k < zh.length; k += step) chosen.push(Math.floor(k));
  const zhSets = chosen.map((k) => [...new Set(zh[k]!.types)].filter(usable.zh));
  const enSets = chosen.map((k) => [...new Set(en[k]!.types)].filter(usable.en));
  const [zhCounts, enCounts] = [countTypes(zhSets, sizes.zh), countTypes(enSets, sizes.en)];
  const limit = Math.max(4, chosen.length * TOO_COMMON);
  const isTold = (count: number) => count >= FEWEST && count <= limit;
  const partners = enSets.map((set) => set.filter((e) => isTold(enCounts[e]!)));
  const companies: (Company | undefined)[] = Array.from({ length: sizes.zh });
  const together = new Int32Array(sizes.en);
  for (const [z, places] of postingsOf(zhSets, (z) => isTold(zhCounts[z]!))) {
    const met: number[] = [];
    for (const k of places) {
      for (const e of partners[k]!) {
        if (together[e] === 0) met.push(e);
        together[e]!++;
      }
    }
    const kept = met
      .filter((e) => together[e]! >= FEWEST && dice(together[e]!, zhCounts[z]!, enCounts[e]!) >= WEAKEST)
      .sort((a, b) => a - b);
    if (kept.length > 0)
      companies[z] = { types: Int32Array.from(kept), counts: Int32Array.from(kept, (e) => together[e]!) };
    for (const e of met) together[e] = 0;
  }
  return { companies, zhCounts, enCounts };
}

/** Words that meet in two of three cases are as good as a dictionary entry. */
const LEARNED_FACTOR = 1.4;

/**
 * How surely a word becomes another by the company they keep, 0..1.
 * @param isOwn asked of a pair that was counted: a pair must not be its own witness
 */
export function associate(
  { zhCounts, enCounts }: Learned,
  zh: number,
  en: number,
  together: number,
  isOwn: boolean,
): number {
  const own = isOwn ? 1 : 0;
  if (together - own < 2) return 0;
  return Math.min(1, LEARNED_FACTOR * dice(together - own, zhCounts[zh]! - own, enCounts[en]! - own));
}

/** Share of the occurrences of two words that are together, 0..1 (Dice 1945). */
export function dice(together: number, first: number, second: number): number {
  return first + second > 0 ? (2 * together) / (first + second) : 0;
}

/** For each type the sets that have it. */
function postingsOf(sets: readonly (readonly number[])[], isWanted: (type: number) => boolean): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  for (const [k, set] of sets.entries()) {
    for (const type of set) {
      if (!isWanted(type)) continue;
      const list = postings.get(type);
      if (list) list.push(k);
      else postings.set(type, [k]);
    }
  }
  return postings;
}

function countTypes(sets: readonly (readonly number[])[], size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const set of sets) for (const type of set) counts[type]!++;
  return counts;
}
