// Gold alignments made fit for training: one monotone path of beads that the lattice can hold.
import type { Gold } from '../../model.ts';
import { type Candidate, limits } from '../candidate.ts';

/**
 * The beads as a path from the start to the end. Beads that cross or are scattered are merged; what is then too big for
 * the lattice, or stands in no bead, is left unpaired.
 */
export function pathOfGold(gold: Gold): Candidate[] {
  const path: Candidate[] = [];
  let [i, j] = [0, 0];
  const skipTo = (zh: number, en: number) => {
    for (; i < zh; i++) path.push({ i, a: 1, j, b: 0 });
    for (; j < en; j++) path.push({ i, a: 0, j, b: 1 });
  };
  for (const { zh, en } of mergeCrossing(gold)) {
    skipTo(zh[0], en[0]);
    const [a, b] = [zh[1] - zh[0], en[1] - en[0]];
    if (a <= limits.side && b <= limits.side && a + b <= limits.sum) path.push({ i, a, j, b });
    else skipTo(zh[1], en[1]);
    i = zh[1];
    j = en[1];
  }
  skipTo(gold.zh.length, gold.en.length);
  return path;
}

interface Box {
  zh: [start: number, end: number];
  en: [start: number, end: number];
}

function mergeCrossing(gold: Gold): Box[] {
  const boxes: Box[] = gold.beads
    .filter(({ zh, en }) => zh.length && en.length)
    .map(
      ({ zh, en }): Box => ({ zh: [Math.min(...zh), Math.max(...zh) + 1], en: [Math.min(...en), Math.max(...en) + 1] }),
    )
    .sort((x, y) => x.zh[0] - y.zh[0] || x.en[0] - y.en[0]);
  const merged: Box[] = [];
  for (const box of boxes) {
    let last = merged.at(-1);
    while (last && (box.zh[0] < last.zh[1] || box.en[0] < last.en[1])) {
      box.zh = [Math.min(box.zh[0], last.zh[0]), Math.max(box.zh[1], last.zh[1])];
      box.en = [Math.min(box.en[0], last.en[0]), Math.max(box.en[1], last.en[1])];
      merged.pop();
      last = merged.at(-1);
    }
    merged.push(box);
  }
  return merged;
}
