// A path or standard input → a Document.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { EmptyDocumentError, UnreadableFileError } from '../errors.ts';
import { decodeText } from '../files/decode.ts';
import { endsSentence } from '../language/punctuation.ts';
import type { Document, Source } from '../model.ts';
import { declaredEncoding, readHtml } from './html.ts';
import { NUMBERED, readLines } from './lines.ts';

/**
 * Reads a bilingual document: text, Markdown or HTML, in any of the encodings such texts come in.
 *
 * @param path a file, or `-` for standard input
 * @throws {UnreadableFileError} missing, a folder, not allowed
 * @throws {NotTextError} binary data, unknown encoding
 * @throws {EmptyDocumentError} nothing but white space
 */
export async function readDocument(path: string): Promise<Document> {
  const read = await readSource(path);
  return {
    id: digest(path).slice(0, 16),
    uri: path,
    title: read.title,
    digest: digest(read.bytes),
    sources: { zh: read.source, en: read.source },
  };
}

/** Reads the two sides from a file each. @throws as {@link readDocument} */
export async function readDocumentPair({ zh, en }: { readonly zh: string; readonly en: string }): Promise<Document> {
  const chinese = await readSource(zh);
  const english = await readSource(en);
  return {
    id: digest(`${zh}\n${en}`).slice(0, 16),
    uri: zh,
    title: chinese.title,
    digest: digest(Buffer.concat([chinese.bytes, Buffer.from([0]), english.bytes])),
    sources: { zh: chinese.source, en: english.source },
  };
}

async function readSource(path: string): Promise<{ source: Source; title: string; bytes: Buffer }> {
  const name = path === '-' ? 'standard input' : path;
  const bytes = path === '-' ? await buffer(process.stdin) : await readBytes(path);
  const html = isHtml(path, bytes);
  const decoded = decodeText(bytes, name, html ? declaredEncoding(bytes) : undefined);
  const page = html ? readHtml(decoded.text) : undefined;
  const text = page?.text ?? decoded.text;
  if (text.trim() === '')
    throw new EmptyDocumentError(`${name}: holds no text; give a document with Chinese and English in it`);
  const title = findTitle(text) ?? (page?.title || fileTitle(path));
  return { source: { uri: path, text, encoding: decoded.encoding }, title, bytes };
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new UnreadableFileError(`${path}: ${explain((cause as NodeJS.ErrnoException).code)}`, { cause });
  }
}

function explain(code: string | undefined): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file; check the path';
  if (code === 'EISDIR') return 'is a folder; name the files in it';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions';
  return `cannot be read (${code ?? 'unknown cause'}); check the path`;
}

const isHtml = (path: string, bytes: Buffer): boolean =>
  /^\.x?html?$/i.test(extname(path)) ||
  /^\s*(?:\ufeff)?<(?:!doctype html|html)\b/i.test(bytes.subarray(0, 512).toString('utf8'));

/** The first heading that is marked as one and heads no section; else the first words, where they are short and no sentence. */
function findTitle(text: string): string | undefined {
  const lines = readLines(text.slice(0, 20_000));
  const heading =
    lines.find(({ mark, text: words }) => mark === 'heading' && !NUMBERED.test(words)) ??
    lines.find((line) => /\p{L}/u.test(line.text));
  if (!heading || heading.text.length > 200 || endsSentence(heading.text)) return undefined;
  const cells = heading.mark === 'heading' ? [heading.text] : heading.text.split(/\t|(?<!\S)\|(?!\S)/);
  const title = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return title.join(' / ') || undefined;
}

const fileTitle = (path: string): string => (path === '-' ? 'standard input' : basename(path, extname(path)));

const digest = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
