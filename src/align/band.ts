// The part of the plane that the search looks at: for each boundary between Chinese sentences a range of English ones.

/** `low[i]..high[i]` (both included) are the English boundaries reachable at Chinese boundary `i`; neither ever falls. */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Every boundary of a small text. */
export function wholeBand(zhSize: number, enSize: number): Band {
  return { low: new Int32Array(zhSize + 1), high: new Int32Array(zhSize + 1).fill(enSize) };
}

/**
 * The boundaries within `margin` of a path, in both directions.
 * @param path corner points of the path in rising order, from [0, 0] to [zhSize, enSize]
 */
export function bandAround(path: readonly (readonly [zh: number, en: number])[], margin: number): Band {
  const [zhSize, enSize] = path.at(-1)!;
  const low = new Int32Array(zhSize + 1).fill(enSize);
  const high = new Int32Array(zhSize + 1);
  for (let k = 0; k < path.length; k++) {
    const [zh, en] = path[k]!;
    const [nextZh, nextEn] = path[k + 1] ?? path[k]!;
    for (let i = Math.max(0, zh - margin); i <= Math.min(zhSize, nextZh + margin); i++) {
      low[i] = Math.min(low[i]!, Math.max(0, en - margin));
      high[i] = Math.max(high[i]!, Math.min(enSize, nextEn + margin));
    }
  }
  low[0] = 0;
  high[zhSize] = enSize;
  for (let i = 1; i <= zhSize; i++) high[i] = Math.max(high[i]!, high[i - 1]!);
  for (let i = zhSize - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!);
  return { low, high };
}

/** The same band seen from the English side. */
export function transposeBand(band: Band, enSize: number): Band {
  const zhSize = band.low.length - 1;
  const low = new Int32Array(enSize + 1).fill(zhSize);
  const high = new Int32Array(enSize + 1);
  for (let i = 0; i <= zhSize; i++) {
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      if (i < low[j]!) low[j] = i;
      if (i > high[j]!) high[j] = i;
    }
  }
  return { low, high };
}

/** Numbers the corners of a band row by row: that of the first corner of each Chinese boundary, and behind the last how many there are. */
export function numberCorners({ low, high }: Band): Int32Array {
  const first = new Int32Array(low.length + 1);
  for (let i = 0; i < low.length; i++) first[i + 1] = first[i]! + high[i]! - low[i]! + 1;
  return first;
}
