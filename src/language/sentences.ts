// Text → sentences. The parts and the white space between them give the text back.
import type { Lang, Span } from '../model.ts';
import { endEnglishSentences } from './sentences-en.ts';
import { endChineseSentences } from './sentences-zh.ts';

/**
 * Splits one block of running text into sentences.
 *
 * @param text one paragraph, white space folded; line breaks count as spaces
 * @returns half-open UTF-16 ranges in `text`, ascending, never empty, without white space at their edges; all between them is white space
 */
export function splitSentences(text: string, lang: Lang): Span[] {
  const veiled = veilCode(text);
  const ends = lang === 'zh' ? endChineseSentences(veiled) : endEnglishSentences(veiled);
  const sentences: Span[] = [];
  let from = 0;
  for (const to of [...ends, text.length]) {
    const span = trimSpan(text, from, to);
    const last = sentences.at(-1);
    // Marks alone are no sentence: `……` after a full stop goes with what it ends.
    if (span && last && !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)))
      sentences[sentences.length - 1] = { start: last.start, end: span.end };
    else if (span) sentences.push(span);
    from = to;
  }
  return sentences;
}

/** Code in backticks holds no sentence's end: `list.size() != 0`, `object.name`. */
const veilCode = (text: string): string =>
  text.replace(/``|`[^`]{1,300}`/g, (code) => `\`${'x'.repeat(code.length - 2)}\``);

function trimSpan(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : undefined;
}
