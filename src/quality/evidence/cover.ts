// How much of one text the other accounts for, word by word.
import type { Content, Contents } from './content.ts';
import { associate } from './learned.ts';

/** Strength of the best counterpart of each word, 0..1, in running order. */
export interface Strengths {
  readonly zhStrengths: Float32Array;
  readonly enStrengths: Float32Array;
}

/** What a Chinese and an English text have to do with each other. Weights are sums over words. */
export interface Cover extends Strengths {
  readonly zhWeight: number;
  readonly enWeight: number;
  /** The part of each weight that the other side accounts for. */
  readonly zhCovered: number;
  readonly enCovered: number;
}

/** Returns a function that compares any Chinese text of the set with any English one. */
export function prepareCover(contents: Contents): (zh: number, en: number) => Cover {
  // For each English type its last place in the text at hand, valid where `stamps` has this comparison's number.
  const stamps = new Int32Array(contents.enWeights.length);
  const slots = new Int32Array(contents.enWeights.length);
  let comparison = 0;
  return (z, e) => {
    const [zh, en] = [contents.zh[z]!, contents.en[e]!];
    const zhStrengths = new Float32Array(zh.types.length);
    const slotStrengths = new Float32Array(en.types.length);
    comparison++;
    for (let k = 0; k < en.types.length; k++) {
      const type = en.types[k]!;
      if (stamps[type] === comparison) continue;
      stamps[type] = comparison;
      slots[type] = k;
    }
    for (let k = 0; k < zh.types.length; k++) {
      const [targets, strengths] = [contents.targets[zh.types[k]!]!, contents.strengths[zh.types[k]!]!];
      let best = 0;
      for (let t = 0; t < targets.length; t++) {
        const type = targets[t]!;
        if (stamps[type] !== comparison) continue;
        const strength = strengths[t]!;
        if (strength > best) best = strength;
        const slot = slots[type]!;
        if (strength > slotStrengths[slot]!) slotStrengths[slot] = strength;
      }
      const company = contents.learned.companies[zh.types[k]!];
      for (let t = 0; company && t < company.types.length; t++) {
        const type = company.types[t]!;
        if (stamps[type] !== comparison) continue;
        const strength = associate(contents.learned, zh.types[k]!, type, company.counts[t]!, z === e);
        if (strength > best) best = strength;
        const slot = slots[type]!;
        if (strength > slotStrengths[slot]!) slotStrengths[slot] = strength;
      }
      zhStrengths[k] = best;
    }
    // Repeated words share what the first of them found.
    const enStrengths = slotStrengths.map((_, k) => slotStrengths[slots[en.types[k]!]!]!);
    const [zhWeight, zhCovered] = weigh(zh, contents.zhWeights, zhStrengths);
    const [enWeight, enCovered] = weigh(en, contents.enWeights, enStrengths);
    return { zhWeight, enWeight, zhCovered, enCovered, zhStrengths, enStrengths };
  };
}

function weigh(content: Content, weights: Float32Array, strengths: Float32Array): [total: number, covered: number] {
  let [total, covered] = [0, 0];
  for (let k = 0; k < content.types.length; k++) {
    const weight = weights[content.types[k]!]!;
    total += weight;
    covered += weight * strengths[k]!;
  }
  return [total, covered];
}

/** Share of both texts that the other one accounts for, 0..1. */
export function similarity({ zhWeight, enWeight, zhCovered, enCovered }: Cover): number {
  return zhWeight + enWeight > 0 ? (zhCovered + enCovered) / (zhWeight + enWeight) : 0;
}
