// Real English–Chinese pairs: the help of LibreOffice as Debian packages it, paired by the paragraphs' ids.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { NewUnit } from '../src/model.ts';
import { makeUnit } from './generate.ts';

const packages = ['libreoffice-help-en-us', 'libreoffice-help-zh-cn'];

/** Paragraphs that have text in both languages; null where the packages cannot be had. */
export function readHelpPairs(folder = join(tmpdir(), 'duizhao-libreoffice-help')): NewUnit[] | null {
  const help = join(folder, 'files/usr/share/libreoffice/help');
  try {
    if (!existsSync(help)) download(folder);
  } catch {
    return null;
  }
  const units: NewUnit[] = [];
  for (const page of listPages(join(help, 'zh-CN/text'))) {
    const [zh, en] = ['zh-CN', 'en-US'].map((lang) => join(help, lang, 'text', page)) as [string, string];
    if (!existsSync(en)) continue;
    const translations = readParagraphs(zh);
    let position = 0;
    for (const [id, text] of readParagraphs(en)) {
      const translation = translations.get(id);
      if (!translation || translation === text || !/\p{Script=Han}/u.test(translation)) continue;
      units.push(makeUnit(translation, text, `help/${page}`, position++));
    }
  }
  return units;
}

/** Fetches the packages with `apt-get download` and unpacks them; nothing is installed. */
function download(folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('apt-get', ['download', ...packages], { cwd: folder, stdio: 'ignore' });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb')))
    execFileSync('dpkg-deb', ['-x', file, 'files'], { cwd: folder });
}

function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** The text of each paragraph and heading that has an id. */
function readParagraphs(page: string): Map<string, string> {
  const paragraphs = new Map<string, string>();
  const html = readFileSync(page, 'utf8');
  for (const [, , id, content] of html.matchAll(/<(p|h[1-6]) [^>]*?\bid="([^"]+)"[^>]*>(.*?)<\/\1>/gs)) {
    const text = readText(content!);
    if (text !== '') paragraphs.set(id!, text);
  }
  return paragraphs;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function readText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
      if (name) return entities[name.toLowerCase()] ?? whole;
      return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16));
    })
    .replace(/\s+/g, ' ')
    .trim();
}
