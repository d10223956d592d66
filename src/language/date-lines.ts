// What a date looks like where a line is one, or has one at its edge. Values are read in numerals/.

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** `November 30, 2020`, `3 November`, `Nov. 2020`. */
export const ENGLISH_DATE = new RegExp(
  `\\b(?:${MONTH}\\.?\\s+\\d{1,2}\\b|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\b|${MONTH}\\.?,?\\s+\\d{4}\\b)`,
);

const DIGITS = '[\\d〇零一二三四五六七八九十]';

/** `2020年11月`, `11月30日`, `二〇二〇年三月五日`; a year alone dates nothing. */
export const CHINESE_DATE = new RegExp(
  `${DIGITS}{4}\\s*年\\s*${DIGITS}{1,3}\\s*月|${DIGITS}{1,3}\\s*月\\s*${DIGITS}{1,3}\\s*日`,
);
