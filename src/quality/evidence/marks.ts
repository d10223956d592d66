// What the marks of a text tell of a cut through it.

export interface MarkDifference {
  /** One side stops in the middle of a sentence, and the other at the end of one. */
  readonly zhBreaksOff: boolean;
  readonly enBreaksOff: boolean;
  /** The English begins with a small letter. */
  readonly enBeginsInside: boolean;
  /** A text begins with a label, such as a speaker's name and a colon, and the other side has none. */
  readonly zhOnlyLabelled: boolean;
  readonly enOnlyLabelled: boolean;
  /** Quotation marks or brackets without their partners, other than on the other side. */
  readonly zhUnbalanced: boolean;
  readonly enUnbalanced: boolean;
}

export function compareMarks(zh: string, en: string): MarkDifference {
  const [zhStops, enStops] = [stops(zh), stops(en)];
  const [zhOpen, enOpen] = [countOpen(zh), countOpen(en)];
  return {
    zhBreaksOff: enStops && !zhStops && zh.length > SHORTEST.zh,
    enBreaksOff: zhStops && !enStops && en.length > SHORTEST.en,
    enBeginsInside: /^["'“‘(\s]*\p{Ll}/u.test(en),
    zhOnlyLabelled: ZH_LABEL.test(zh) && !en.slice(0, NEAR.en).includes(':'),
    enOnlyLabelled: EN_LABEL.test(en) && !/[：:]/.test(zh.slice(0, NEAR.zh)),
    zhUnbalanced: zhOpen !== 0 && zhOpen !== enOpen,
    enUnbalanced: enOpen !== 0 && enOpen !== zhOpen,
  };
}

/** `主席（译文）：` and `PRESIDENT:`, but neither a colon that ends the text nor words that lead to a quotation. */
const ZH_LABEL = /^[^，。；！？：:,;!?“]{1,30}(?<![道说說])[：:](?!$|\s*[“"])/;
const EN_LABEL = /^[^,;:!?“"]{1,50}:(?=\s)(?!\s[“"'‘])/;
/** A label of the other language would have its colon within so many characters. */
const NEAR = { zh: 60, en: 120 } as const;

/** Headings and labels have no mark at their end: shorter texts are not taken to break off. */
const SHORTEST = { zh: 8, en: 20 } as const;

function stops(text: string): boolean {
  return /[.。?？!！…][\s"'”’」』）)\]】》〉]*$/u.test(text);
}

const OPENING = '“「『（(《[';
const CLOSING = '”」』）)》]';

const ANY = /["“”「」『』（）()《》[\]]/;

/** Openings minus closings; of straight quotation marks whether their number is odd. */
function countOpen(text: string): number {
  if (!ANY.test(text)) return 0;
  let count = 0;
  let straight = 0;
  for (let k = 0; k < text.length; k++) {
    const mark = text[k]!;
    if (mark === '"') straight++;
    else if (OPENING.includes(mark)) count++;
    else if (CLOSING.includes(mark)) count--;
  }
  return count + (straight % 2);
}
