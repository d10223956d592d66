// Speech in quotation marks begins and ends at the same place in both languages.
import type { Measured } from './evidence.ts';

export const quotes: Measured = {
  name: 'quotes',
  features: [
    'inside on one side only',
    'next opens on one side only',
    'opening quotes that differ',
    'closing quotes that differ',
  ],
  prepare: (text) => {
    const zh = followQuotes(text.zh.map((segment) => segment.text));
    const en = followQuotes(text.en.map((segment) => segment.text));
    // A text that marks speech on one side only, or with dashes, tells nothing.
    if (!zh.used || !en.used) return () => {};
    return ({ i, a, j, b }, out, at) => {
      out[at] = zh.inside[i + a]! ^ en.inside[j + b]!;
      out[at + 1] = zh.opensWith[i + a]! ^ en.opensWith[j + b]!;
      if (!a || !b) return;
      out[at + 2] = Math.abs(zh.opened[i + a]! - zh.opened[i]! - en.opened[j + b]! + en.opened[j]!);
      out[at + 3] = Math.abs(zh.closed[i + a]! - zh.closed[i]! - en.closed[j + b]! + en.closed[j]!);
    };
  },
};

interface QuoteState {
  /** True where at least one sentence in fifty opens a quotation. */
  readonly used: boolean;
  /** 1 where the boundary before sentence k lies inside a quotation. */
  readonly inside: Uint8Array;
  /** 1 where sentence k begins with an opening mark. */
  readonly opensWith: Uint8Array;
  /** Marks opened and closed before sentence k. */
  readonly opened: Uint32Array;
  readonly closed: Uint32Array;
}

/** Walks through the text; straight quotes open where they follow a space or the start, and close elsewhere. */
export function followQuotes(sentences: readonly string[]): QuoteState {
  const size = sentences.length + 1;
  const inside = new Uint8Array(size);
  const opensWith = new Uint8Array(size);
  const opened = new Uint32Array(size);
  const closed = new Uint32Array(size);
  let open = false;
  sentences.forEach((sentence, k) => {
    inside[k] = Number(open);
    opensWith[k] = Number(/^[\s(（]*["“「『]/u.test(sentence));
    let ups = 0;
    let downs = 0;
    for (const match of sentence.matchAll(/["“”„「」『』]/gu)) {
      const opens =
        '“„「『'.includes(match[0]) || (match[0] === '"' && /^$|[\s(—–-]/u.test(sentence[match.index - 1] ?? ''));
      open = opens;
      if (opens) ups++;
      else downs++;
    }
    opened[k + 1] = opened[k]! + ups;
    closed[k + 1] = closed[k]! + downs;
    inside[k + 1] = Number(open);
  });
  return { used: opened[size - 1]! * 50 > sentences.length, inside, opensWith, opened, closed };
}
