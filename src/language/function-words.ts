// Little words that carry a sentence: where many stand, there is running text of that language and not a name in it.

/** English words that names and terms seldom hold and every sentence does. */
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the of and or to in on at by for with from into as is are was were be been being has have had do does did not no
  this that these those it its he she we you they i his her our your their my who which what when where how if but than
  then so will would shall should can could may might must there here all any each such also more most about between
  during under over after before through while upon within without against`.split(/\s+/),
);

/** English words after which a line or a page cannot end a text: `the outcome of`, `we need to`. */
const ENGLISH_OPEN_ENDS: ReadonlySet<string> = new Set(
  `a an the of and or nor to in on at by for with from into as is are was were be been being has have had not this that
  these those its his her our your their my who whose which where if but than will would shall should can could may might
  must such between during under over through while upon within without against both either very more most`.split(
    /\s+/,
  ),
);

/** Chinese words after which a line or a page cannot end a text: `只有`, `以及`, `双方的`; none that ends common words. */
const CHINESE_OPEN_END =
  /(?:只有|只要|以及|关于|對於|对于|由于|因为|所以|但是|並且|并且|而且|或者|如果|为了|通过|根据|按照|随着|不得|应当|必须|可以|能够|将会|[的或把被但]|(?<![参普])[与及]|(?<![共缓温总调平附])和)$/;

/** True where an English text stops at a word that must be followed by another. */
export function endsOpenEnglish(text: string): boolean {
  const word = /([A-Za-z]+)\s*$/.exec(text)?.[1];
  return word !== undefined && ENGLISH_OPEN_ENDS.has(word.toLowerCase());
}

/** True where a Chinese text stops at a word that must be followed by another. */
export const endsOpenChinese = (text: string): boolean => CHINESE_OPEN_END.test(text.trimEnd());
