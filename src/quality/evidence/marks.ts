// What the marks of a text tell of a cut through it.

export interface MarkDifference {
  /** One side stops in the middle of a sentence, and the other at the end of one. */
  readonly zhBreaksOff: boolean;
  readonly enBreaksOff: boolean;
  /** The English begins with a small letter. */
  readonly enBeginsInside: boolean;
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
    zhUnbalanced: zhOpen !== 0 && zhOpen !== enOpen,
    enUnbalanced: enOpen !== 0 && enOpen !== zhOpen,
  };
}

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
