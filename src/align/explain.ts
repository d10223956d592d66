// Why a bead is what it is: the evidence for it, the words that link its sides, and what else was considered.
import type { Bead, Segment } from '../model.ts';
import { type AlignOptions, learnFromPass, tabulateForPass } from './align.ts';
import type { Candidate } from './candidate.ts';
import { families, featureNames, prepareFeatures } from './features.ts';
import { beadOf } from './lattice.ts';
import { pathThrough } from './path.ts';
import { type Prepared, prepareText } from './prepare.ts';
import { type Search, searchBeads, shareOf } from './search.ts';
import { prepareStructure } from './structure.ts';
import { readPairs, readText, type Text } from './text.ts';
import { loadWeights } from './weights.ts';

export interface Explanation {
  readonly bead: Bead;
  /** What each family of evidence adds to the score, log-odds, the weightiest first. */
  readonly evidence: readonly { readonly family: string; readonly value: number }[];
  /** Words that translate each other; an anchor is rare enough on both sides to have fixed the place. */
  readonly words: readonly LinkedWords[];
  /** Characters without spaces; `expected` is what the Chinese would have in English in this text. */
  readonly length: { readonly zh: number; readonly en: number; readonly expected: number };
  /** Other beads that could begin here, the likeliest first, with their share of all alignments, 0..1. */
  readonly rivals: readonly {
    readonly zh: readonly number[];
    readonly en: readonly number[];
    readonly share: number;
  }[];
}

export interface LinkedWords {
  readonly zh: string;
  readonly en: string;
  /** How surely the Chinese word becomes the English one, 0..1. */
  readonly share: number;
  readonly anchor: boolean;
}

const mostRivals = 3;
const rare = 12;
/** Links weaker than this are left out. */
const leastShare = 0.05;

/**
 * Explains each bead of a finished alignment by looking once more at its neighbourhood.
 * @param beads what `alignSegments` gave for the same segments and options
 */
export function explainBeads(
  zh: readonly Segment[],
  en: readonly Segment[],
  beads: readonly Bead[],
  options: AlignOptions = {},
): Explanation[] {
  const text = readText(zh, en, options);
  if (!zh.length || !en.length)
    return beads.map((bead) => ({ bead, evidence: [], words: [], length: lengthOf(text, bead), rivals: [] }));
  const weights = loadWeights(featureNames, options.weights);
  const learned = learnFromPass([text], [beads], options.memory ? [readPairs(options.memory)] : []);
  const table = tabulateForPass(text, learned, beads);
  const prepared = prepareText(text, { table, path: pathThrough(beads, zh.length, en.length), margin: 3 });
  const search = searchBeads(text, prepared, weights);
  const edges = edgesByStart(search);
  const weigh = prepareEvidence(text, prepared, weights);
  return beads.map((bead) => {
    const candidate = candidateOf(bead);
    return {
      bead,
      evidence: candidate && isInside(prepared, candidate) ? weigh(candidate) : [],
      words: linkWords(prepared, bead),
      length: lengthOf(text, bead),
      rivals: candidate ? rivalsOf(search, edges.get(`${candidate.i} ${candidate.j}`) ?? [], candidate) : [],
    };
  });
}

/** Null for a bead whose place on the empty side is not known. */
function candidateOf({ zh, en }: Bead): Candidate | null {
  if (!zh.length || !en.length) return null;
  return { i: zh[0]!, a: zh.length, j: en[0]!, b: en.length };
}

/** Beads that cross others lie outside of the band and were weighed elsewhere. */
function isInside({ band }: Prepared, { i, a, j, b }: Candidate): boolean {
  const end = i + a;
  return j >= band.low[i]! && j <= band.high[i]! && j + b >= band.low[end]! && j + b <= band.high[end]!;
}

function prepareEvidence(text: Text, prepared: Prepared, weights: Float64Array) {
  const measure = prepareFeatures(prepared);
  const structure = prepareStructure(text.zh, text.en, text.blocks, text.source);
  const values = new Float64Array(featureNames.length);
  return (bead: Candidate) => {
    measure(bead, values);
    let at = 0;
    const parts = families.map(({ name, features }) => {
      const value = features.reduce((sum, _, k) => sum + values[at + k]! * weights[at + k]!, 0);
      at += features.length;
      return { family: name, value };
    });
    parts.push({ family: 'structure', value: structure(bead) });
    return parts.filter(({ value }) => value !== 0).sort((x, y) => Math.abs(y.value) - Math.abs(x.value));
  };
}

function linkWords({ tokens, table: { fromZh } }: Prepared, bead: Bead): LinkedWords[] {
  const english = new Set(
    bead.en.flatMap((j) => [...tokens.en.tokens.subarray(tokens.en.starts[j], tokens.en.starts[j + 1])]),
  );
  const chinese = new Set(
    bead.zh.flatMap((i) => [...tokens.zh.tokens.subarray(tokens.zh.starts[i], tokens.zh.starts[i + 1])]),
  );
  const links: LinkedWords[] = [];
  for (const z of chinese) {
    for (let k = fromZh.offsets[z]!; k < fromZh.offsets[z + 1]!; k++) {
      const e = fromZh.columns[k]!;
      if (!english.has(e) || /^\p{P}$/u.test(tokens.zh.types[z]!)) continue;
      const anchor = tokens.zh.counts[z]! <= rare && tokens.en.counts[e]! <= rare && fromZh.shares[k]! >= 0.1;
      links.push({ zh: tokens.zh.types[z]!, en: tokens.en.types[e]!, share: fromZh.shares[k]!, anchor });
    }
  }
  // The telling ones first: `the` is in every sentence.
  const worth = ({ en, share }: LinkedWords) =>
    share * Math.log(tokens.en.total / tokens.en.counts[tokens.en.index.get(en)!]!);
  return links.filter(({ share }) => share >= leastShare).sort((x, y) => worth(y) - worth(x));
}

function lengthOf({ zh, en }: Text, bead: Bead) {
  const count = (list: readonly Segment[]) => list.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const ratio = count(en) / Math.max(1, count(zh));
  const own = count(bead.zh.map((i) => zh[i]!));
  return { zh: own, en: count(bead.en.map((j) => en[j]!)), expected: Math.round(own * ratio) };
}

function edgesByStart({ lattice }: Search): Map<string, number[]> {
  const edges = new Map<string, number[]>();
  lattice.ends.forEach((end, edge) => {
    if (end < 0) return;
    const { i, j } = beadOf(lattice, edge);
    const key = `${i} ${j}`;
    const list = edges.get(key);
    if (list) list.push(edge);
    else edges.set(key, [edge]);
  });
  return edges;
}

function rivalsOf(search: Search, edges: readonly number[], { a, b }: Candidate): Explanation['rivals'] {
  const range = (start: number, length: number) => Array.from({ length }, (_, k) => start + k);
  return edges
    .map((edge) => ({ bead: beadOf(search.lattice, edge), share: shareOf(search, edge) }))
    .filter(({ bead }) => bead.a !== a || bead.b !== b)
    .sort((x, y) => y.share - x.share)
    .slice(0, mostRivals)
    .map(({ bead, share }) => ({ zh: range(bead.i, bead.a), en: range(bead.j, bead.b), share }));
}
