// An alignment as a document of a report: its pairs, what links them, and where they stand in their sources.
import { findAnchors } from '../../language/anchors.ts';
import type { Alignment, Span } from '../../model.ts';
import type { Link, Report, ReportDocument, ReportPair } from './report.ts';

export interface LinkOptions {
  /** Finds the words that translate each other; numbers and names are found without it. */
  readonly linkWords?: (zh: string, en: string) => readonly Link[];
}

/** A report of several alignments, titled by the first document. */
export function reportAlignments(
  alignments: readonly Pick<Alignment, 'document' | 'pairs'>[],
  options: LinkOptions = {},
): Report {
  const documents = alignments.map((alignment) => reportAlignment(alignment, options));
  return { title: titleOf(documents), documents };
}

/** `Annual report`, or `Annual report and 2 more`. */
export function titleOf(documents: readonly ReportDocument[]): string {
  const [first] = documents;
  if (!first) return 'Nothing';
  return documents.length === 1 ? first.title : `${first.title} and ${documents.length - 1} more`;
}

export function reportAlignment(
  { document, pairs }: Pick<Alignment, 'document' | 'pairs'>,
  options: LinkOptions = {},
): ReportDocument {
  const lineOf = { zh: lineFinder(document.sources.zh.text), en: lineFinder(document.sources.en.text) };
  return {
    title: document.title,
    uri: document.uri,
    pairs: pairs.map((pair) => ({
      ...pair,
      links: linkPair(pair, options),
      lines: { zh: lineOf.zh(pair.zhSpans), en: lineOf.en(pair.enSpans) },
    })),
  };
}

/** Numbers and names first: what they cover is not marked a second time as words. */
export function linkPair({ zh, en }: Pick<ReportPair, 'zh' | 'en'>, { linkWords }: LinkOptions): Link[] {
  if (zh === null || en === null) return [];
  const anchors = findAnchors(zh, en);
  const words = (linkWords?.(zh, en) ?? []).filter((word) =>
    anchors.every((anchor) => !overlaps(word.zh, anchor.zh) && !overlaps(word.en, anchor.en)),
  );
  return [...anchors, ...words].sort((a, b) => a.zh.start - b.zh.start);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Finds the 1-based line on which the first of some spans starts; null where there is none. */
function lineFinder(text: string): (spans: readonly Span[]) => number | null {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end, index }) => index + end.length)];
  return ([first]) => {
    if (!first) return null;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= first.start) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
