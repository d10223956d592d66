import { expect, test } from 'vitest';
import { checkPairs } from '../../../src/quality/check.ts';
import { missingPart } from '../../../src/quality/rules/missing-part.ts';
import { mojibake } from '../../../src/quality/rules/mojibake.ts';

test('a missing part is quoted and has its place', () => {
  const zh = '桥上个月被洪水冲走了，学校也停了课，老师们坐船到县城去领工资，孩子们都在家里帮忙收茶，价钱比去年高。';
  const pairs = [
    { zh, en: 'The bridge was washed away by the flood last month, and the school was closed.' },
    { zh: '母亲每天去河边散步。', en: 'Mother walks by the river every day.' },
  ];
  const [finding] = checkPairs(pairs, { rules: [missingPart] }).findings;
  expect(finding?.index).toBe(0);
  const said = zh.slice(finding!.zh!.start, finding!.zh!.end);
  expect(said).toContain('孩子们都在家里帮忙收茶');
  expect(said).not.toContain('学校');
  expect(finding!.message).toContain(`the English seems to lack what “${said.slice(0, 10)}`);
});

test('a garbled word is a hint, a garbled text a warning', () => {
  const severity = (en: string) => checkPairs([{ zh: '它的', en }], { rules: [mojibake] }).findings[0]?.severity;
  expect(severity('The term "ä¿¡ç´ " is rendered as "satisfied" in the English text of the bill.')).toBe('info');
  expect(severity('ä¿¡ç´ ã ç')).toBe('warning');
});
