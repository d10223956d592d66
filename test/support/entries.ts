// What a reader yields, taken apart for tests.
import { describeProblem, type Entry, isProblem } from '../../src/exchange/problem.ts';
import { type ReadTmxOptions, readTmx } from '../../src/exchange/tmx.ts';
import type { NewUnit } from '../../src/model.ts';

export interface Read {
  readonly units: readonly NewUnit[];
  /** One line each, as a user sees them, under the name `memory.tmx`. */
  readonly lines: readonly string[];
}

export async function collect(entries: AsyncIterable<Entry>): Promise<Read> {
  const units: NewUnit[] = [];
  const lines: string[] = [];
  for await (const entry of entries) {
    if (isProblem(entry)) lines.push(describeProblem('memory.tmx', entry));
    else units.push(entry);
  }
  return { units, lines };
}

/** A file by the name of `memory.tmx`, its bytes in pieces of `size`. */
export function bytesOf(content: string | Uint8Array, name = 'memory.tmx', size = 1 << 16) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return { name, bytes: pieces() };
}

export const readTmxText = (content: string | Uint8Array, options?: ReadTmxOptions): Promise<Read> =>
  collect(readTmx(bytesOf(content), options));

/** A TMX file around the given units. */
export const tmxOf = (
  units: string,
  { header = 'srclang="en"', doctype = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">' } = {},
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
${doctype}
<tmx version="1.4"><header ${header} segtype="sentence"/><body>
${units}
</body></tmx>
`;

/** All values of an asynchronous sequence. */
export async function gather<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}
