// Pairs of a report judged anew, so that their confidence means the same whoever aligned them.
import type { ReportDocument, ReportPair } from '../pages/report/report.ts';
import { type CheckOptions, checkPairs, type Finding } from '../quality/check.ts';
import { rules } from '../quality/rules/rules.ts';

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

/** What reading and aligning said of a pair, such as a text that breaks off, and of all rules what the check says. */
function joinIssues(issues: ReportPair['issues'], findings: readonly Finding[]): ReportPair['issues'] {
  const byRule = new Set(rules.map(({ code }) => code));
  return [...issues.filter(({ code }) => !byRule.has(code)), ...findings];
}
