// Files of several parts: a line of JSON with the byte lengths of the parts, then the parts one after the other.

/** Joins parts into one file. */
export function joinParts(parts: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(parts.map((part) => part.length))}\n`), ...parts]);
}

/** The parts of a file that `joinParts` made, as views into it. */
export function splitParts(file: Buffer): Buffer[] {
  let at = file.indexOf('\n') + 1;
  return (JSON.parse(file.toString('utf8', 0, at)) as number[]).map((length) => {
    at += length;
    return file.subarray(at - length, at);
  });
}

/** A copy that begins where wider numbers may begin. */
export const alignBytes = (part: Uint8Array): ArrayBuffer => new Uint8Array(part).buffer;
