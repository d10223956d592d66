// What the marks of both languages do: end a sentence, open or close a pair.

/** Marks that open a quotation or bracket. The straight quote is both and stands in neither list. */
export const OPENING = '“‘「『（(［[【〔《〈{«';
export const CLOSING = '”’」』）)］]】〕》〉}»';

/** Ends of Chinese sentences; an ellipsis ends one only before a closing quote or the end of the text. */
export const ZH_END = '。！？!?｡';

const FINISHED =
  /[。！？!?.…｡:：;；][”’」』）)\]】》〉"'*_`\s]*(?:\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079①-⑳])*\s*$/;
const SENTENCE_END =
  /[。！？!?.…｡][”’」』）)\]】》〉"'*_`\s]*(?:\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079①-⑳])*\s*$/;
/** A footnote's number that lost its raised place: `…survives.1`, `…尚存。1`. */
const NOTED_END = /(?:\p{Ll}{2}|\p{Script=Han})[”’)）]?[.。！？!?][”’」』）)"]*\d{1,2}$/u;
/** A picture in the place of a stop: `祝贺你🎉`. */
const PICTURE_END = /\p{Emoji_Presentation}\s*$/u;
/** Runs on by its own account: a comma, a connecting dash, an open bracket. */
const RUNS_ON = /[,，、(（“‘「『《〈\-–—／/&]\s*$/;

/** True where a text has come to an end of its own: a full stop, or a colon that leads over to what follows. */
export const isFinished = (text: string): boolean =>
  FINISHED.test(text) || NOTED_END.test(text) || PICTURE_END.test(text);

/** True where a text ends with the end of a sentence: `…潮流。`, `…closer.”`, `…其代价。[3]`. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text) || NOTED_END.test(text);

/** True where the last mark says that more is to come: `从白衣天使到人民子弟兵，`, `the knowledge, skills and`. */
export const runsOn = (text: string): boolean => RUNS_ON.test(text);
