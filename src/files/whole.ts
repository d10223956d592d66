// Files that appear whole or not at all: written beside their target under another name, renamed when complete.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, type Stats } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { UnwritableTargetError } from '../errors.ts';

/** Where a writer puts its text. Wait for the promise, where there is one, before writing on. */
export interface Sink {
  write(text: string): Promise<void> | undefined;
}

/**
 * Writes a text file that others see whole or not at all.
 * @param target a path; a link is followed, and what is no regular file (a pipe, a terminal) is written directly
 * @throws UnwritableTargetError where the folder is missing, a right or space is lacking; nothing is left behind.
 *   What `write` throws goes through, and nothing is left behind either.
 */
export function writeWhole(target: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  return writeInPlace(target, (handle) => pour(handle, write, target));
}

/** Writes bytes, as of a spreadsheet, in the same way and with the same errors as {@link writeWhole}. */
export function writeWholeBytes(target: string, bytes: Uint8Array): Promise<void> {
  return writeInPlace(target, (handle) => handle.appendFile(bytes));
}

async function writeInPlace(target: string, fill: (handle: FileHandle) => Promise<void>): Promise<void> {
  const existing = await statOf(target);
  if (existing?.isDirectory()) throw new UnwritableTargetError(`${target}: is a folder; name a file in it`);
  if (existing && !existing.isFile()) return writeDirectly(target, fill);
  const place = existing ? await realpath(target) : target;
  const temporary = join(dirname(place), `.${basename(place)}.${process.pid}-${randomBytes(3).toString('hex')}.tmp`);
  const forget = removeWhenKilled(temporary);
  try {
    const handle = await open(temporary, 'wx', existing ? existing.mode & 0o777 : 0o666);
    try {
      await fill(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    throw asTargetError(error, target);
  } finally {
    forget();
  }
}

/** A sink that waits while the stream's reader is slower than we are. */
export function streamSink(stream: Writable): Sink {
  return {
    write(text) {
      if (stream.write(text)) return undefined;
      return once(stream, 'drain').then(() => {});
    },
  };
}

/** A sink that keeps the text, for whoever wants a string. */
export function textSink(): Sink & { text(): string } {
  const parts: string[] = [];
  return {
    write(text) {
      parts.push(text);
      return undefined;
    },
    text: () => parts.join(''),
  };
}

async function writeDirectly(target: string, fill: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    const handle = await open(target, 'w');
    try {
      await fill(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asTargetError(error, target);
  }
}

/** Characters gathered before they go to the disk. */
const batch = 1 << 16;

async function pour(handle: FileHandle, write: (sink: Sink) => Promise<void>, target: string): Promise<void> {
  let waiting = '';
  const flush = async () => {
    const text = waiting;
    waiting = '';
    // A full disk may take a part of what it is given and say so by the count alone; appendFile writes the rest.
    await handle.appendFile(text, 'utf8').catch((error) => {
      throw asTargetError(error, target);
    });
  };
  await write({
    write(text) {
      waiting += text;
      return waiting.length < batch ? undefined : flush();
    },
  });
  await flush();
}

async function statOf(target: string): Promise<Stats | undefined> {
  try {
    return await stat(target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw asTargetError(error, target);
  }
}

const remedies: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; make it first',
  ENOTDIR: 'what should be its folder is a file; choose another place',
  EACCES: 'no right to write there; choose another place',
  EPERM: 'no right to write there; choose another place',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room and try again',
  EDQUOT: 'your share of the disk is used up; make room and try again',
  EFBIG: 'the file would be larger than is allowed here; export in parts or choose another place',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  EIO: 'the disk reports an error; choose another place',
};

/** What keeps a target from being written, as an error that says what to do; any other error as it is. */
export function asTargetError(error: unknown, target: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const remedy = code === undefined ? undefined : remedies[code];
  return remedy ? new UnwritableTargetError(`${target}: cannot be written: ${remedy}`, { cause: error }) : error;
}

/** Sees to it that Ctrl-C leaves no temporary file. @returns what takes the precaution back */
function removeWhenKilled(temporary: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const remove = (signal: NodeJS.Signals) => {
    rmSync(temporary, { force: true });
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, remove);
  };
  for (const signal of signals) process.on(signal, remove);
  return forget;
}
