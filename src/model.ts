// Every data type that travels between the stages, in the field's words. No logic here.

/** The two languages, by ISO 639-1 code. */
export type Lang = 'zh' | 'en';

/** A half-open range `[start, end)` of UTF-16 offsets into a source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a format says a line is, by its style, its marks or its place on the page. `furniture` is what the format itself
 * sets apart from the text: headers and footers, fields before the text; `code` is no text in any language.
 */
export type LineStyle = 'heading' | 'item' | 'quote' | 'note' | 'code' | 'furniture';

/** One printed line, paragraph or cell of a source, with all that its format knows of its setting. */
export interface Line {
  /**
   * Places of its text in `Source.text`, in reading order, without white space at its edges, list marks and markup; more than
   * one where markup stands between. Never empty.
   */
  readonly spans: readonly Span[];
  readonly style: LineStyle | null;
  /** The language that the format declares, as `lang="zh-CN"` does. */
  readonly lang?: Lang;
  /** Depth of a heading, from 1. */
  readonly level?: number;
  /** The mark before a list item, as printed: `3.`, `•`, `（二）`. */
  readonly bullet?: string;
  /** Columns of white space before the text, an ideographic space counting 2; 0 where the format has none. */
  readonly indent: number;
  /** Blank lines before it; where a format sets paragraphs apart by itself, 1. */
  readonly blanks: number;
  /** Number of its page, slide or sheet, from 1; 1 throughout where the format has none. */
  readonly page: number;
  /** True where the format ends a paragraph with it, so that its end is no wrap of a printed line. */
  readonly isParagraph: boolean;
  /** Its place in a table; absent outside of tables. */
  readonly cell?: Cell;
  /** When it is shown, of a subtitle; in milliseconds. */
  readonly cue?: { readonly start: number; readonly end: number };
  /** Where a person finds it, in the words of its program: `page 3`, `slide 2`, `B14`, `00:01:02`. */
  readonly place?: string;
}

