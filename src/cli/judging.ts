// Pairs of a report judged anew, so that their confidence means the same whoever aligned them.
import type { ReportDocument, ReportPair } from '../formats/report/report.ts';
import { type CheckOptions, checkPairs, type Finding } from '../quality/check.ts';

/** Gives each pair its confidence and what a check finds wrong; all pairs of a document are measured against each other. */
export function judgeDocument(document: ReportDocument, options: CheckOptions): ReportDocument {
  const { findings, confidence, reasons } = checkPairs(document.pairs, options);
  const found = new Map<number, Finding[]>();
  for (const finding of findings) found.set(finding.index, [...(found.get(finding.index) ?? []), finding]);
  const pairs = document.pairs.map((pair, i) => ({
    ...pair,
    score: confidence[i]!,
    reasons: reasons[i]!,
    issues: joinIssues(pair.issues, found.get(i) ?? []),
  }));
  return { ...document, pairs };
}

/** What the alignment said of a pair and what the check says; of one code, what the check says. */
function joinIssues(issues: ReportPair['issues'], findings: readonly Finding[]): ReportPair['issues'] {
  const codes = new Set(findings.map(({ code }) => code));
  return [...issues.filter(({ code }) => !codes.has(code)), ...findings];
}
