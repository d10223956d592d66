// What is known of a run of target tokens as a translation of the marked tokens: the features of the log-linear model.
import { parameters } from './parameters.ts';
import { isQuoted } from './shape.ts';
import type { Table } from './table.ts';

/** The features in the order of their weights. */
export const featureNames = [
  /** The marked tokens explain the run better than the others do. */
  'gain',
  /** Its words stand with the term oftener than elsewhere; more seldom. */
  'friends',
  'strangers',
  /** The run explains the marked tokens; the rest explains the others. */
  'explains',
  'leaves',
  /** Cost of cutting before it and behind it, 0..1. */
  'cutBefore',
  'cutBehind',
  'particles',
  'brackets',
  'commas',
  /** It takes one half of a quotation; closes one before it opens it. */
  'openQuote',
  'crossedQuote',
  /** It is all of a quotation: where the term is one too, and where it is not. */
  'quoted',
  'quotedAlone',
  /** Squared log of how much longer, or shorter, it is than the term. */
  'longer',
  'shorter',
  /** Words without evidence beyond those of the term without any; too few of them. */
  'surplus',
  'deficit',
  /** Its first and last token: no link to the term, a light word, a translation of something else. */
  'bareFirst',
  'bareLast',
  'lightFirst',
  'lightLast',
  'foreignFirst',
  'foreignLast',
  /** The tokens next to it: linked to the term better than to anything else. */
  'lostBefore',
  'lostBehind',
  /** Neighbours that nothing explains, left out. */
  'orphanBefore',
  'orphanBehind',
] as const;

export const featureCount = featureNames.length;

/** Writes the features of the run `[from, to)` into `out`. */
export function describeRun(table: Table, from: number, to: number, out: Float64Array): void {
  const { target, sizes, bare, linkedTo, explained, light } = table;
  const { base, linked } = parameters.table;
  const n = target.tokens.length;
  const inside = sizes[to]! - sizes[from]!;
  const outside = sizes[n]! - inside;
  let explains = 0;
  let leaves = 0;
  let unlinked = 0;
  for (const { marked, size, weights, links } of table.sources) {
    const within = weights[to]! - weights[from]!;
    if (marked) {
      explains += size * Math.log(within / inside);
      if (links[to] === links[from]) unlinked += size;
    } else leaves += size * Math.log((weights[n]! - within + base) / (outside + 1));
  }
  const stretch = Math.log(inside / Math.max(table.sought, 0.5));
  const extra = bare[to]! - bare[from]! - unlinked;
  const opens = table.opens[to]! - table.opens[from + 1]!;
  const closes = table.closes[to]! - table.closes[from + 1]!;
  const alone = isQuoted(target, from, to);
  const last = to - 1;
  let f = 0;
  out[f++] = table.gains[to]! - table.gains[from]!;
  out[f++] = table.friends[to]! - table.friends[from]!;
  out[f++] = table.strangers[to]! - table.strangers[from]!;
  out[f++] = explains;
  out[f++] = leaves;
  out[f++] = target.cuts[from]!;
  out[f++] = target.cuts[to]!;
  out[f++] = table.particles[to]! - table.particles[from]!;
  out[f++] = table.brackets[to]! - table.brackets[from + 1]!;
  out[f++] = table.commas[to]! - table.commas[from + 1]!;
  out[f++] = opens === closes ? 0 : 1;
  out[f++] = opens === closes && opens > 0 && crosses(table, from, to) ? 1 : 0;
  out[f++] = alone && table.quoted ? 1 : 0;
  out[f++] = alone && !table.quoted ? 1 : 0;
  out[f++] = stretch > 0 ? stretch * stretch : 0;
  out[f++] = stretch < 0 ? stretch * stretch : 0;
  out[f++] = Math.max(0, extra);
  out[f++] = Math.max(0, -extra);
  out[f++] = linkedTo[from]! <= linked ? 1 : 0;
  out[f++] = linkedTo[last]! <= linked ? 1 : 0;
  out[f++] = light[from]! && linkedTo[from]! <= linked ? 1 : 0;
  out[f++] = light[last]! && linkedTo[last]! <= linked ? 1 : 0;
  out[f++] = Math.max(0, explained[from]! - linkedTo[from]!);
  out[f++] = Math.max(0, explained[last]! - linkedTo[last]!);
  out[f++] = from > 0 ? Math.max(0, linkedTo[from - 1]! - explained[from - 1]!) : 0;
  out[f++] = to < n ? Math.max(0, linkedTo[to]! - explained[to]!) : 0;
  out[f++] = from > 0 && isOrphan(table, from - 1) ? 1 : 0;
  out[f++] = to < n && isOrphan(table, to) ? 1 : 0;
}

/** A token that nothing explains and that could be part of a term. */
const isOrphan = ({ target, light, linkedTo, explained }: Table, at: number): boolean =>
  target.tokens[at]!.content && !light[at] && Math.max(linkedTo[at]!, explained[at]!) <= parameters.table.linked;

/** 快捷通道”和“绿色通道 takes the end of one quotation and the beginning of another. */
function crosses({ opens, closes }: Table, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (closes[at + 1]! - closes[from + 1]! > opens[at]! - opens[from + 1]!) return true;
  return false;
}
