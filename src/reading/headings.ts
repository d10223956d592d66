// What a line must look like to be a heading and nothing else.
import { ENGLISH_FUNCTION_WORDS } from '../language/function-words.ts';
import { latinWords } from '../language/script.ts';

/** Clauses by number, and the names that parts of documents go by. */
const patterns: readonly RegExp[] = [
  // `第二条`, `第三章 机关`, `一、总则`, `（二）范围`
  /^第[一二三四五六七八九十百零〇\d]+[条條章节節部编編款]/,
  /^[一二三四五六七八九十]{1,3}、[^，。；]{1,30}$/,
  /^[（(][一二三四五六七八九十]{1,3}[)）][^，。；]{1,30}$/,
  // `Article 2`, `CHAPTER III ORGANS`, `Part B. Rules`
  /^(?:Article|Chapter|Section|Part|Annex|Appendix|ARTICLE|CHAPTER|SECTION|PART|ANNEX|APPENDIX) (?:\d+|[IVXLC]+|[A-Z])\b/,
  // `序言`, `目录`, `Preamble`
  /^(?:序言|前言|引言|导言|序|导论|概要|概述|概论|摘要|提要|目录|目次|背景|总则|附则|结论|结语|结束语|后记|附件|附录|附表|参考文献|致谢|问答|注释)[一二三四五六七八九十\d]*$/,
  /^(?:preamble|preface|foreword|introduction|abstract|summary|overview|contents|background|conclusions?|annex|appendix|references|notes|acknowledge?ments)$/i,
];

/** True for lines that are headings by their look: a clause and its number, a part's name, `# Marked`. */
export const isHeadingLine = (text: string): boolean => patterns.some((pattern) => pattern.test(text.trim()));

/** True for a line in title case or capitals: `Building a Community of Shared Future`; function words do not count. */
export function isTitleCase(text: string): boolean {
  const words = latinWords(text).filter((word) => !ENGLISH_FUNCTION_WORDS.has(word.toLowerCase()));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && capital >= words.length * 0.8 && /^\P{Ll}/u.test(text);
}
