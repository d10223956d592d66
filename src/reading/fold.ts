// Source spans → text as read on: line wraps folded, the parts on both sides of a cut joined; every character keeps its place.
import { isEnglishWord } from '../language/english-vocabulary.ts';
import { isCjk, isCjkMark } from '../language/script.ts';
import type { Span } from '../model.ts';

/** Folded text with the source offset of each of its characters; an inserted space has the offset of what follows it. */
export interface Folded {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Characters that print nothing: soft hyphens, zero-width spaces and joiners, stray byte-order marks, directions. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const SPACE = /[\s\p{Cc}]/u;

/**
 * Reads the spans of a source as one line of text.
 *
 * White space becomes one space; a line wrap or page cut between Chinese characters becomes nothing (`服务贸|易`).
 *
 * @param source the text that the spans count in
 * @param spans in reading order
 */
export function foldSpans(source: string, spans: readonly Span[]): Folded {
  const chars: string[] = [];
  const offsets: number[] = [];
  let gap: 'none' | 'space' | 'wrap' | 'cut' = 'none';
  for (const span of spans) {
    if (chars.length > 0) gap = 'cut';
    for (let at = span.start; at < span.end; at++) {
      const char = source[at]!;
      if (UNSEEN.test(char)) continue;
      if (SPACE.test(char)) {
        if (chars.length > 0 && gap !== 'wrap' && gap !== 'cut') gap = /[\n\r\f\v]/.test(char) ? 'wrap' : 'space';
        continue;
      }
      // A number that a page cuts goes on at once: `20|20年`; two lines may each have one.
      const number = gap === 'cut' && /\d/.test(char) && /\d/.test(chars.at(-1)!);
      if (gap === 'space') append(chars, offsets, ' ', at);
      else if (gap !== 'none' && !number) joinWrap(source, chars, offsets, at, gap === 'cut');
      gap = 'none';
      append(chars, offsets, char, at);
    }
  }
  const text = chars.join('');
  return SET_APART.test(text) ? closeUp(text, offsets) : { text, offsets };
}

/** Chinese set with a space after every character: `目 录`, `監 測 報 告`; not `国务院总理 李克强`. */
const SET_APART = /^(?!.*\p{Script=Han}{2}).*\p{Script=Han} \p{Script=Han}/u;

/** Takes out the spaces between Chinese characters. */
function closeUp(text: string, offsets: readonly number[]): Folded {
  const kept = [...offsets.keys()].filter(
    (i) => !(text[i] === ' ' && isCjk(text[i - 1] ?? '') && isCjk(text[i + 1] ?? '')),
  );
  return { text: kept.map((i) => text[i]).join(''), offsets: kept.map((i) => offsets[i]!) };
}

function append(chars: string[], offsets: number[], char: string, offset: number): void {
  chars.push(char);
  offsets.push(offset);
}

/** Puts between two lines what the reader would: nothing in Chinese, a space in English, nothing at a divided word. */
function joinWrap(source: string, chars: string[], offsets: number[], at: number, cut: boolean): void {
  const before = chars.at(-1) ?? '';
  const after = source[at]!;
  if ((isCjk(before) && isCjk(after)) || isCjkMark(before) || isCjkMark(after)) return;
  if ((isCjk(before) && /\d/.test(after)) || (/\d/.test(before) && isCjk(after))) return;
  if (before === '—') return;
  if ((before === '-' || before === '‐') && /[a-z]/.test(after) && /[a-z]/i.test(chars.at(-2) ?? '')) {
    // `inter-|national` where the text or the dictionary has `international`; `well-|known` keeps its hyphen.
    const [tail, head] = [tailWord(chars.slice(0, -1)), headWord(source, at)];
    const isWord = isEnglishWord(tail + head) || standsElsewhere(source, tail + head, at);
    if (isWord && !standsElsewhere(source, `${tail}-${head}`, at)) {
      chars.pop();
      offsets.pop();
    }
    return;
  }
  // `interna|tional`: a page cut may divide a word without a hyphen.
  if (/[a-z]/i.test(before) && /[a-z]/.test(after) && isDividedWord(source, chars, at, cut)) return;
  append(chars, offsets, ' ', at);
}

const tailWord = (chars: readonly string[]): string => /[A-Za-z]*$/.exec(chars.slice(-30).join(''))![0];
const headWord = (source: string, at: number): string => /^[a-z]*/.exec(source.slice(at, at + 30))![0];

/** True where the two halves are no words of this text and the whole is one; at a page cut, no words of the dictionary. */
function isDividedWord(source: string, chars: readonly string[], at: number, cut: boolean): boolean {
  const tail = tailWord(chars);
  const head = headWord(source, at);
  // `commit|ments`: a half may be a word by chance.
  if (cut && !(isEnglishWord(tail) && isEnglishWord(head)) && isEnglishWord(tail + head)) return true;
  return (
    !standsElsewhere(source, tail, at - 1) &&
    !standsElsewhere(source, head, at) &&
    standsElsewhere(source, tail + head, at)
  );
}

/** True where the word stands somewhere in the source as a whole word, other than at the offset itself. */
function standsElsewhere(source: string, word: string, at: number): boolean {
  for (let i = source.indexOf(word); i >= 0 && word; i = source.indexOf(word, i + 1)) {
    const whole = !/[A-Za-z]/.test(source[i - 1] ?? '') && !/[A-Za-z]/.test(source[i + word.length] ?? '');
    if (whole && Math.abs(i - at) > word.length) return true;
  }
  return false;
}

/**
 * The source places of a range of folded text: one span for each block span it touches.
 *
 * @param from index into `folded.text`, inclusive
 * @param to exclusive
 */
export function unfold(folded: Folded, blockSpans: readonly Span[], from: number, to: number): Span[] {
  const found: Span[] = [];
  let i = from;
  for (const { start, end } of blockSpans) {
    // The offsets ascend inside one span, but spans need not ascend among each other.
    const first = i;
    while (i < to && folded.offsets[i]! >= start && folded.offsets[i]! < end) i++;
    let head = first;
    while (head < i && folded.text[head] === ' ') head++;
    if (head < i) found.push({ start: folded.offsets[head]!, end: folded.offsets[i - 1]! + 1 });
  }
  return found;
}
