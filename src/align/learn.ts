// Word translations learned from beads: IBM's first model both ways, over everything aligned so far.
import type { Lang } from '../model.ts';
import { type TokenSide, tokenKinds } from './tokens.ts';

/** Beads of one text, as the learner reads them. */
export interface AlignedText {
  readonly zh: TokenSide;
  readonly en: TokenSide;
  readonly beads: readonly { readonly zh: readonly number[]; readonly en: readonly number[] }[];
}

/** A learned pair: how surely the one word becomes the other, each way, and in how many beads both were. */
export interface LearnedPair {
  readonly zh: string;
  readonly en: string;
  readonly enGivenZh: number;
  readonly zhGivenEn: number;
  readonly count: number;
}

export interface LearnOptions {
  /** Rounds of expectation–maximisation. */
  readonly iterations?: number;
  /** Beads with more sentences than this on either side are too vague to learn from. */
  readonly longest?: number;
  /** Texts beyond this many beads are thinned out evenly: more teach hardly more. */
  readonly most?: number;
}

/** Learns from all texts together (Brown et al. 1993, model 1, without its empty word). */
export function learnTranslations(texts: readonly AlignedText[], options: LearnOptions = {}): LearnedPair[] {
  const { iterations = 4, longest = 7, most = 20_000 } = options;
  const pool = poolBeads(texts, longest, most);
  const links = linkWords(pool);
  const enGivenZh = estimate(pool, links, 'zh', iterations);
  const zhGivenEn = estimate(pool, links, 'en', iterations);
  const learned: LearnedPair[] = [];
  for (let pair = 0; pair < links.pairs; pair++) {
    if (enGivenZh[pair]! < weakest && zhGivenEn[pair]! < weakest) continue;
    learned.push({
      zh: pool.zhNames[links.pairZh[pair]!]!,
      en: pool.enNames[links.pairEn[pair]!]!,
      enGivenZh: enGivenZh[pair]!,
      zhGivenEn: zhGivenEn[pair]!,
      count: links.together[pair]!,
    });
  }
  return learned;
}

/** Pairs less sure than this both ways are noise. */
const weakest = 0.02;
/** Words in fewer beads teach nothing, words in a larger share of them are everywhere. */
const seldom = 2;
const everywhere = 0.25;

interface Pool {
  readonly zhNames: readonly string[];
  readonly enNames: readonly string[];
  /** For each bead its distinct words. */
  readonly beads: readonly { readonly zh: Int32Array; readonly en: Int32Array }[];
}

function poolBeads(texts: readonly AlignedText[], longest: number, most: number): Pool {
  const usable = texts.map((text) => text.beads.filter(({ zh, en }) => isUsable(zh, longest) && isUsable(en, longest)));
  const total = usable.reduce((sum, beads) => sum + beads.length, 0);
  const stride = Math.max(1, total / most);
  const zh = new Vocabulary();
  const en = new Vocabulary();
  const beads: { zh: Int32Array; en: Int32Array }[] = [];
  let next = 0;
  let seen = 0;
  usable.forEach((list, t) => {
    const text = texts[t]!;
    const zhOwn = zh.adopt(text.zh);
    const enOwn = en.adopt(text.en);
    for (const bead of list) {
      if (seen++ < next) continue;
      next += stride;
      beads.push({ zh: distinct(text.zh, bead.zh, zhOwn), en: distinct(text.en, bead.en, enOwn) });
    }
  });
  zh.count(beads.map((bead) => bead.zh));
  en.count(beads.map((bead) => bead.en));
  const keep = (vocabulary: Vocabulary) => (type: number) =>
    vocabulary.beads[type]! >= seldom && vocabulary.beads[type]! <= Math.max(20, everywhere * beads.length);
  return {
    zhNames: zh.names,
    enNames: en.names,
    beads: beads.map((bead) => ({ zh: bead.zh.filter(keep(zh)), en: bead.en.filter(keep(en)) })),
  };
}

const isUsable = (side: readonly number[], longest: number) => side.length > 0 && side.length <= longest;

class Vocabulary {
  readonly names: string[] = [];
  beads = new Uint32Array(0);
  private readonly index = new Map<string, number>();

