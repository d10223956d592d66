// Where a term may begin and end: between words, rather not between a word and its suffix, or inside a name.
import { parameters } from './parameters.ts';
import type { Token } from './tokens.ts';

/** For each gap 0..n between the tokens of an English text, what a cut there costs: 0 between words, 1 inside one. */
export function costEnglishCuts(text: string, tokens: readonly Token[]): number[] {
  const content = tokens.filter((token) => token.content);
  // Where all words are capitals, capitals show no names.
  const title = content.filter(isCapital).length > 0.6 * content.length;
  const after = tokens.map((token, at) => {
    const next = tokens[at + 1];
    if (!next) return 0;
    const gap = text.slice(token.end, next.start);
    // counter-|terrorism
    if (gap === '-') return 1;
    // Executive |Council
    const isName = at > 0 && token.content && next.content && isCapital(token) && isCapital(next);
    return gap === ' ' && isName && !title ? parameters.cuts.capitals : 0;
  });
  return [0, ...after];
}

/** The same of a Chinese text that was cut at `boundaries`. */
export function costChineseCuts(tokens: readonly Token[], boundaries: readonly boolean[]): number[] {
  return boundaries.map((boundary, at) => {
    if (!boundary) return 1;
    const left = tokens[at - 1];
    const right = tokens[at];
    if (!left?.han || !right?.han || left.end !== right.start) return 0;
    // 可及|性, 试验|区
    if (suffixes.has(right.key) && boundaries[at + 1]) return parameters.cuts.affix;
    // 副|总理, 非|政府
    if (prefixes.has(left.key) && boundaries[at - 1]) return parameters.cuts.affix;
    return 0;
  });
}

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text);

/** Characters that make a longer word of the word before them. */
const suffixes = new Set(
  '区性化者局司员组权率制法会部署厅处院所学家力品业机站线网型度量论党军费税金界圈群链库券单团队厂店国省市县镇村',
);

/** Characters that make a longer word of the word behind them. */
const prefixes = new Set('副总非反超准亚泛第去多');
