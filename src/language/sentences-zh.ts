// Where Chinese sentences end. One pass over the text, so that a hundred pages take a hundred times one page.
import { CLOSING, ZH_END } from './punctuation.ts';
import { isHan } from './script.ts';

/** What a sentence's end takes along: closing quotes and brackets, more ends, footnote marks. */
const TAIL = new Set([...CLOSING, ...ZH_END, '"', "'", '…', '*', '_']);
const FOOTNOTE =
  /^(?:(?:\[\d{1,3}\]|［\d{1,3}］|[\u00b9\u00b2\u00b3\u2070-\u2079]+|[①-⑳])+|\d{1,2}(?=$|\s+\d{4}\s*年|\s+[“（《]?(?![年月日时点分秒个名位国项条章届次家人岁世万亿千百多余元种])\p{Script=Han}))/u;
/** What goes on with the sentence around a quotation. */
const GOES_ON = [
  // `“为什么？”的问题`, `“好！”，他说`, `“水要八十度。”——老板`
  /^\s*[，、；：,;:的—]/,
  // Who said it: `“没有。”他说。`, `“快走！”邮递员喊着，`; with a colon it leads to the next: `“没有。”他问：“真的？”`
  /^\s?\p{Script=Han}{1,10}[说說道问問答喊叫嚷](?:着|著|了)?[，。,]/u,
  // `“快点儿！”邮递员催他，“还有信呢。”`
  /^\s?\p{Script=Han}{1,10}[，,][“「]/u,
];
/** A bracketed remark without an end of its own closes the sentence before it: `…具约束力。 （由1998年第26号第2条代替）`. */
const REMARK = /^\s*(?:（[^（）()。！？]{2,80}）|\([^（）()。！？.!?]{2,80}\))(?=\s*$|\s*[^\s，。；、])/;
/** Titles may hold an end and are no sentence: 《你好，李焕英！》. Longer than this, the mark was never closed. */
const LONGEST_TITLE = 60;

/** @returns offsets just after each sentence's end, ascending; the last may equal the text's length */
export function endChineseSentences(text: string): number[] {
  const ends: number[] = [];
  let titleEnd = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '《') titleEnd = closeTitle(text, i);
    if (i < titleEnd || !endsHere(text, i)) continue;
    const end = takeTail(text, i + 1);
    if (end > i + 1 && isQuoted(text, i, end) && GOES_ON.some((pattern) => pattern.test(text.slice(end, end + 16)))) {
      i = end - 1;
      continue;
    }
    const remark = REMARK.exec(text.slice(end, end + 90));
    const after = remark ? end + remark[0].length : end;
    ends.push(after);
    i = after - 1;
  }
  return ends;
}

function endsHere(text: string, at: number): boolean {
  const char = text[at]!;
  // `![图](a.png)`: a picture in Markdown.
  if (ZH_END.includes(char)) return !(char === '!' && text[at + 1] === '[');
  // `投产……这一切` goes on; `他沉默了……” ` has come to its end.
  if (char === '…') return text[at + 1] !== '…' && /^[”」』"]/.test(text.slice(at + 1, at + 2));
  // A Latin full stop typed after Chinese: `结束了. 我们`; not `3.5`, `kubernetes.yml`, `1. 总则`.
  return (
    char === '.' &&
    at > 0 &&
    isHan(text[at - 1]!) &&
    /^(?:$|[\s”」』）)]|\p{Script=Han})/u.test(text.slice(at + 1, at + 2))
  );
}

function takeTail(text: string, from: number): number {
  let end = from;
  while (end < text.length && TAIL.has(text[end]!)) {
    // A straight quote right after the end closes; after a space it would open, and is not reached.
    end++;
  }
  // `“走吧。 ”`: a space slipped in before the closing quote.
  const loose = /^\s+[”’」』]+/.exec(text.slice(end, end + 4));
  if (loose) end += loose[0].length;
  const footnote = FOOTNOTE.exec(text.slice(end, end + 24));
  return footnote ? end + footnote[0].length : end;
}

const isQuoted = (text: string, at: number, end: number): boolean => /[”’」』）)"]/.test(text.slice(at + 1, end));

/** End of the title that opens here, or 0 where it does not close soon. */
function closeTitle(text: string, open: number): number {
  const close = text.slice(open, open + LONGEST_TITLE).indexOf('》');
  return close < 0 ? 0 : open + close;
}
