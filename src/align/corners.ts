// The text aligned clause by clause: where the parts of sentences pair across a cut between sentences, the cut is a bad one.
import { type Band, numberCorners } from './band.ts';
import { sumPaths } from './lattice.ts';
import { compareWords } from './lengths.ts';
import { scoreRoughly, sentencePrices } from './rough.ts';
import { type TokenSide, tokenKinds } from './tokens.ts';
import type { TranslationTable } from './translation.ts';

/** How surely each corner of the band, a boundary between sentences on both sides, is one between clauses that pair. */
export interface Corners {
  readonly band: Band;
  /** Number of the first corner of each Chinese boundary. */
  readonly first: Int32Array;
  /** Log of the share of all alignments of clauses that pass through the corner. */
  readonly shares: Float32Array;
}

/** A clause is left out far more easily than a sentence. */
const prices = { ...sentencePrices, empty: 1 };

/** Aligns the clauses of a text in all ways that the band allows. */
export function weighCorners(
  tokens: { readonly zh: TokenSide; readonly en: TokenSide },
  table: TranslationTable,
  band: Band,
): Corners {
  const zh = cutClauses(tokens.zh);
  const en = cutClauses(tokens.en);
  const fine = refineBand(band, zh, en.first);
  const sides = { zh: zh.side, en: en.side };
  const { lattice, scores } = scoreRoughly(sides, table, fine, compareWords(sides), prices);
  const sums = sumPaths(lattice, scores);
  const first = numberCorners(band);
  const shares = new Float32Array(first.at(-1)!);
  for (let i = 0; i <= tokens.zh.size; i++) {
    const c = zh.first[i]!;
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const node = lattice.first[c]! + en.first[j]! - fine.low[c]!;
      shares[first[i]! + j - band.low[i]!] = sums.before[node]! + sums.after[node]! - sums.total;
    }
  }
  return { band, first, shares };
}

interface Clauses {
  /** The side with clauses for sentences. */
  readonly side: TokenSide;
  /** Number of the first clause of each sentence; one more entry than sentences. */
  readonly first: Uint32Array;
}

/** Marks that end a clause. */
const marks = new Set([',', ';', ':', '.', '?', '!', '…', '-']);
/** A clause has at least so many words: lists are not cut at every comma. */
const fewestWords = 3;
/** A sentence is cut into no more clauses: one of thousands, as where stops are lost, would take minutes. */
const mostOfSentence = 200;

/** Cuts sentences behind their inner marks. */
function cutClauses(side: TokenSide): Clauses {
  const { tokens, starts, kinds, types } = side;
  const isMark = Uint8Array.from(types, (type) => Number(marks.has(type)));
  const first = new Uint32Array(side.size + 1);
  const cuts: number[] = [];
  for (let k = 0; k < side.size; k++) {
    first[k] = cuts.length;
    cuts.push(starts[k]!);
    let words = 0;
    let ended = false;
    for (let t = starts[k]!; t < starts[k + 1]!; t++) {
      const type = tokens[t]!;
      if (kinds[type] === tokenKinds.punctuation) {
        if (isMark[type] && words >= fewestWords) ended = true;
        continue;
      }
      if (ended && cuts.length - first[k]! < mostOfSentence) {
        cuts.push(t);
        words = 0;
        ended = false;
      }
      words++;
    }
  }
  first[side.size] = cuts.length;
  cuts.push(starts[side.size]!);
  return { side: { ...side, size: cuts.length - 1, starts: Uint32Array.from(cuts) }, first };
}

/** The same band between boundaries of clauses. */
function refineBand(band: Band, zh: Clauses, enFirst: Uint32Array): Band {
  const size = zh.side.size;
  const low = new Int32Array(size + 1);
  const high = new Int32Array(size + 1);
  for (let i = 0; i + 1 < zh.first.length; i++) {
    for (let c = zh.first[i]!; c < zh.first[i + 1]!; c++) {
      low[c] = enFirst[band.low[i]!]!;
      high[c] = enFirst[band.high[c === zh.first[i] ? i : i + 1]!]!;
    }
  }
  low[size] = enFirst[band.low.at(-1)!]!;
  high[size] = enFirst[band.high.at(-1)!]!;
  return { low, high };
}
