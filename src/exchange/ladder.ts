// hunalign's ladder (Varga et al. 2005): a line a rung, `zh index, en index, score` with tabs between. A bead reaches
// from one rung to the next and its score stands on its first rung; the last rung is the two lengths.
import { MalformedFileError, UsageError } from '../errors.ts';
import type { Bead } from '../model.ts';

/** @throws UsageError where the beads cross, leave something out, or do not start at 0: a ladder has no words for that */
export function formatLadder(beads: readonly Bead[]): string {
  let rungs = '';
  let zh = 0;
  let en = 0;
  for (const bead of beads) {
    if (!isRun(bead.zh, zh) || !isRun(bead.en, en))
      throw new UsageError(
        `hunalign's ladder cannot express a bead out of order ([${bead.zh}]:[${bead.en}] after ${zh}, ${en}); choose the format beads`,
      );
    rungs += `${zh}\t${en}\t${Number(bead.score.toFixed(4))}\n`;
    zh += bead.zh.length;
    en += bead.en.length;
  }
  return `${rungs}${zh}\t${en}\t0\n`;
}

/**
 * @param name of the file, for errors
 * @throws MalformedFileError that names the first line which is no rung
 */
export function parseLadder(text: string, name: string): Bead[] {
  const beads: Bead[] = [];
  let last: Rung | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const rung = parseRung(line);
    if (!rung || (last ? rung.zh < last.zh || rung.en < last.en : rung.zh !== 0 || rung.en !== 0))
      throw new MalformedFileError(
        `${name}:${index + 1}: not the next rung of a ladder; two indexes that never fall and a score, with tabs between, are wanted`,
      );
    if (last && (rung.zh > last.zh || rung.en > last.en))
      beads.push({ zh: range(last.zh, rung.zh), en: range(last.en, rung.en), score: last.score });
    last = rung;
  }
  return beads;
}

interface Rung {
  readonly zh: number;
  readonly en: number;
  readonly score: number;
}

function parseRung(line: string): Rung | null {
  const match = /^(\d+)\s+(\d+)(?:\s+(-?\d[\d.]*(?:e-?\d+)?))?\s*$/i.exec(line);
  return match ? { zh: Number(match[1]), en: Number(match[2]), score: Number(match[3] ?? 1) } : null;
}

const isRun = (indexes: readonly number[], from: number): boolean => indexes.every((index, i) => index === from + i);

const range = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, i) => start + i);
