// A document while it is set: printed lines whose every piece knows the sentence that it belongs to.
import type { Lang, Span } from '../../../model.ts';
import type { Marked, MarkedSentence } from '../marked.ts';

/** The sentence of what is no text of the document. */
export const OUT = -1;

export interface Piece {
  readonly text: string;
  /** Number of its sentence in the draft, or `OUT`. */
  readonly sentence: number;
}

/** One printed line, without its end; no pieces, a blank line. */
export type SetLine = readonly Piece[];

/** A part of a sentence as it stands in the source: words, or markup among them that is no word. */
export type Chunk = string | { readonly out: string };

interface DraftSentence {
  readonly lang: Lang;
  readonly bead: number;
  readonly paragraph: number;
  /** The words as they were written; what is done to lines later leaves its letters and digits. */
  written: string;
}

/** The sentences of a document; its sheets may be cut up and put together in any order afterwards. */
export class Draft {
  readonly sentences: DraftSentence[] = [];
  readonly #paragraphs = { zh: -1, en: -1 };

  /** What is opened after this stands in another paragraph than what was before. */
  startParagraph(lang: Lang): void {
    this.#paragraphs[lang]++;
  }

  /** @returns the number of a sentence that has no words yet */
  open(lang: Lang, bead: number): number {
    this.sentences.push({ lang, bead, paragraph: this.#paragraphs[lang], written: '' });
    return this.sentences.length - 1;
  }
}

/** Paper to write on, line after line. */
export class Sheet {
  readonly draft: Draft;
  readonly lines: Piece[][] = [[]];

  constructor(draft: Draft) {
    this.draft = draft;
  }

  /** Writes what is no text; may hold line ends. */
  out(text: string): this {
    text.split('\n').forEach((part, k) => {
      if (k > 0) this.lines.push([]);
      if (part !== '') this.lines.at(-1)!.push({ text: part, sentence: OUT });
    });
    return this;
  }

  /** Writes words of a sentence. */
  say(sentence: number, ...chunks: readonly Chunk[]): this {
    for (const chunk of chunks) {
      if (typeof chunk !== 'string') {
        this.out(chunk.out);
        continue;
      }
      this.lines.at(-1)!.push({ text: chunk, sentence });
      this.draft.sentences[sentence]!.written += chunk;
    }
    return this;
  }

  /** Ends the line where there is anything on it. */
  end(): this {
    if (this.lines.at(-1)!.length > 0) this.lines.push([]);
    return this;
  }

  /** Ends the line, and leaves blank ones. */
  gap(blanks = 1): this {
    this.end();
    for (let k = 0; k < blanks; k++) this.lines.push([]);
    return this;
  }

  /** Ends the line, and takes over another sheet's lines as they are. */
  add(lines: readonly SetLine[]): this {
    this.end();
    this.lines.pop();
    for (const line of lines) this.lines.push([...line]);
    this.lines.push([]);
    return this;
  }

  /** True where nothing but white space and marks stand on the line yet. */
  isLineHead(): boolean {
    return !/[\p{L}\p{N}]/u.test(textOf(this.lines.at(-1)!));
  }
}

export const textOf = (line: SetLine): string => line.map(({ text }) => text).join('');

/** The columns that a line takes: a Chinese character takes two. */
export function measure(text: string): number {
  let columns = 0;
  for (const char of text) columns += /[\u1100-\uffdc]/.test(char) ? 2 : 1;
  return columns;
}

/** A part of the line, by offsets in its text. */
export function cutLine(line: SetLine, start: number, end = Number.POSITIVE_INFINITY): Piece[] {
  const parts: Piece[] = [];
  let at = 0;
  for (const { text, sentence } of line) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (part !== '') parts.push({ text: part, sentence });
    at += text.length;
  }
  return parts;
}

export interface Printing {
  readonly id: string;
  readonly layout: string;
  readonly ending: string;
  readonly lineEnd: string;
}

/** The lines as a file, and where its sentences stand. A sentence of which nothing is left is none. */
export function markDraft(draft: Draft, lines: readonly SetLine[], { id, layout, ending, lineEnd }: Printing): Marked {
  const places: Span[][] = draft.sentences.map(() => []);
  let raw = '';
  lines.forEach((line, k) => {
    if (k > 0) raw += lineEnd;
    for (const { text, sentence } of line) {
      if (sentence !== OUT) addPlace(places[sentence]!, text, raw.length);
      raw += text;
    }
  });
  const sentences = draft.sentences.map(({ lang, bead, paragraph }, k): MarkedSentence => {
    const spans = places[k]!.map((span) => trimSpan(raw, span)).filter(({ start, end }) => end > start);
    return { lang, bead, paragraph, spans };
  });
  const kept = sentences.filter(({ spans }) =>
    spans.some(({ start, end }) => /[\p{L}\p{N}]/u.test(raw.slice(start, end))),
  );
  const sides = { zh: new Set<number>(), en: new Set<number>() };
  for (const { lang, bead } of kept) sides[lang].add(bead);
  return {
    id,
    layout,
    ending,
    raw,
    // A bead of which one side is missing is none.
    sentences: kept
      .map((one) => (sides.zh.has(one.bead) && sides.en.has(one.bead) ? one : { ...one, bead: -1 }))
      .sort((a, b) => a.spans[0]!.start - b.spans[0]!.start),
    rest: 'out',
  };
}

/** Pieces that touch are one span. */
function addPlace(places: Span[], text: string, start: number): void {
  const last = places.at(-1);
  if (last?.end === start) places[places.length - 1] = { start: last.start, end: start + text.length };
  else places.push({ start, end: start + text.length });
}

function trimSpan(raw: string, { start, end }: Span): Span {
  const text = raw.slice(start, end);
  const trimmed = text.trim();
  const from = start + text.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}
