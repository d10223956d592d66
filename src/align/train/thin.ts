// Golds with sentences left out: documents lack a sentence here and there on either side, published golds hardly ever.
import type { Gold } from '../../model.ts';

/**
 * Leaves out one side of every so many pairs, in turn the Chinese and the English, so that the other side stands alone.
 * @param every pairs from one that loses a side to the next
 */
export function thinOut(gold: Gold, every: number): Gold {
  const zhLost = new Set<number>();
  const enLost = new Set<number>();
  const pairs = gold.beads.filter(({ zh, en }) => zh.length === 1 && en.length === 1);
  for (let k = every - 1, turn = 0; k < pairs.length; k += every, turn++) {
    const { zh, en } = pairs[k]!;
    if (turn % 2) zhLost.add(zh[0]!);
    else enLost.add(en[0]!);
  }
  const zh = renumber(gold.zh.length, zhLost);
  const en = renumber(gold.en.length, enLost);
  return {
    ...gold,
    zh: gold.zh.filter((_, k) => !zhLost.has(k)),
    en: gold.en.filter((_, k) => !enLost.has(k)),
    beads: gold.beads
      .map((bead) => ({ zh: bead.zh.flatMap((k) => zh.get(k) ?? []), en: bead.en.flatMap((k) => en.get(k) ?? []) }))
      .filter((bead) => bead.zh.length + bead.en.length > 0),
  };
}

/** The new number of every sentence that stays. */
function renumber(size: number, lost: ReadonlySet<number>): Map<number, number> {
  const numbers = new Map<number, number>();
  for (let k = 0; k < size; k++) if (!lost.has(k)) numbers.set(k, numbers.size);
  return numbers;
}
