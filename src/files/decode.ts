// Bytes → text, by content: strict UTF-8 first, then the encodings Chinese and English texts come in. Nothing is lost on the way:
// an encoding that leaves one byte unread is refused.
import { analyse } from 'chardet';
import { decode } from 'iconv-lite';
import { NotTextError } from '../errors.ts';
import { commonHan } from '../language/common-han.ts';
import { countHan } from '../language/script.ts';

/** Decoded text without a byte-order mark, and the WHATWG label of what it was encoded in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const boms: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Files that people take for text, by their first bytes. */
const formats: readonly { readonly magic: string; readonly name: string }[] = [
  { magic: '%PDF-', name: 'a PDF' },
  { magic: 'PK\u0003\u0004', name: 'a Word, Excel or zip file' },
  { magic: '\u00d0\u00cf\u0011\u00e0', name: 'an old Word or Excel file' },
  { magic: '{\\rtf', name: 'an RTF file' },
];

/** What is tried where the text is no UTF-8, with the name chardet has for it. */
const candidates: readonly { readonly encoding: string; readonly chardet: string }[] = [
  { encoding: 'gb18030', chardet: 'GB18030' },
  { encoding: 'big5', chardet: 'Big5' },
  { encoding: 'utf-16le', chardet: 'UTF-16LE' },
  { encoding: 'utf-16be', chardet: 'UTF-16BE' },
  { encoding: 'windows-1252', chardet: 'ISO-8859-1' },
];

/** Share of characters that must be usual ones for a guess to count: below it the bytes are something else. */
const LEAST_PLAUSIBLE = 0.5;
/** How far into a file the guess looks. */
const SAMPLE = 64 * 1024;

/**
 * @param name the file's name, for the message
 * @param declared an encoding the file itself names (HTML `meta`), tried right after UTF-8
 * @throws {NotTextError} for binary data and for text whose encoding cannot be told
 */
export function decodeText(bytes: Uint8Array, name: string, declared?: string): Decoded {
  const bom = boms.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  if (bom) {
    const text = decodeStrictly(bytes.subarray(bom.bytes.length), bom.encoding);
    if (text === undefined || hasNul(text)) throw notText(name, `it is marked as ${bom.encoding} and is not`);
    return { text, encoding: bom.encoding };
  }
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const format = formats.find(({ magic }) => head.startsWith(magic));
  if (format) throw notText(name, `it is ${format.name}`, 'export its text as .txt, .md or .html');
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined && !hasControls(utf8)) return { text: utf8, encoding: 'utf-8' };
  return decodeAs(bytes, declared) ?? guess(bytes) ?? refuse(bytes, name);
}

function refuse(bytes: Uint8Array, name: string): never {
  if (bytes.includes(0)) throw notText(name, 'it holds binary data');
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const damaged = lenient.split('\ufffd');
  if (damaged.length * 50 < lenient.length && countHan(lenient) > 0) {
    const line = damaged[0]!.split('\n').length;
    throw notText(
      name,
      `UTF-8 that is damaged or cut off in line ${line}`,
      'mend that place or save the text again as UTF-8',
    );
  }
  throw notText(name, 'it is neither UTF-8 nor UTF-16, GB18030 or Big5', 'save it as UTF-8');
}

const notText = (name: string, cause: string, remedy = 'give a text file'): NotTextError =>
  new NotTextError(`${name}: not a text that can be read: ${cause}; ${remedy}`);

function decodeAs(bytes: Uint8Array, encoding: string | undefined): Decoded | undefined {
  const text = encoding === undefined ? undefined : decodeStrictly(bytes, encoding);
  return text === undefined || hasControls(text) ? undefined : { text, encoding: new TextDecoder(encoding).encoding };
}

/** The encoding in which the text looks most like Chinese or English. */
function guess(bytes: Uint8Array): Decoded | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const confidence = new Map<string, number>(analyse(sample).map((match) => [match.name, match.confidence]));
  const likely = candidates
    .flatMap(({ encoding, chardet }) => {
      const text = decodeStrictly(sample, encoding, sample.length < bytes.length);
      if (text === undefined || hasControls(text)) return [];
      return [{ encoding, plausible: plausibility(text, encoding), prior: (confidence.get(chardet) ?? 0) / 1000 }];
    })
    .filter(({ plausible }) => plausible >= LEAST_PLAUSIBLE)
    .sort((a, b) => b.plausible + b.prior - a.plausible - a.prior);
  for (const { encoding } of likely) {
    const decoded = decodeAs(bytes, encoding);
    if (decoded) return decoded;
  }
  return undefined;
}

/** Text of the bytes, or undefined where one of them does not fit. */
function decodeStrictly(bytes: Uint8Array, encoding: string, cutOff = false): string | undefined {
  if (encoding === 'windows-1252') return decodeWestern(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cutOff });
  } catch {
    return undefined;
  }
}

/** Node reads windows-1252 as Latin-1, whose curly quotes are control characters. */
function decodeWestern(bytes: Uint8Array): string | undefined {
  const text = decode(Buffer.from(bytes), 'win1252');
  return text.includes('\ufffd') ? undefined : text;
}

const hasNul = (text: string): boolean => text.includes('\0');

/** True for NUL, and for more control characters than a text has. */
function hasControls(text: string): boolean {
  if (hasNul(text)) return true;
  const controls = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  return controls > 8 && controls * 200 > text.length;
}

const USUAL_MARK = /[“”‘’…—–·×÷°©®€£¥§\u3000-\u3015\uff01-\uff5e]/;

/**
 * Share of usual characters among those beyond ASCII, 0..1: common Chinese ones count most, the rest of the first levels of GB 2312
 * and Big5 less. Western text has few such characters among its letters.
 */
function plausibility(text: string, encoding: string): number {
  const beyond = [...text].filter((char) => char > '\u007f');
  if (beyond.length === 0) return text === '' ? 0 : 1;
  if (encoding === 'windows-1252' && beyond.length * 3 > text.length) return 0;
  const usual = beyond.map((char) => {
    if (USUAL_MARK.test(char) || commonHan.has(char)) return 1;
    if (isFirstLevel(char, encoding === 'big5' ? 'big5' : 'gb18030')) return 0.8;
    if (/[\u4e00-\u9fff]/.test(char)) return isFirstLevel(char, encoding === 'big5' ? 'gb18030' : 'big5') ? 0.5 : 0.2;
    return encoding !== 'gb18030' && encoding !== 'big5' && /[À-ÖØ-öø-ÿ]/.test(char) ? 0.6 : -1;
  });
  return usual.reduce((sum: number, weight) => sum + weight, 0) / beyond.length;
}

type ChineseEncoding = 'gb18030' | 'big5';

const firstLevels: Partial<Record<ChineseEncoding, ReadonlySet<string>>> = {};

/** True for the 3,755 characters of GB 2312's first level or the 5,401 of Big5's, the usual ones of each script. */
function isFirstLevel(char: string, encoding: ChineseEncoding): boolean {
  firstLevels[encoding] ??= readFirstLevel(encoding);
  return firstLevels[encoding].has(char);
}

/** Reads the level off the decoder: its rows lie together in both encodings. */
function readFirstLevel(encoding: ChineseEncoding): ReadonlySet<string> {
  const [from, to] = encoding === 'big5' ? [0xa4, 0xc6] : [0xb0, 0xd7];
  const bytes: number[] = [];
  for (let lead = from; lead <= to; lead++) {
    if (encoding === 'big5') for (let trail = 0x40; trail <= 0x7e; trail++) bytes.push(lead, trail);
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  }
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)).replaceAll('\ufffd', ''));
}