  /** Numbers in this vocabulary for the types of a side; −1 for marks and numbers, which need no learning. */
  adopt(side: TokenSide): Int32Array {
    return Int32Array.from(side.types, (name, type) => {
      const kind = side.kinds[type]!;
      if (kind === tokenKinds.punctuation || kind === tokenKinds.number) return -1;
      let own = this.index.get(name);
      if (own === undefined) {
        own = this.names.length;
        this.names.push(name);
        this.index.set(name, own);
      }
      return own;
    });
  }

  count(beads: readonly Int32Array[]): void {
    this.beads = new Uint32Array(this.names.length);
    for (const bead of beads) for (const type of bead) this.beads[type]!++;
  }
}

function distinct(side: TokenSide, sentences: readonly number[], own: Int32Array): Int32Array {
  const found = new Set<number>();
  for (const sentence of sentences) {
    for (let t = side.starts[sentence]!; t < side.starts[sentence + 1]!; t++) {
      const type = own[side.tokens[t]!]!;
      if (type >= 0) found.add(type);
    }
  }
  return Int32Array.from(found);
}

/** Pairs of words that meet in more than one bead. */
interface Links {
  readonly pairs: number;
  readonly pairZh: readonly number[];
  readonly pairEn: readonly number[];
  /** In how many beads each pair meets. */
  readonly together: readonly number[];
  /** The pair that each Chinese word of a bead makes with each English one, bead by bead; −1 for none. */
  readonly links: Int32Array;
}

function linkWords({ zhNames, enNames, beads }: Pool): Links {
  const pairZh: number[] = [];
  const pairEn: number[] = [];
  const together: number[] = [];
  const { byWord, size } = placesOf(zhNames.length, beads);
  const links = new Int32Array(size);
  const meetings = new Int32Array(enNames.length);
  const pairOf = new Int32Array(enNames.length).fill(-1);
  byWord.forEach((places, z) => {
    for (const { bead } of places) for (const e of beads[bead]!.en) meetings[e]!++;
    for (const { bead, start } of places) {
      beads[bead]!.en.forEach((e, k) => {
        if (pairOf[e] === -1 && meetings[e]! >= seldom) {
          pairOf[e] = pairZh.length;
          pairZh.push(z);
          pairEn.push(e);
          together.push(meetings[e]!);
        }
        links[start + k] = pairOf[e]!;
      });
    }
    for (const { bead } of places) {
      for (const e of beads[bead]!.en) {
        meetings[e] = 0;
        pairOf[e] = -1;
      }
    }
  });
  return { pairs: pairZh.length, pairZh, pairEn, together, links };
}

/** For each Chinese word the beads that have it, and where its links there begin. */
function placesOf(words: number, beads: Pool['beads']) {
  const byWord: { bead: number; start: number }[][] = Array.from({ length: words }, () => []);
  let size = 0;
  beads.forEach(({ zh, en }, bead) => {
    for (const z of zh) {
      byWord[z]!.push({ bead, start: size });
      size += en.length;
    }
  });
  return { byWord, size };
}

/**
 * Shares of each pair among the pairs of its word of the side `given`, by expectation–maximisation: in each bead the
 * links of a word of the other side share what that word has to give.
 */
function estimate({ beads, zhNames, enNames }: Pool, links: Links, given: Lang, iterations: number): Float32Array {
  const condition = given === 'zh' ? links.pairZh : links.pairEn;
  const share = new Float32Array(links.pairs).fill(1);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const counts = new Float32Array(links.pairs);
    let start = 0;
    for (const { zh, en } of beads) {
      // Words of the side told, and the steps from one link to the next along it and along the side given.
      const [told, across, along] = given === 'zh' ? [en.length, 1, en.length] : [zh.length, en.length, 1];
      const size = zh.length * en.length;
      for (let word = 0; word < told; word++) {
        const first = start + word * across;
        const end = given === 'zh' ? start + size : first + en.length;
        let sum = 0;
        for (let k = first; k < end; k += along) if (links.links[k]! >= 0) sum += share[links.links[k]!]!;
        for (let k = first; k < end; k += along) {
          const pair = links.links[k]!;
          if (pair >= 0) counts[pair]! += share[pair]! / sum;
        }
      }
      start += size;
    }
    const totals = new Float32Array(given === 'zh' ? zhNames.length : enNames.length);
    for (let pair = 0; pair < links.pairs; pair++) totals[condition[pair]!]! += counts[pair]!;
    for (let pair = 0; pair < links.pairs; pair++) share[pair] = counts[pair]! / totals[condition[pair]!]!;
  }
  return share;
}
