// Sentences → numbered tokens: words, numbers by value, punctuation, as the evidence wants them.

import { findNumbers, isHardNumber } from '../language/numerals/numerals.ts';
import { stem } from '../language/stems.ts';
import { toSimplified } from '../language/traditional.ts';
import { cutWords, foldWord } from '../language/words.ts';
import type { Lang } from '../model.ts';

/** What a token is; names are English words that are capitalised more often than not. */
export const tokenKinds = { word: 0, number: 1, punctuation: 2, name: 3 } as const;

/** One language of a text as numbers. Typed arrays: a side may hold 100,000 sentences. */
export interface TokenSide {
  /** How many sentences. */
  readonly size: number;
  /** Token types in running order. */
  readonly tokens: Int32Array;
  /** Where each sentence begins in `tokens`; one more entry than sentences. */
  readonly starts: Uint32Array;
  /** The text of each type: a word, a stem, `#12.5`, `,`. */
  readonly types: readonly string[];
  /** One of `tokenKinds` for each type. */
  readonly kinds: Uint8Array;
  /** Tokens in the whole text, of which this side may be a part. */
  readonly total: number;
  /** How often each type occurs in the whole text. */
  readonly counts: Uint32Array;
  /** Number of each type by its text. */
  readonly index: ReadonlyMap<string, number>;
}

/** Tokens that a text is taken to have beyond its own: in ten sentences every word looks frequent. */
const unseen = 1000;

/** How rare each type is: one over its frequency, in tokens for one occurrence. */
export function rarityOf({ counts, total }: TokenSide): Float64Array {
  return Float64Array.from(counts, (count) => (total + unseen) / count);
}

/** Tokens of Chinese sentences. */
export function tokeniseChinese(sentences: readonly string[]): TokenSide {
  return tokenise(sentences, 'zh', (side, text) => {
    for (const piece of cutWords(toSimplified(text).normalize('NFKC'))) {
      if (/^\p{Script=Han}/u.test(piece)) side.add(piece, tokenKinds.word);
      else addForeign(side, piece);
    }
  });
}

/** Tokens of English sentences. */
export function tokeniseEnglish(sentences: readonly string[]): TokenSide {
  return tokenise(sentences, 'en', addForeign);
}

/** Numbers by value, `#3950000000` for 39.5亿 and "3.95 billion" alike, and the text around them by `addText`. */
function tokenise(
  sentences: readonly string[],
  lang: Lang,
  addText: (side: SideBuilder, text: string) => void,
): TokenSide {
  const side = new SideBuilder();
  for (const sentence of sentences) {
    let at = 0;
    for (const mention of findNumbers(sentence, lang)) {
      // Vague numbers (一 as an article) are words like others; parts of one date may overlap.
      if (!isHardNumber(mention) || mention.span.start < at) continue;
      if (mention.span.start > at) addText(side, sentence.slice(at, mention.span.start));
      side.add(`#${mention.value}`, tokenKinds.number);
      at = mention.span.end;
    }
    if (at < sentence.length) addText(side, sentence.slice(at));
    side.endSentence();
  }
  return side.build();
}

const piecePattern =
  /\d+(?:,\d{3})*(?:\.\d+)?|\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’](?:s|t|re|ve|ll|d|m)(?![\p{L}]))?|\.\.\.|--|[^\s\p{L}\d]/gu;

/** English, and what stands in Latin letters and digits inside Chinese. */
function addForeign(side: SideBuilder, text: string): void {
  for (const [piece] of text.matchAll(piecePattern)) {
    if (/^\d/.test(piece)) side.add(`#${Number(piece.replaceAll(',', ''))}`, tokenKinds.number);
    else if (/^\p{L}/u.test(piece)) {
      const kind = /^\p{Lu}/u.test(piece) ? tokenKinds.name : tokenKinds.word;
      for (const word of foldWord(piece)) side.add(stem(word), kind);
    } else {
      const mark = marks.get(piece);
      if (mark) side.add(mark, tokenKinds.punctuation);
    }
  }
}

/** Marks that translate each other get one name: `。` and `.`, `“` and `"`, `、` and `,`. */
const marks = new Map(
  ['.。．｡', ',，、､', ';；', ':：', '?？', '!！', '"“”„「」『』《》〈〉″', '(（【[〔', '…⋯', '-—–―']
    .flatMap((same) => [...same].map((mark): [string, string] => [mark, same[0]!]))
    .concat([
      ['...', '…'],
      ['--', '-'],
      ['%', '%'],
      ['$', '$'],
      ['£', '£'],
      ['€', '€'],
    ]),
);

class SideBuilder {
  private readonly index = new Map<string, number>();
  private readonly types: string[] = [];
  private readonly counts: number[] = [];
  private readonly capitals: number[] = [];
  private readonly firstKinds: number[] = [];
  private readonly tokens: number[] = [];
  private readonly starts = [0];

  add(text: string, kind: number): void {
    let type = this.index.get(text);
    if (type === undefined) {
      type = this.types.length;
      this.index.set(text, type);
      this.types.push(text);
      this.counts.push(0);
      this.capitals.push(0);
      this.firstKinds.push(kind);
    }
    this.counts[type]!++;
    if (kind === tokenKinds.name) this.capitals[type]!++;
    this.tokens.push(type);
  }

  endSentence(): void {
    this.starts.push(this.tokens.length);
  }

  build(): TokenSide {
    const kinds = Uint8Array.from(this.firstKinds, (kind, type) => {
      if (kind === tokenKinds.number || kind === tokenKinds.punctuation) return kind;
      return this.capitals[type]! * 2 > this.counts[type]! ? tokenKinds.name : tokenKinds.word;
    });
    return {
      size: this.starts.length - 1,
      tokens: Int32Array.from(this.tokens),
      starts: Uint32Array.from(this.starts),
      types: this.types,
      kinds,
      total: this.tokens.length,
      counts: Uint32Array.from(this.counts),
      index: this.index,
    };
  }
}
