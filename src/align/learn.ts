// Word translations learned from beads: IBM's first model both ways, over everything aligned so far.
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
  const enGivenZh = estimate(
    links.pairs,
    links.pairZh,
    pool.zhNames.length,
    links.link,
    links.slotEn,
    links.slots,
    iterations,
  );
  const zhGivenEn = estimate(
    links.pairs,
    links.pairEn,
    pool.enNames.length,
    links.link,
    links.slotZh,
    links.slots,
    iterations,
  );
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

/**
 * Every meeting of two words in a bead as a link. A slot is one word's place in one bead; all links of a slot share what
 * that place has to give.
 */
function linkWords(pool: Pool) {
  const places = placesOf(pool);
  const pairZh: number[] = [];
  const pairEn: number[] = [];
  const together: number[] = [];
  const link = new NumberList();
  const slotZh = new NumberList();
  const slotEn = new NumberList();
  const meetings = new Int32Array(pool.enNames.length);
  const pairOf = new Int32Array(pool.enNames.length);
  for (let z = 0; z < pool.zhNames.length; z++) {
    const beads = places.byWord[z]!;
    for (const { bead } of beads) for (const e of pool.beads[bead]!.en) meetings[e]!++;
    for (const { bead, slot } of beads) {
      pool.beads[bead]!.en.forEach((e, k) => {
        if (meetings[e]! < seldom) return;
        if (pairOf[e] === 0) {
          pairZh.push(z);
          pairEn.push(e);
          together.push(meetings[e]!);
          pairOf[e] = pairZh.length;
        }
        link.push(pairOf[e]! - 1);
        slotZh.push(slot);
        slotEn.push(places.firstEn[bead]! + k);
      });
    }
    for (const { bead } of beads) {
      for (const e of pool.beads[bead]!.en) {
        meetings[e] = 0;
        pairOf[e] = 0;
      }
    }
  }
  return {
    pairs: pairZh.length,
    pairZh,
    pairEn,
    together,
    link: link.values(),
    slotZh: slotZh.values(),
    slotEn: slotEn.values(),
    slots: Math.max(places.slotsZh, places.slotsEn),
  };
}

function placesOf(pool: Pool) {
  const byWord: { bead: number; slot: number }[][] = pool.zhNames.map(() => []);
  const firstEn: number[] = [];
  let slotsZh = 0;
  let slotsEn = 0;
  pool.beads.forEach((bead, k) => {
    for (const z of bead.zh) byWord[z]!.push({ bead: k, slot: slotsZh++ });
    firstEn.push(slotsEn);
    slotsEn += bead.en.length;
  });
  return { byWord, firstEn, slotsZh, slotsEn };
}

/** Shares of each pair among the pairs of its condition, by expectation–maximisation. */
function estimate(
  pairs: number,
  condition: readonly number[],
  conditions: number,
  link: Int32Array,
  slot: Int32Array,
  slots: number,
  iterations: number,
): Float32Array {
  const share = new Float32Array(pairs).fill(1);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const given = new Float32Array(slots);
    for (let l = 0; l < link.length; l++) given[slot[l]!]! += share[link[l]!]!;
    const counts = new Float32Array(pairs);
    for (let l = 0; l < link.length; l++) counts[link[l]!]! += share[link[l]!]! / given[slot[l]!]!;
    const totals = new Float32Array(conditions);
    for (let pair = 0; pair < pairs; pair++) totals[condition[pair]!]! += counts[pair]!;
    for (let pair = 0; pair < pairs; pair++) share[pair] = counts[pair]! / totals[condition[pair]!]!;
  }
  return share;
}

/** A typed array that grows. */
class NumberList {
  private list = new Int32Array(1024);
  private size = 0;

  push(value: number): void {
    if (this.size === this.list.length) {
      const longer = new Int32Array(this.size * 2);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.size++] = value;
  }

  values(): Int32Array {
    return this.list.subarray(0, this.size);
  }
}
