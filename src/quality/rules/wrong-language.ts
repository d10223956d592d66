import { countHan, countOtherLetters, latinWords } from '../../language/script.ts';
import { eachSide, example, nameOf, type Rule } from './rule.ts';

/** A side is in another language than it should be. */
export const wrongLanguage: Rule = {
  code: 'wrong-language',
  severity: 'error',
  explanation: 'A side is not in its language. Exchange the sides, translate the text, or correct the language tag.',
  prepare: eachSide((text, lang) => {
    const [han, latin, other] = [countHan(text), latinWords(text).length, countOtherLetters(text)];
    if (other > Math.max(2, han + latin)) return { message: `the ${nameOf(lang)} side is in another script` };
    // Kana among the characters: Japanese.
    if (lang === 'zh' && han > 0 && (text.match(/[\u3041-\u30f6]/g)?.length ?? 0) >= 3)
      return { message: 'the Chinese side looks Japanese' };
    if (lang === 'zh' && han === 0 && latin > 3) return { message: 'the Chinese side has no Chinese in it' };
    if (lang === 'en' && han > 4 && han > latin * 2) return { message: 'the English side is in Chinese' };
    return null;
  }),
  fires: [
    example('The school was closed last week.', 'The school was closed last week.'),
    example('学校上周停课。', '上周学校没有上课。'),
    example('学校は先週休みでした。', 'The school was closed last week.'),
    example('学校上周停课。', 'Школа была закрыта на прошлой неделе.'),
  ],
  rests: [
    example('学校上周停课。', 'The school was closed last week.'),
    example('签署RCEP', 'The RCEP was signed'),
    example('希腊字母α', 'the Greek letter α'),
  ],
};
