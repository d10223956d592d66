// Edit distance by bit vectors: Myers 1999, in the block form of Hyyrö 2003, with a cut-off.
// Symbols are whole words or characters; insertion, deletion and substitution cost 1.

/** A pattern prepared for many texts. */
export interface Pattern {
  readonly length: number;
  /** Blocks of 32 symbols. */
  readonly blocks: number;
  /** For each symbol, a bit vector of `blocks` words: the places where the pattern has it. */
  readonly places: ReadonlyMap<string, Int32Array>;
}

export function preparePattern(symbols: readonly string[]): Pattern {
  const blocks = Math.max(1, Math.ceil(symbols.length / 32));
  const places = new Map<string, Int32Array>();
  for (const [i, symbol] of symbols.entries()) {
    let bits = places.get(symbol);
    if (!bits) {
      bits = new Int32Array(blocks);
      places.set(symbol, bits);
    }
    bits[i >> 5]! |= 1 << (i & 31);
  }
  return { length: symbols.length, blocks, places };
}

/**
 * Edits between the pattern and the whole text.
 * @param limit edits after which the texts are too far apart; the result is then any number above it
 */
export function editDistance(pattern: Pattern, text: readonly string[], limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(pattern.length - text.length) > limit) return limit + 1;
  if (pattern.length === 0) return text.length;
  let distance = pattern.length;
  const columns = startColumns(pattern);
  for (let i = 0; i < text.length; i++) {
    distance += advance(pattern, columns, text[i]!, 1);
    // Each symbol still to come can take back one edit at most.
    if (distance - (text.length - i - 1) > limit) return limit + 1;
  }
  return distance;
}

/** Edits between the pattern and the part of the text that is nearest to it. */
export function nearestPart(pattern: Pattern, text: readonly string[]): number {
  let distance = pattern.length;
  if (distance === 0) return 0;
  let nearest = distance;
  const columns = startColumns(pattern);
  for (const symbol of text) {
    // A step of 0 along the top row: a match may begin anywhere.
    distance += advance(pattern, columns, symbol, 0);
    if (distance < nearest) nearest = distance;
  }
  return nearest;
}

interface Columns {
  /** Bits where the column grows by one downwards, and where it shrinks. */
  readonly grows: Int32Array;
  readonly shrinks: Int32Array;
}

function startColumns(pattern: Pattern): Columns {
  return { grows: new Int32Array(pattern.blocks).fill(-1), shrinks: new Int32Array(pattern.blocks) };
}

/** Advances by one symbol of the text; returns the change (-1, 0, 1) of the distance at the pattern's end. */
function advance(pattern: Pattern, { grows, shrinks }: Columns, symbol: string, top: 0 | 1): number {
  const places = pattern.places.get(symbol);
  const last = pattern.blocks - 1;
  const lastBit = (pattern.length - 1) & 31;
  let carry: number = top;
  for (let b = 0; b <= last; b++) {
    const up = grows[b]!;
    const down = shrinks[b]!;
    let equal = places === undefined ? 0 : places[b]!;
    const vertical = equal | down;
    if (carry < 0) equal |= 1;
    const horizontal = ((((equal & up) + up) | 0) ^ up) | equal;
    let plus = down | ~(horizontal | up);
    let minus = up & horizontal;
    const bit = b === last ? lastBit : 31;
    const out = ((plus >>> bit) & 1) - ((minus >>> bit) & 1);
    plus <<= 1;
    minus <<= 1;
    if (carry < 0) minus |= 1;
    else if (carry > 0) plus |= 1;
    grows[b] = minus | ~(vertical | plus);
    shrinks[b] = plus & vertical;
    carry = out;
  }
  return carry;
}
