// Bytes of a file, unpacked and decoded as they come. Memory stays flat however large the file is.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip } from 'node:zlib';
import { EmptyDocumentError, MalformedFileError, UnreadableFileError } from '../errors.ts';

/** A piece of decoded text. */
export interface TextChunk {
  readonly text: string;
  /** False from the first byte on that means nothing in the encoding; such bytes come as U+FFFD. */
  readonly isSound: boolean;
}

export interface InputOptions {
  /** Called with the number of bytes of the file, as it lies on the disk, that have been read so far. */
  readonly onBytes?: (count: number) => void;
}

/** Bytes at a time. Four times as many are no faster and keep 40 MB more of unused buffers. */
const chunkSize = 1 << 16;

/**
 * Text of a file in UTF-8, UTF-16 or whatever its XML declaration names, with or without a byte-order mark, gzipped or not.
 * @throws UnreadableFileError, EmptyDocumentError; MalformedFileError for an unknown encoding or a damaged archive
 */
export async function* readText(path: string, { onBytes }: InputOptions = {}): AsyncGenerator<TextChunk> {
  yield* decode(path, unpack(path, readBytes(path, onBytes)));
}

/** The same for text that is at hand as bytes; `name` stands for the file in errors. */
export async function* decodeText(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextChunk> {
  yield* decode(name, unpack(name, bytes));
}

/** Size of a file on the disk, for progress; 0 where it cannot be told. */
export async function sizeOf(path: string): Promise<number> {
  try {
    const handle = await open(path);
    try {
      return (await handle.stat()).size;
    } finally {
      await handle.close();
    }
  } catch {
    return 0;
  }
}

async function* readBytes(path: string, onBytes?: (count: number) => void): AsyncGenerator<Uint8Array> {
  let count = 0;
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: chunkSize })) {
      yield bytes as Buffer;
      count += (bytes as Buffer).length;
      onBytes?.(count);
    }
  } catch (error) {
    throw asReadError(error, path);
  }
}

async function* unpack(path: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await takeFirst(iterator, 2);
  const rest = resume(first, iterator);
  if (!(first[0] === 0x1f && first[1] === 0x8b)) return yield* rest;
  // With this flush an archive that was cut off gives all it has, and the reader of the text says where it ends.
  const gunzip = createGunzip({ chunkSize, finishFlush: constants.Z_SYNC_FLUSH });
  // What goes wrong in feeding it, it throws itself.
  pipeline(rest, gunzip).catch(() => {});
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
    throw new MalformedFileError(`${path}: damaged gzip archive; fetch the file again`, { cause: error });
  } finally {
    gunzip.destroy();
  }
}

async function* decode(path: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextChunk> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await takeFirst(iterator, 256);
  if (first.length === 0) throw new EmptyDocumentError(`${path}: is empty`);
  const encoding = encodingOf(first, path);
  const lenient = new TextDecoder(encoding);
  const strict = new TextDecoder(encoding, { fatal: true });
  let isSound = true;
  const accepts = (chunk?: Uint8Array): boolean => {
    try {
      strict.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  };
  for await (const chunk of resume(first, iterator)) {
    isSound &&= accepts(chunk);
    yield { text: lenient.decode(chunk, { stream: true }), isSound };
  }
  isSound &&= accepts();
  const text = lenient.decode();
  if (text) yield { text, isSound };
}

/** By byte-order mark, by the zero bytes of UTF-16, by the XML declaration, else UTF-8 as XML has it. */
function encodingOf(first: Uint8Array, path: string): string {
  const [a, b] = first;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  const declaration = Buffer.from(first)
    .toString('latin1')
    .match(/^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)/);
  const label = declaration?.[1] ?? 'utf-8';
  // The bytes are plainly not UTF-16, whatever they say.
  if (/^utf-?16/i.test(label)) return 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    throw new MalformedFileError(`${path}:1: unknown encoding ${JSON.stringify(label)}; save the file as UTF-8`, {
      cause: error,
    });
  }
}

async function takeFirst(iterator: AsyncIterator<Uint8Array>, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < count) {
    const { value, done } = await iterator.next();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

async function* resume(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (first.length) yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

function asReadError(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new UnreadableFileError(`${path}: no such file`, { cause: error });
  if (code === 'EISDIR') return new UnreadableFileError(`${path}: is a folder; name a file`, { cause: error });
  if (code === 'EACCES' || code === 'EPERM')
    return new UnreadableFileError(`${path}: no right to read it`, { cause: error });
  return code === undefined ? error : new UnreadableFileError(`${path}: cannot be read (${code})`, { cause: error });
}
