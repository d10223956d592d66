// The totals of a report, as numbers.
import type { Issue } from '../../model.ts';
import { type Band, bandOf, bands, isDoubtful } from './bands.ts';
import type { ReportPair } from './report.ts';

export interface Summary {
  readonly pairs: number;
  readonly paired: number;
  readonly zhOnly: number;
  readonly enOnly: number;
  readonly doubtful: number;
  /** Over the pairs with both sides and a score; null where there is none. */
  readonly meanScore: number | null;
  readonly byBand: ReadonlyMap<Band, number>;
  /** Pairs by type, the most frequent first. */
  readonly byType: ReadonlyMap<string, number>;
  /** Pairs by the code of an issue, the gravest first, then the most frequent. */
  readonly byCode: ReadonlyMap<string, { readonly count: number; readonly severity: Issue['severity'] }>;
}

const gravity: Readonly<Record<Issue['severity'], number>> = { error: 0, warning: 1, info: 2 };

export function summarise(pairs: readonly ReportPair[]): Summary {
  const byBand = new Map<Band, number>(bands.map(({ name }) => [name, 0]));
  const byType = new Map<string, number>();
  const byCode = new Map<string, { count: number; severity: Issue['severity'] }>();
  const scores: number[] = [];
  const totals = { zhOnly: 0, enOnly: 0, doubtful: 0 };
  for (const pair of pairs) {
    byBand.set(bandOf(pair), byBand.get(bandOf(pair))! + 1);
    if (pair.type) byType.set(pair.type, (byType.get(pair.type) ?? 0) + 1);
    if (pair.en === null) totals.zhOnly += 1;
    else if (pair.zh === null) totals.enOnly += 1;
    else if (pair.score !== null) scores.push(pair.score);
    if (isDoubtful(pair)) totals.doubtful += 1;
    countCodes(pair.issues, byCode);
  }
  return {
    pairs: pairs.length,
    paired: pairs.length - totals.zhOnly - totals.enOnly,
    ...totals,
    meanScore: scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null,
    byBand,
    byType: new Map([...byType].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))),
    byCode: new Map(
      [...byCode].sort(
        ([a, x], [b, y]) => gravity[x.severity] - gravity[y.severity] || y.count - x.count || (a < b ? -1 : 1),
      ),
    ),
  };
}

/** Counts pairs, not issues: a pair with the same code twice counts once; the gravest severity stands for the code. */
function countCodes(
  issues: readonly Issue[],
  byCode: Map<string, { count: number; severity: Issue['severity'] }>,
): void {
  for (const code of new Set(issues.map((issue) => issue.code))) {
    const severities = issues.filter((issue) => issue.code === code).map(({ severity }) => severity);
    const known = byCode.get(code);
    const gravest = [...severities, ...(known ? [known.severity] : [])].sort((a, b) => gravity[a] - gravity[b])[0]!;
    byCode.set(code, { count: (known?.count ?? 0) + 1, severity: gravest });
  }
}
