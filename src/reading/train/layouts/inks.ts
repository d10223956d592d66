// How words are written in sources that have markup of their own.
import type { Random } from '../random.ts';
import type { Chunk } from './draft.ts';

type Ink = (text: string, random: Random) => Chunk[];

/** Markdown: a word in bold, in code, with a link. */
const markdown: Ink = (text, random) => {
  if (text.length < 24 || !random.chance(0.08)) return [text];
  const word = random.chance(0.5)
    ? /[A-Za-z]{4,}/.exec(text)
    : /(?<=\p{Script=Han}{2})\p{Script=Han}{2,4}(?=\p{Script=Han})/u.exec(text);
  if (!word) return [text];
  const [open, close] = random.pick([
    ['**', '**'],
    ['*', '*'],
    ['`', '`'],
    ['_', '_'],
    ['<u>', '</u>'],
    ['[', `](https://example.com/${random.below(999)})`],
    ['[', '](#note)'],
    ['~~', '~~'],
  ] as const);
  const end = word.index + word[0].length;
  return [text.slice(0, word.index), { out: open }, word[0], { out: close }, text.slice(end)].filter(
    (chunk) => chunk !== '',
  );
};

/** HTML: what its grammar reserves is written as a reference; some words stand in elements. */
const html: Ink = (text, random) =>
  markUp(text, random)
    .flatMap((chunk) => (typeof chunk === 'string' && random.chance(0.03) ? spell(chunk) : [chunk]))
    .flatMap((chunk) =>
      typeof chunk === 'string'
        ? chunk
            .split(/([&<>])/)
            .flatMap((part): Chunk[] => (part === '' ? [] : references[part] ? [{ out: references[part] }] : [part]))
        : [chunk],
    );

/** One space that does not break. */
function spell(text: string): Chunk[] {
  const [head, ...rest] = text.split(' ');
  return rest.length === 0 ? [text] : [head!, { out: '&nbsp;' }, rest.join(' ')].filter((chunk) => chunk !== '');
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function markUp(text: string, random: Random): Chunk[] {
  if (!random.chance(0.08)) return [text];
  const word = /[A-Za-z]{4,}|\p{Script=Han}{2,3}/u.exec(text.slice(Math.min(5, text.length)));
  if (!word) return [text];
  const start = word.index + Math.min(5, text.length);
  const [open, close] = random.pick([
    ['<b>', '</b>'],
    ['<em>', '</em>'],
    ['<strong>', '</strong>'],
    ['<a href="/a/3.html">', '</a>'],
    ['<span class="hl">', '</span>'],
  ] as const);
  return [text.slice(0, start), { out: open }, word[0], { out: close }, text.slice(start + word[0].length)].filter(
    (chunk) => chunk !== '',
  );
}

/** By the ending of the file. */
export const inks: Readonly<Record<string, Ink>> = { md: markdown, html };
