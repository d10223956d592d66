// Where English sentences end: the rules below judge every stop; sentence-splitter lends its knowledge of abbreviations.
import { createRequire } from 'node:module';
import { BEFORE_NAMES, BEFORE_NUMBERS, CLOSERS, DATES, EITHER, INSIDE, opensSentence } from './abbreviations.ts';
import { CLOSING } from './punctuation.ts';

/** A place where a sentence may end: the stop's offset, and the words on both sides. */
interface Stop {
  readonly text: string;
  /** Offset of the last of the stops: `?!`, `...`. */
  readonly at: number;
  /** True where sentence-splitter ends a sentence. */
  readonly proposed: boolean;
  /** Offset after closing quotes and brackets and footnote marks. */
  readonly end: number;
  /** The token the stop ends, without the stop and without opening marks: `H.E`, `3.5`, `left`. */
  readonly before: string;
  /** Text after the end, without leading white space; its first characters only. */
  readonly after: string;
  /** White space between the end and what follows. */
  readonly spaced: boolean;
}

/** What texts are divided into by number. */
const PARTS =
  /^(?:Step|Rule|Part|Article|Section|Chapter|Clause|Item|Stage|Lesson|Unit|Figure|Fig|Table|Question|Annex)\b/i;

/** True where a stop ends no sentence. */
type Rule = (stop: Stop) => boolean;

