// How freely each word of a text is rendered: some are translated wherever they stand, others hardly ever.
import type { Bead } from '../model.ts';
import type { SparseRows } from './sparse.ts';
import { rarityOf, type TokenSide } from './tokens.ts';
import { type TranslationTable, usualFreedom } from './translation.ts';

/** A word's own record outweighs the usual share after this many occurrences. */
const trust = 6;
/** No word is so faithful, or so free, that a single bead would decide. */
const bounds = { least: 0.05, most: 0.95 };

/**
 * Measures freedom on the beads of an earlier pass, one step of expectation–maximisation of the mixture that `lexical` scores:
 * a token was either translated by the other side of its bead or stands there of its own accord.
 * @returns for each type the share of its occurrences that nothing translates, 0..1
 */
export function measureFreedom(
  { zh, en }: { readonly zh: TokenSide; readonly en: TokenSide },
  table: TranslationTable,
  beads: readonly Pick<Bead, 'zh' | 'en'>[],
): TranslationTable['freedom'] {
  const pairs = beads.filter((bead) => bead.zh.length && bead.en.length);
  return {
    zh: measureSide(
      en,
      zh,
      table.fromEn,
      pairs.map((bead) => [bead.en, bead.zh]),
    ),
    en: measureSide(
      zh,
      en,
      table.fromZh,
      pairs.map((bead) => [bead.zh, bead.en]),
    ),
  };
}

function measureSide(
  given: TokenSide,
  told: TokenSide,
  rows: SparseRows,
  beads: readonly (readonly [given: readonly number[], told: readonly number[]])[],
): Float32Array {
  const seen = new Float32Array(told.types.length);
  const translated = new Float32Array(told.types.length);
  const shares = new Float32Array(told.types.length);
  const rarity = rarityOf(told);
  for (const [from, to] of beads) {
    const source = tokensOf(given, from);
    const touched: number[] = [];
    for (const type of source) {
      for (let k = rows.offsets[type]!; k < rows.offsets[type + 1]!; k++) {
        touched.push(rows.columns[k]!);
        shares[rows.columns[k]!]! += rows.shares[k]!;
      }
    }
    for (const type of tokensOf(told, to)) {
      const ratio = (shares[type]! / Math.max(1, source.length)) * rarity[type]!;
      seen[type]!++;
      translated[type]! += ((1 - usualFreedom) * ratio) / (usualFreedom + (1 - usualFreedom) * ratio);
    }
    for (const type of touched) shares[type] = 0;
  }
  return seen.map((n, type) => {
    const share = (trust * usualFreedom + n - translated[type]!) / (trust + n);
    return Math.min(bounds.most, Math.max(bounds.least, share));
  });
}

/** The sentences of one side of a bead follow one another, but for blocks that were moved. */
function tokensOf({ tokens, starts }: TokenSide, sentences: readonly number[]): Int32Array | number[] {
  if (sentences.length === 1) return tokens.subarray(starts[sentences[0]!]!, starts[sentences[0]! + 1]!);
  return sentences.flatMap((sentence) => [...tokens.subarray(starts[sentence]!, starts[sentence + 1]!)]);
}
