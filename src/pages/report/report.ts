// What a report shows: data of its own, so that an alignment, a memory and an imported file can all be shown alike.
import type { BlockKind, Issue, Span } from '../../model.ts';

export interface Report {
  readonly title: string;
  readonly documents: readonly ReportDocument[];
}

export interface ReportDocument {
  readonly title: string;
  /** Where it came from, as the user would name it; empty where that is not known. */
  readonly uri: string;
  /** In document order, with what has no counterpart in its place. */
  readonly pairs: readonly ReportPair[];
  /** BCP 47 tags of the two texts; the browser picks its glyphs by them. Default `zh-Hans` and `en`. */
  readonly tags?: { readonly zh: string; readonly en: string };
}

/** A model `Pair` is one as it stands; a unit of a memory may lack a score, a type and a kind. */
export interface ReportPair {
  /** Null where this side has no counterpart. */
  readonly zh: string | null;
  readonly en: string | null;
  /** Confidence 0..1, higher is surer; null where nothing is known. Not read where one side is null. */
  readonly score: number | null;
  /** Segments a side, Chinese first: `1-2`. */
  readonly type: string | null;
  readonly kind: BlockKind | null;
  readonly issues: readonly ReportIssue[];
  /** What speaks against the pair, in plain English, where its confidence is low. */
  readonly reasons?: readonly string[];
  /** What holds the pair together, word by word. */
  readonly links?: readonly Link[];
  /** 1-based lines of the source where each side starts, for finding the place again. */
  readonly lines?: { readonly zh: number | null; readonly en: number | null };
}

/** An issue that may know which words it is about; spans count in `zh` and `en` of its pair. */
export interface ReportIssue extends Issue {
  readonly zh?: Span;
  readonly en?: Span;
}

/** Words, numbers or names that translate each other; spans count in `zh` and `en` of their pair. */
export interface Link {
  readonly zh: Span;
  readonly en: Span;
  readonly kind: 'word' | 'number' | 'name';
}
