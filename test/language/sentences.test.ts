import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';
import type { Lang } from '../../src/model.ts';

/** The sentences of a text, each in a line of its own: `A. ¦ B.` */
const cut = (text: string, lang: Lang): string =>
  splitSentences(text, lang)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ¦ ');

// Every line is a text with its sentence ends marked; the text without the marks is what is split.
describe('English', () => {
  test.each([
    ['keeps titles with their names', 'H.E. Mr. Lin met Dr. Smith. ¦ They spoke for an hour.'],
    ['keeps abbreviated countries inside', 'The U.S. Department of State replied to the U.K. on Monday.'],
    ['ends at an abbreviation before a new start', 'She moved to the U.S. ¦ He stayed behind.'],
    ['keeps numbers with their abbreviation', 'See Art. 12 of Law No. 5 and pp. 3–4. ¦ Then sign.'],
    ['keeps dates whole', 'It opened on Dec. 31, 2019. ¦ It closed in Feb. 2020.'],
    ['keeps companies whole', 'Harbour Ltd. said so. ¦ Others did not.'],
    ['keeps decimals and versions', 'Output rose 3.5 per cent in v1.19 alone. ¦ Fine.'],
    ['keeps initials', 'J. K. Rowling read it aloud. ¦ We listened.'],
    ['keeps the closing quote with its sentence', 'He said, "Go on." ¦ Then he left. ¦ “Stay.” ¦ Nobody did.'],
    ['goes on after a quotation', '“Really?” she asked. ¦ "Go!" and they went.'],
    ['keeps who asked with the question', '“Can you mend it?” Wang Dashan asked. ¦ Nobody could.'],
    ['keeps a spaced ellipsis', "It's just that . . . what is it? ¦ Oh . . . ¦ Nothing."],
    ['keeps footnote marks', 'So it was written.1 ¦ Others disagree.[2] ¦ So do we.'],
    ['goes on after an ellipsis before a small letter', 'And so... he went. ¦ And then... ¦ Nothing came.'],
    ['keeps a bracketed remark', 'It binds the State. (Replaced 26 of 1998 s. 2)'],
    ['is not swallowed by an open bracket', 'We are (far from home. ¦ They are not.'],
    ['is not swallowed by an open quote', 'He said: "We are late. ¦ They are not.'],
    ['does not end at a list number', '1. Other pods are open.'],
    ['does not end at the number of a part', 'Step 2. Turn the key. ¦ This is step 3. ¦ Done.'],
    ['ends a sentence at etc. before a capital', 'We sell tea, rice, etc. ¦ Prices vary.'],
  ])('%s', (_, marked) => {
    expect(cut(marked.replaceAll(' ¦ ', ' '), 'en')).toBe(marked);
  });

  test('splits where the space is missing, but not inside names of files', () => {
    expect(cut('It covers the whole of 2025.There are 64 points.', 'en')).toBe(
      'It covers the whole of 2025. ¦ There are 64 points.',
    );
    expect(cut("Good morning.It's a pleasure.The 18th meeting is over.", 'en')).toBe(
      "Good morning. ¦ It's a pleasure. ¦ The 18th meeting is over.",
    );
    expect(cut('Node.js reads types.go from www.example.org first.', 'en')).toBe(
      'Node.js reads types.go from www.example.org first.',
    );
  });
});

describe('Chinese', () => {
  test.each([
    ['splits at full stops, questions and exclamations', '天晴了。¦出发吧！¦去哪里？'],
    ['keeps the closing quote with its sentence', '他说：“天晴了。¦我们出发。”¦大家都笑了。'],
    ['goes on after a quoted question', '“为什么？”的问题没有人回答。'],
    ['goes on after an ellipsis', '大桥通车、码头开港……这一切都来之不易。¦谢谢。'],
    ['keeps who said it with what was said', '“没有伞。”他说。¦“快走！”邮递员催他，“信湿了。”'],
    ['starts anew where a speaker leads to the next words', '“没有伞。”¦他问：“真的？”'],
    ['keeps marks alone with what they end', '那是很久以前的事了。……¦谁也记不得。'],
    ['keeps titles with an exclamation whole', '电影《你好，春天！》今晚上映。¦请早到。'],
    ['goes on at semicolons and colons', '一是修路；二是建桥：都要做好。¦明天开工。'],
    ['keeps a bracketed remark', '本条例具有约束力。（二〇一八年修订）'],
    ['keeps decimals and file names', '增长3.5%，见kubernetes.yml。¦完毕。'],
    ['is not swallowed by an open quote', '他说：“天晴了。¦我们走。'],
    ['keeps runs of marks together', '真的吗？！¦真的。'],
    ['keeps footnote marks', '此事已有定论。[3]¦他人另有看法。②¦完毕。'],
    ['keeps who is quoted with the quotation', '“水要八十度。”——老板'],
    ['keeps a picture whole', '见图：![闸门](a.png)。¦完毕。'],
  ])('%s', (_, marked) => {
    expect(cut(marked.replaceAll('¦', ''), 'zh').replaceAll(' ¦ ', '¦')).toBe(marked);
  });
});

test('keeps footnote numbers that lost their raised place, not the number of the next sentence', () => {
  expect(cut('此事已有定论。1 他人另有看法。3 个月后再议。2 1931年冬天钟裂了。3', 'zh')).toBe(
    '此事已有定论。1 ¦ 他人另有看法。 ¦ 3 个月后再议。2 ¦ 1931年冬天钟裂了。3',
  );
});

test('sentences and the white space between them give the text back', () => {
  const pieces = fc.constantFrom(
    'Mr. ',
    'tea',
    ' ',
    '. ',
    '."',
    '“',
    '天',
    '。',
    '”',
    '（',
    '！',
    '...',
    '3.5',
    'A',
    '\n',
    '[1]',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom<Lang>('zh', 'en'), (parts, lang) => {
      const text = parts.join('');
      let at = 0;
      for (const { start, end } of splitSentences(text, lang)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { seed: 20, numRuns: 500 },
  );
});
