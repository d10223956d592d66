// A path or standard input → a Document.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { EmptyDocumentError, UnreadableFileError } from '../errors.ts';
import { endsSentence } from '../language/punctuation.ts';
import type { Document, Line, Source } from '../model.ts';
import { chooseFormat } from './formats/formats.ts';

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
  const format = chooseFormat(path, bytes);
  const { text, lines, encoding, title } = await format.read(bytes, name);
  if (text.trim() === '')
    throw new EmptyDocumentError(`${name}: holds no text; give a document with Chinese and English in it`);
  const source: Source = { uri: path, format: format.name, text, lines, encoding };
  return { source, title: findTitle(source) ?? title ?? fileTitle(path), bytes };
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

/** The first heading that is marked as one and heads no section; else the first words, where they are short and no sentence. */
function findTitle({ text, lines }: Source): string | undefined {
  const words = (line: Line): string => line.spans.map(({ start, end }) => text.slice(start, end)).join('');
  const top = lines.slice(0, linesOfTitle);
  const heading =
    top.find((line) => line.style === 'heading' && !SECTION.test(words(line))) ??
    top.find((line) => line.style !== 'furniture' && line.style !== 'code' && /\p{L}/u.test(words(line)));
  const title = heading && words(heading);
  if (!title || title.length > 200 || endsSentence(title)) return undefined;
  const cells = heading.style === 'heading' ? [title] : title.split(/\t|(?<!\S)\|(?!\S)/);
  const parts = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return parts.join(' / ') || undefined;
}

/** Lines from the top among which a title stands. */
const linesOfTitle = 400;
/** A heading with a number heads a section: `2. Interpretation`. */
const SECTION = /^[\d０-９]{1,2}[.．、]/;

const fileTitle = (path: string): string => (path === '-' ? 'standard input' : basename(path, extname(path)));

const digest = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
