// Beads as `[zh indexes]:[en indexes]:score`, one a line, 0-based: the notation of vecalign (Thompson & Koehn 2019) and
// bertalign. There the last figure is a cost; here it is a score, 0..1, higher is surer.
import { MalformedFileError } from '../errors.ts';
import type { Bead } from '../model.ts';

/** `[0, 1]:[0]:0.9312` */
function formatBead({ zh, en, score }: Bead): string {
  return `[${zh.join(', ')}]:[${en.join(', ')}]:${Number(score.toFixed(4))}\n`;
}

export const formatBeads = (beads: readonly Bead[]): string => beads.map(formatBead).join('');

/**
 * @param name of the file, for errors
 * @returns beads in the order of the lines; a missing score counts as 1
 * @throws MalformedFileError that names the first line which is no bead
 */
export function parseBeads(text: string, name: string): Bead[] {
  const beads: Bead[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const match = beadLine.exec(line);
    if (!match) throw new MalformedFileError(`${name}:${index + 1}: not a bead; a line like [0, 1]:[0]:0.93 is wanted`);
    const [, zh, en, score = '1'] = match;
    beads.push({ zh: parseIndexes(zh!), en: parseIndexes(en!), score: Number(score) });
  }
  return beads;
}

const beadLine = /^\s*\[([\d\s,]*)\]\s*:\s*\[([\d\s,]*)\]\s*(?::\s*(-?\d[\d.]*(?:e-?\d+)?)\s*)?$/i;

const parseIndexes = (list: string): number[] => (list.match(/\d+/g) ?? []).map(Number);
