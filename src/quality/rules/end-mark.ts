import { eachPair, example, type Rule } from './rule.ts';

type Mark = 'a full stop' | 'a question mark' | 'an exclamation mark' | 'a colon' | 'an ellipsis' | 'nothing';

const MARKS: readonly (readonly [pattern: RegExp, mark: Mark])[] = [
  [/(?:…|\.{3})$/, 'an ellipsis'],
  [/[?？]$/, 'a question mark'],
  [/[!！]$/, 'an exclamation mark'],
  [/[:：]$/, 'a colon'],
  [/[.。．｡]$/, 'a full stop'],
];

/** The sides end differently: a question against a statement, a colon against a full stop. */
export const endMark: Rule = {
  code: 'end-mark',
  severity: 'info',
  explanation: 'The closing punctuation does not correspond. Correct it, or look whether something was cut off.',
  prepare: eachPair((zh, en) => {
    const [inZh, inEn] = [endOf(zh), endOf(en)];
    // Exclamation marks come and go in translation, and so do full stops after headings.
    const soft = new Set<Mark>(['a full stop', 'an exclamation mark', 'nothing']);
    if (inZh === inEn || (soft.has(inZh) && soft.has(inEn))) return null;
    // A salutation: 各位同事： and "Colleagues,"
    if (inZh === 'a colon' && en.endsWith(',')) return null;
    return { message: `the Chinese ends with ${inZh}, the English with ${inEn}` };
  }),
  fires: [example('你们去不去？', 'You are going.'), example('内容如下：', 'The contents follow.')],
  rests: [
    example('你们去不去？', 'Are you going?'),
    example('结束语', 'Closing remarks.'),
    example('各位来宾：', 'Dear guests,'),
    example('“走！”他说。', '"Go!" he said.'),
  ],
};

function endOf(text: string): Mark {
  const bare = text.replace(/[\s"”’'」』）)\]】》*_]+$/u, '');
  return MARKS.find(([pattern]) => pattern.test(bare))?.[1] ?? 'nothing';
}