/** A place in a table, counted from 0; merged cells stand where they begin. */
export interface Cell {
  /** Number of the table in its source; nested tables have numbers of their own. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** One decoded file or stream. */
export interface Source {
  /** The path as given, or `-` for standard input. */
  readonly uri: string;
  /** Name of the format it was read as: `text`, `markdown`, `docx`. */
  readonly format: string;
  /**
   * Decoded text without a byte-order mark; every span counts in it. Of formats that are no text themselves (HTML, Word, PDF),
   * the text that was taken out of them, a line a paragraph or cell.
   */
  readonly text: string;
  /** In reading order; blank lines are counted in `Line.blanks` and are none themselves. */
  readonly lines: readonly Line[];
  /** WHATWG label of the encoding that was found, e.g. `utf-8`, `gb18030`. */
  readonly encoding: string;
}

/** A document as read: one source holds both languages, or one source for each. */
export interface Document {
  /** Stable over runs: derived from the uri, not from the content. */
  readonly id: string;
  /** The path as given; of two files, the Chinese one. */
  readonly uri: string;
  /** First heading if there is one, else the file's name. */
  readonly title: string;
  /** The date that the document itself bears: `2020-11-30`, `2020-11` or `2020`; absent where it bears none. */
  readonly date?: string;
  /** SHA-256 (hex) of what was read; tells a changed version from the same one. */
  readonly digest: string;
  /** Where each side's spans count. The same object twice for a bilingual source. */
  readonly sources: { readonly zh: Source; readonly en: Source };
}

export type BlockKind = 'heading' | 'byline' | 'date' | 'salutation' | 'paragraph' | 'item' | 'note' | 'furniture';

/** A run of one language that stands as a unit on the page: a paragraph, a heading, a list item. */
export interface Block {
  readonly kind: BlockKind;
  readonly lang: Lang;
  /** Text as read on: line wraps folded, the parts on both sides of a page cut joined. */
  readonly text: string;
  /** Places in `sources[lang]`, in reading order; two or more where a page cut the block. */
  readonly spans: readonly Span[];
  /** True where the block runs to the end of its source without an end: broken off. */
  readonly incomplete?: boolean;
}

/** A sentence, or what stands for one (a heading, a list item, a byline). */
export interface Segment {
  readonly lang: Lang;
  /** One line, white space folded, never empty. */
  readonly text: string;
  /** Places in `sources[lang]`; more than one where a page or a line cut the sentence. */
  readonly spans: readonly Span[];
  /** Index of its block in the list of blocks it was split from (both languages, source order). */
  readonly block: number;
  readonly kind: BlockKind;
  readonly incomplete?: boolean;
}

/** Segments that translate each other: ascending indexes into each side, either may be empty. */
export interface Bead {
  readonly zh: readonly number[];
  readonly en: readonly number[];
  /** 0..1, higher is surer. */
  readonly score: number;
}

/** A text cut into sentences, with the beads that a person gave it. */
export interface Gold {
  readonly id: string;
  /** What kind of text it is, `literary`, `law`; empty where nobody says. */
  readonly domain: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly beads: readonly Pick<Bead, 'zh' | 'en'>[];
}

/** A doubt about a pair: data, never an exception. */
export interface Issue {
  /** Stable code, e.g. `incomplete`, `unpaired`, `number-mismatch`. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** One line of plain English. */
  readonly message: string;
}

/** A bead as text, as `align` prints it. */
export interface Pair {
  /** Null where this side has no counterpart. Segments are joined without a space. */
  readonly zh: string | null;
  /** Null where this side has no counterpart. Segments are joined by one space. */
  readonly en: string | null;
  /** 0..1, higher is surer; 0 for a one-sided pair. */
  readonly score: number;
  /** Number of segments a side, Chinese first: `1-2`. */
  readonly type: string;
  readonly kind: BlockKind;
  readonly zhSpans: readonly Span[];
  readonly enSpans: readonly Span[];
  readonly issues: readonly Issue[];
}

/** The result of aligning one document. */
export interface Alignment {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly segments: { readonly zh: readonly Segment[]; readonly en: readonly Segment[] };
  readonly beads: readonly Bead[];
  /** One a bead, in document order. */
  readonly pairs: readonly Pair[];
}

export type UnitStatus = 'draft' | 'reviewed' | 'rejected';

/** A name and a value that came with a unit and have no field of their own (TMX `prop`, further `note`s). */
export interface Property {
  readonly name: string;
  readonly value: string;
}

/** The same content in a language other than the two (TMX files may hold more than two). */
export interface OtherVariant {
  /** BCP 47 tag, e.g. `fr-CA`. */
  readonly tag: string;
  readonly text: string;
}

/** A pair on its way into the memory. */
export interface NewUnit {
  /** Plain text, white space kept as it stood, never empty. */
  readonly zh: string;
  readonly en: string;
  /** BCP 47 tags as imported or assumed, e.g. `zh-CN`, `en-US`. */
  readonly zhTag: string;
  readonly enTag: string;
  /** Title or file name of the document it came from, its uri, and its place there (0-based). */
  readonly document: string;
  readonly uri: string;
  readonly position: number;
  /** The date that the document itself bears: `2020-11-30`, `2020-11` or `2020`; absent where it bears none. */
  readonly dated?: string;
  /** Score of the alignment, 0..1; null where it was imported without one. */
  readonly score: number | null;
  /** Type of the bead, `1-2`; null where unknown. */
  readonly type: string | null;
  readonly kind: BlockKind | null;
  readonly status: UnitStatus;
  readonly note: string | null;
  /** ISO 8601 UTC to the second, `2026-01-31T08:00:00Z`; null lets the memory set the time of adding. */
  readonly created: string | null;
  readonly changed: string | null;
  /** Identifier the unit had in the file it came from. */
  readonly tuid: string | null;
  /** The content of the TMX `seg` as XML where it has inline markup, else null; `zh` and `en` are its plain text. */
  readonly zhMarkup: string | null;
  readonly enMarkup: string | null;
  readonly properties: readonly Property[];
  readonly others: readonly OtherVariant[];
}

/** A pair as the memory keeps it. */
export interface Unit extends NewUnit {
  readonly id: number;
  readonly created: string;
  readonly changed: string;
}

/** A number that stands on one side of a match only. */
export interface NumberChange {
  readonly query: string;
  readonly match: string;
}

/** A run of a diff between the query and the match's source: equal, only in the query, only in the match. */
export interface DiffPart {
  readonly kind: 'same' | 'query' | 'match';
  readonly text: string;
}

/** What `lookup` answers. */
export interface Match {
  /** Integer 0..101: 101 in context, 100 identical, 95–99 but for numbers, punctuation, case or width. */
  readonly similarity: number;
  readonly source: string;
  readonly target: string;
  readonly diff: readonly DiffPart[];
  /** The best unit behind the match. */
  readonly unit: Unit;
  /** How many equal units were folded into this one. */
  readonly count: number;
  /** True where the memory holds other translations of the same source. */
  readonly ambiguous: boolean;
  readonly numbers: readonly NumberChange[];
  /**
   * True where nothing reached the threshold, and this longer source holds nearly all of the query in one stretch.
   * Its similarity is that of the whole texts.
   */
  readonly part: boolean;
}

/** What `concordance` answers: a unit with the words, and where they stand in both texts. */
export interface Hit {
  readonly unit: Unit;
  readonly zhRanges: readonly Span[];
  readonly enRanges: readonly Span[];
}

/**
 * How a term of a glossary stands: `official` as published, `preferred` by the house, `candidate` as found and not yet
 * judged, and what not to write any more, or ever.
 */
export type TermStatus = 'official' | 'preferred' | 'candidate' | 'deprecated' | 'forbidden';

/** A pair of terms of a glossary. */
export interface GlossaryTerm {
  readonly zh: string;
  readonly en: string;
  /** Subject field, e.g. `document`, `organization`; empty where none is named. */
  readonly field: string;
  readonly status: TermStatus;
  readonly note: string;
}

/** A glossary term with what a memory knows of it; all of that is absent for a term that was only imported. */
export interface TermRow extends GlossaryTerm {
  /** Units with both terms. */
  readonly count?: number;
  /** 0..1, higher is surer. */
  readonly score?: number;
  /** When the first and last of the units came into being, ISO 8601. */
  readonly first?: string;
  readonly last?: string;
  /** A sentence with the terms, and its translation. */
  readonly exampleZh?: string;
  readonly exampleEn?: string;
}
