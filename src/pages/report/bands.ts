// Confidence in bands, the same in the colours, the plots, the map and the filter; and what counts as a doubt.
import type { Issue } from '../../model.ts';

export type Band = 'sure' | 'likely' | 'fair' | 'weak' | 'poor' | 'unpaired' | 'unknown';

type Judged = {
  readonly zh: string | null;
  readonly en: string | null;
  readonly score: number | null;
  readonly issues: readonly Issue[];
};

/** From the surest down, with the lowest score of each and the words that a reader sees. */
export const bands: readonly { readonly name: Band; readonly from: number; readonly label: string }[] = [
  { name: 'sure', from: 0.9, label: '0.90 – 1' },
  { name: 'likely', from: 0.75, label: '0.75 – 0.90' },
  { name: 'fair', from: 0.5, label: '0.50 – 0.75' },
  { name: 'weak', from: 0.25, label: '0.25 – 0.50' },
  { name: 'poor', from: 0, label: 'below 0.25' },
  { name: 'unpaired', from: Number.NaN, label: 'no counterpart' },
  { name: 'unknown', from: Number.NaN, label: 'not scored' },
];

export function bandOf(pair: Pick<Judged, 'zh' | 'en' | 'score'>): Band {
  if (pair.zh === null || pair.en === null) return 'unpaired';
  const { score } = pair;
  return score === null ? 'unknown' : bandOfScore(score);
}

/** @param score 0..1 */
export function bandOfScore(score: number): Band {
  return bands.find(({ from }) => score >= from)?.name ?? 'poor';
}

/** One in four of the pairs at this confidence is wrong: worth a look. */
export const doubtBelow = 0.75;

/** Whether a reader who looks for mistakes should stop here: an error, a warning, a missing side, or little confidence. */
export function isDoubtful(pair: Judged): boolean {
  if (pair.zh === null || pair.en === null) return true;
  if (pair.score !== null && pair.score < doubtBelow) return true;
  return pair.issues.some(({ severity }) => severity !== 'info');
}
