// The run of the other side that translates some tokens of this side.
// Phrase extraction as sentence splitting (Vogel 2005, "PESA"): what is inside must explain what is inside and what is
// outside what is outside, in both directions; to that come an editor's boundaries and the company of the words. All of
// it are features of a log-linear model over the runs of one sentence.
import { describeRun, featureCount } from './features.ts';
import type { Side } from './pair.ts';
import { parameters } from './parameters.ts';
import { endsTerm } from './shape.ts';
import { type Strength, tabulate } from './table.ts';

/** A run of target tokens `[from, to)`. */
export interface Counterpart {
  readonly from: number;
  readonly to: number;
  /** Log-odds, comparable among the runs of one pair only. */
  readonly score: number;
}

/**
 * Scores the runs of target tokens as counterparts of the marked source tokens.
 * @param marked one a source token
 * @param company for each target token how much oftener it stands with the term than elsewhere, in log-odds
 * @returns best first
 */
export function findCounterparts(
  source: Side,
  marked: readonly boolean[],
  target: Side,
  strength: Strength,
  company: ArrayLike<number>,
): Counterpart[] {
  const found: Counterpart[] = [];
  const weights = parameters.run[target.lang];
  visitRuns(source, marked, target, strength, company, (from, to, features) => {
    let score = 0;
    for (let f = 0; f < featureCount; f++) score += weights[f]! * features[f]!;
    found.push({ from, to, score });
  });
  return found.sort((a, b) => b.score - a.score);
}

/** Calls `visit` with the features of every run that can be a term; the array is used again for the next run. */
function visitRuns(
  source: Side,
  marked: readonly boolean[],
  target: Side,
  strength: Strength,
  company: ArrayLike<number>,
  visit: (from: number, to: number, features: Float64Array) => void,
): void {
  const { tokens } = target;
  if (!marked.includes(true) || tokens.length === 0) return;
  const table = tabulate(source, marked, target, strength, company);
  const features = new Float64Array(featureCount);
  // Where anything links to the term at all, a run without a link is not its translation.
  const links = countLinks(table.linkedTo);
  const anyLink = links.at(-1)! > 0;
  for (let from = 0; from < tokens.length; from++) {
    if (!tokens[from]!.content) continue;
    for (let to = from + 1; to <= tokens.length && to - from <= parameters.longest; to++) {
      if (to > from + 1 && endsTerm(target, to - 1)) break;
      if (!tokens[to - 1]!.content || (anyLink && links[to] === links[from])) continue;
      describeRun(table, from, to, features);
      visit(from, to, features);
    }
  }
}

function countLinks(linkedTo: Float64Array): Uint32Array {
  const counts = new Uint32Array(linkedTo.length + 1);
  for (let t = 0; t < linkedTo.length; t++)
    counts[t + 1] = counts[t]! + (linkedTo[t]! > parameters.table.linked ? 1 : 0);
  return counts;
}
