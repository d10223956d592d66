// Pairs of a report judged anew, so that their confidence means the same whoever aligned them.
import type { ReportDocument } from '../formats/report/report.ts';
import { estimateConfidence } from '../quality/confidence.ts';

/** Gives each pair its confidence and what speaks against it; all pairs of a document are measured against each other. */
export function judgeDocument(document: ReportDocument): ReportDocument {
  // What we aligned ourselves has a type and stands in the order of its text; of other memories that is not known.
  const ordered = document.pairs.some(({ type }) => type !== null);
  const confidences = estimateConfidence(document.pairs, { ordered });
  const pairs = document.pairs.map((pair, i) => {
    const { value, reasons } = confidences[i]!;
    return { ...pair, score: value, reasons };
  });
  return { ...document, pairs };
}
