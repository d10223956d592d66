// What may stand at a join: sentences of one bead were one sentence in the other language.
import type { Bitext, Classified, Measured } from './evidence.ts';

/** How a sentence ends, one name a class; closing quotes and brackets behind the mark do not count. */
export const endings = ['stop', 'question', 'exclamation', 'colon', 'comma', 'ellipsis', 'dash', 'none'] as const;

const marks: Record<string, number> = {};
['.。', '?？', '!！', ':：;；', ',，、', '…', '-—–'].forEach((same, k) => {
  for (const mark of same) marks[mark] = k;
});

const closers = /[\s"'”’」』）)\]】》〉]+$/u;

/** Index into `endings`. */
export function endingOf(text: string): number {
  const plain = text.replace(closers, '');
  if (plain.endsWith('...')) return 5;
  return marks[plain.at(-1) ?? ''] ?? 7;
}

/** `“` … `”` at the end: a quotation that closes goes on in the next sentence less often. */
const closesQuote = (text: string) => /["”」』][\s）)]*$/u.test(text);

export const joins: Measured = {
  name: 'joins',
  features: [
    ...endings.map((ending) => `zh joined at ${ending}`),
    ...endings.map((ending) => `en joined at ${ending}`),

    'zh joined after a quote',
    'en joined after a quote',
    'en joined before lower case',
    'zh joined at a short part',
    'en joined at a short part',
  ],
  prepare: (text) => {
    const zh = describe(text.zh);
    const en = describe(text.en);
    return ({ i, a, j, b }, out, at) => {
      if (!a || !b) return;
      for (let k = i; k < i + a - 1; k++) {
        out[at + zh.ending[k]!]! += 1;
        if (zh.quote[k]) out[at + 16]! += 1;
        if (zh.short[k] || zh.short[k + 1]) out[at + 19]! += 1;
      }
      for (let k = j; k < j + b - 1; k++) {
        out[at + 8 + en.ending[k]!]! += 1;
        if (en.quote[k]) out[at + 17]! += 1;
        if (en.lower[k + 1]) out[at + 18]! += 1;
        if (en.short[k] || en.short[k + 1]) out[at + 20]! += 1;
      }
    };
  },
};

function describe(segments: Bitext['zh']) {
  return {
    ending: Uint8Array.from(segments, ({ text }) => endingOf(text)),
    quote: Uint8Array.from(segments, ({ text }) => Number(closesQuote(text))),
    lower: Uint8Array.from(segments, ({ text }) => Number(/^["'“‘(\s]*\p{Ll}/u.test(text))),
    short: Uint8Array.from(segments, ({ text, lang }) => Number(text.length < (lang === 'zh' ? 8 : 24))),
  };
}

/** How both sides of a bead end, as pairs. */
export const ends: Classified = {
  name: 'ends',
  features: endings.flatMap((zh) => endings.map((en) => `${zh} ↔ ${en}`)),
  classify: (text) => {
    const zh = describe(text.zh).ending;
    const en = describe(text.en).ending;
    return ({ i, a, j, b }) => (a && b ? zh[i + a - 1]! * endings.length + en[j + b - 1]! : -1);
  },
};