// Why a stop ends no sentence; each rule has an example of what it catches.
const notAnEnd: readonly Rule[] = [
  // Nothing before the stop but a list number: `1. Other pods`, `iv. Reports`.
  ({ text, at }) =>
    at < 40 && /^[\s"“‘(]*(?:\d{1,3}(?:\.\d{1,3})*[A-Za-z]?|[ivxIVX]{1,5}|[A-Za-z])$/.test(text.slice(0, at)),
  // The name of a part and its number: `Step 1. Lay the boards flat`, `Article 5. Everyone may`.
  ({ text, at }) => at < 20 && /^\p{Lu}\p{L}{2,8} (?:\d{1,3}|[IVX]{1,5})$/u.test(text.slice(0, at)) && PARTS.test(text),
  // Decimals, versions, file names, addresses: `3.5`, `v1.19`, `types.go`, `www.un.org`.
  ({ text, at, end, spaced, after }) =>
    text[at] === '.' && end === at + 1 && !spaced && after !== '' && !glued(text, at),
  // `H.E. Mr. Xi`, `Dr. Smith`: a name follows.
  ({ before, at, text }) => text[at] === '.' && BEFORE_NAMES.has(before.toLowerCase()),
  // `No. 5`, `Art. IV`, `s. 2`: a number follows.
  ({ before, after, text, at }) =>
    text[at] === '.' && BEFORE_NUMBERS.has(before.toLowerCase()) && /^(?:\d|[IVXLC]+\b|[A-Z]\b)/.test(after),
  // `Dec. 31`, `on Sun. morning`.
  ({ before, after, text, at }) =>
    text[at] === '.' && /^[A-Z]/.test(before) && DATES.has(before.toLowerCase()) && !startsAnew(after),
  // `e.g. tea`, `China vs. Japan`.
  ({ before, text, at }) => text[at] === '.' && INSIDE.has(before.toLowerCase()) && !/^[A-Z]$/.test(before),
  // `the U.S. Department`, `Acme Ltd. said`; but `in the U.S. He left`.
  ({ before, after, text, at }) => text[at] === '.' && isEither(before) && !startsAnew(after) && !closes(before, after),
  // Abbreviations that sentence-splitter knows: `Wright Bros. airport`. It also passes over years and whatever lacks a space.
  ({ proposed, before, after, spaced, at, end }) =>
    !proposed && spaced && end === at + 1 && /^[A-Za-z]+$/.test(before) && !startsAnew(after) && !closes(before, after),
  // Initials: `J. K. Rowling`, `Franklin D. Roosevelt`; the pronoun is one too seldom to matter.
  ({ before, after, text, at }) => text[at] === '.' && /^[A-Z]$/.test(before) && /^[A-Z]/.test(after),
  // An ellipsis set with spaces: `It's just that . . . what`; it ends only before a capital.
  ({ text, at, after }) =>
    /^\s\.(?!\d)/.test(text.slice(at + 1, at + 4)) ||
    (/\.\s\.$/.test(text.slice(at - 2, at + 1)) && /^[a-z,;]/.test(after)),
  // An ellipsis that trails on: `and so... he went`.
  ({ text, at, after }) => /(?:\.\.|…)$/.test(text.slice(at - 1, at + 1)) && /^[a-z,;]/.test(after),
  // A quotation inside its sentence: `“Really?” she asked`, `"Go!" and went`.
  ({ text, at, end, after }) => end > at + 1 && /["”’')\]]/.test(text.slice(at + 1, end)) && /^[a-z,;:–—-]/.test(after),
  // Who said it: `“Can you print it?” Wang asked.`
  ({ text, at, end, after }) =>
    /[!?]/.test(text[at]!) &&
    /["”’]/.test(text.slice(at + 1, end)) &&
    /^(?:[A-Z][\w’'.-]* ){1,3}(?:said|asked|replied|answered|cried|called|shouted|exclaimed|whispered|added|says|asks)\b/.test(
      after,
    ),
  // A short unknown abbreviation before a small letter: `sth. like`.
  ({ text, at, before, after }) => text[at] === '.' && /^[A-Za-z]{1,3}$/.test(before) && /^[a-z]/.test(after),
  // A picture in Markdown: `![map](a.png)`.
  ({ text, at }) => text.startsWith('![', at),
  // A mark of its own inside a sentence: `Yahoo! is`, `(sic!), and`.
  ({ text, at, after }) => /[!?]/.test(text[at]!) && /^[a-z,;:]/.test(after),
];

/** @returns offsets just after each sentence's end, ascending */
export function endEnglishSentences(text: string): number[] {
  const ends: number[] = [];
  const proposed = proposeStops(text);
  for (const { index, 0: stops } of text.matchAll(/[.!?…]+/g)) {
    const at = index + stops.length - 1;
    const stop = readStop(text, at, proposed.has(at));
    if (stop.end <= (ends.at(-1) ?? 0) || notAnEnd.some((rule) => rule(stop))) continue;
    ends.push(takeRemark(text, stop.end));
  }
  return ends;
}

/** How much sentence-splitter is given at once: its time grows with the square of the length. */
const LONGEST_FED = 1000;

/** Offsets of the stops at which sentence-splitter ends a sentence. */
function proposeStops(text: string): Set<number> {
  const veiled = veilPairs(text);
  const proposed = new Set<number>();
  let at = 0;
  while (at < text.length) {
    const fed = veiled.slice(at, feedEnd(veiled, at));
    for (const { raw, type } of loadSplitter()(fed)) {
      const last = type === 'Sentence' ? /[.!?…](?=\s*$)/.exec(raw) : null;
      if (last) proposed.add(at + last.index);
      at += raw.length;
    }
  }
  return proposed;
}

/** Where to stop feeding: between two words of a sentence, lest a stop look like the text's end. */
function feedEnd(text: string, from: number): number {
  if (text.length - from <= LONGEST_FED) return text.length;
  const between = /^.*[a-z,] (?=[a-z])/s.exec(text.slice(from, from + LONGEST_FED));
  return from + (between?.[0].length ?? LONGEST_FED);
}

/** Quotes and brackets turned into spaces of the same length: an unbalanced one must not swallow the rest. */
const veilPairs = (text: string): string => text.replace(/["“”‘’()[\]{}«»「」『』（）【】《》]/g, ' ');

function readStop(text: string, at: number, proposed: boolean): Stop {
  let end = at + 1;
  // A straight quote right after the stop closes: `"Go on." Then`.
  while (end < text.length && (CLOSING.includes(text[end]!) || '"\'*_'.includes(text[end]!))) end++;
  // Footnote marks stay: `wrote it.1 Next`, `it.[2] And`, `it.² And`.
  const note = /^(?:\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\d{1,2}(?=\s+[A-Z“"]))/.exec(
    text.slice(end, end + 8),
  );
  if (note && /[A-Za-z)”"’]/.test(text[at - 1] ?? '')) end += note[0].length;
  const before = text
    .slice(Math.max(0, at - 24), at)
    .replace(/^.*\s/, '')
    .replace(/^["“‘([*_—–-]+/, '')
    .replace(/\.+$/, '');
  const rest = text.slice(end, end + 40);
  return { text, at, proposed, end, before, after: rest.trimStart(), spaced: /^\s/.test(rest) };
}

/** A stop without its space between two sentences: `good morning.It's a`, `in 2025.There are`; not `Node.js`, `System.Text`. */
const glued = (text: string, at: number): boolean =>
  /(?:[a-z]{2}|\d{2})[”"’)]?$/.test(text.slice(Math.max(0, at - 3), at)) &&
  /^[”"’)]?(?:[A-Z][a-z]*['’]?[a-z]* [a-z]|[A-Z][a-z]+ \d|(?:I|A) [a-z]|“[A-Z])/.test(text.slice(at + 1, at + 24)) &&
  !/`[^`]*$/.test(text.slice(Math.max(0, at - 30), at));

const isEither = (word: string): boolean => EITHER.has(word.toLowerCase()) || /^(?:[A-Z]\.)+[A-Z]$/.test(word);

const closes = (word: string, after: string): boolean => CLOSERS.has(word.toLowerCase()) && /^["“‘(]*[A-Z]/.test(after);

/** True where the text ahead looks like the start of a sentence, or is at its end. */
const startsAnew = (after: string): boolean => after === '' || opensSentence(after);

/** A bracketed remark without an end of its own closes the sentence before it: `…on the State. (Replaced 26 of 1998 s. 2)`. */
function takeRemark(text: string, end: number): number {
  const remark = /^\s+\([A-Z](?:[^().!?]|[.!?](?!\s+[A-Z])){2,80}(?<![.!?])\)(?=\s*$|\s+["“(]?[A-Z])/.exec(
    text.slice(end, end + 90),
  );
  return remark ? end + remark[0].length : end;
}

type Splitter = (text: string) => readonly { readonly type: string; readonly raw: string }[];
let splitter: Splitter | undefined;

/** Loaded on first use: a look-up needs no sentences. */
function loadSplitter(): Splitter {
  splitter ??= (createRequire(import.meta.url)('sentence-splitter') as { split: Splitter }).split;
  return splitter;
}
