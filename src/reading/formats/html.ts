// HTML → text of its blocks in reading order, headings and list items marked as Markdown marks them.
import { createRequire } from 'node:module';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { decodeText } from '../../files/decode.ts';
import type { Format } from './format.ts';
import { readLines } from './text.ts';

export const html: Format = {
  name: 'html',
  label: 'web page',
  endings: ['html', 'htm', 'xhtml'],
  matches: (head) => /^\s*(?:\ufeff)?<(?:!doctype html|html)\b/i.test(Buffer.from(head).toString('utf8')),
  async read(bytes, name) {
    const decoded = decodeText(bytes, name, declaredEncoding(bytes));
    const { text, title } = readHtml(decoded.text);
    return { text, lines: readLines(text), encoding: decoded.encoding, ...(title ? { title } : {}) };
  },
};

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What is no text of the document: scripts, controls, the site's own furniture. */
const skipped = new Set(
  'head script style noscript template nav footer form button select textarea iframe object svg math audio video canvas dialog'.split(
    ' ',
  ),
);
const blocks = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header
  hgroup hr html li main ol p pre section summary table tbody td tfoot th thead title tr ul`.split(/\s+/),
);

/** @returns the text, its blocks parted by blank lines, the cells of a row by tabs; and the `title`, if there is one */
export function readHtml(html: string): { readonly text: string; readonly title: string | undefined } {
  const root = loadParser().parse(html);
  const title = findElement(root, 'title');
  const body = findElement(root, 'main') ?? findElement(root, 'body') ?? root;
  const writer = new TextWriter();
  writeNode(body as Node, writer);
  return { text: writer.finish(), title: title && textOf(title).replace(/\s+/g, ' ').trim() };
}

/** The encoding that an HTML file names in its first bytes: `<meta charset="gb2312">`. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Gathers text with white space folded, as a browser would show it. */
class TextWriter {
  #text = '';
  #line = '';

  /** Adds inline text. */
  add(text: string): void {
    this.#line += text;
  }

  /** Ends the line. */
  endLine(blank: boolean): void {
    const line = this.#line
      .replace(/[^\S\t\n]+/g, ' ')
      .replace(/ ?([\t\n]) ?/g, '$1')
      .replace(/^[ \n]+|[ \t\n]+$/g, '');
    this.#line = '';
    if (/[^\s#*]/.test(line)) this.#text += `${line}\n`;
    if (blank && this.#text !== '' && !this.#text.endsWith('\n\n')) this.#text += '\n';
  }

  finish(): string {
    this.endLine(false);
    return this.#text.trimEnd();
  }
}

function writeNode(node: Node, writer: TextWriter): void {
  if (node.nodeName === '#text') {
    writer.add((node as DefaultTreeAdapterTypes.TextNode).value.replace(/[\s]+/g, ' '));
    return;
  }
  if (!('childNodes' in node)) return;
  const name = node.nodeName;
  if (skipped.has(name) || ('attrs' in node && isHidden(node))) return;
  if (name === 'br') writer.endLine(false);
  else if (name === 'pre') writePre(node as Element, writer);
  else if (name === 'tr' && isPlainRow(node as Element)) writeRow(node as Element, writer);
  else if (blocks.has(name)) {
    writer.endLine(true);
    if (/^h[1-6]$/.test(name)) writer.add(`${'#'.repeat(Number(name[1]))} `);
    if (name === 'li') writer.add('* ');
    for (const child of node.childNodes) writeNode(child, writer);
    writer.endLine(true);
  } else for (const child of node.childNodes) writeNode(child, writer);
}

function writePre(element: Element, writer: TextWriter): void {
  writer.endLine(true);
  for (const line of textOf(element).split('\n')) {
    writer.add(line);
    writer.endLine(line.trim() === '');
  }
  writer.endLine(true);
}

/** A row whose cells hold no blocks of their own becomes one line, cells parted by tabs. */
const isPlainRow = (row: Element): boolean =>
  !row.childNodes.some(
    (cell) => 'childNodes' in cell && cell.childNodes.filter((child) => blocks.has(child.nodeName)).length > 1,
  );

function writeRow(row: Element, writer: TextWriter): void {
  writer.endLine(false);
  const cells = row.childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th');
  writer.add(cells.map((cell) => textOf(cell).replace(/\s+/g, ' ').trim()).join('\t'));
  writer.endLine(true);
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const isHidden = (node: Element): boolean =>
  node.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'role' && value === 'navigation') ||
      (name === 'style' && /display:\s*none/i.test(value)),
  );

function findElement(node: Node, name: string): Element | undefined {
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    if (child.nodeName === name) return child as Element;
    const found = findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

type Parser = typeof import('parse5');
let parser: Parser | undefined;

/** Loaded on first use: most documents are plain text. */
function loadParser(): Parser {
  parser ??= createRequire(import.meta.url)('parse5') as Parser;
  return parser;
}
