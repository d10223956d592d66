// A document of which it is known what every character is: what the reader learns from, and what it is measured by.
import type { Lang, Span } from '../../model.ts';

/** A sentence in its place. */
export interface MarkedSentence {
  readonly lang: Lang;
  /** Its places in `Marked.raw`, in reading order, two or more where a line end, a page or markup cuts it. */
  readonly spans: readonly Span[];
  /** Number of its bead: sentences of both languages with one number translate each other. −1 where it has no translation. */
  readonly bead: number;
  /** Number of its paragraph within its language; sentences of one paragraph follow one another. */
  readonly paragraph: number;
}

/** What every letter and digit of the text that stands in no sentence is. */
export type Rest =
  /** No text of the document: furniture, labels, codes, vocabulary notes, or text that has no translation. */
  | 'out'
  /** Nobody knows. */
  | 'unknown';

export interface Marked {
  readonly id: string;
  /** Name of the layout; of a real document, its own id. */
  readonly layout: string;
  /** Ending of the file it would be, without the dot. */
  readonly ending: string;
  readonly raw: string;
  readonly sentences: readonly MarkedSentence[];
  readonly rest: Rest;
}
