import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNumbers } from '../../../src/language/numerals/compare.ts';
import { findNumbers, type NumberMention } from '../../../src/language/numerals/numerals.ts';

// One number as "value", with its unit after a colon; ~ marks a vague number, ! a fixed phrase.
function notate(mentions: readonly NumberMention[]): string {
  return mentions
    .map(({ value, unit, approximate, idiomatic }) => {
      const mark = idiomatic ? '!' : approximate ? '~' : '';
      return `${mark}${Number(value.toPrecision(6))}${unit ? `:${unit}` : ''}`;
    })
    .join(' ');
}

const chinese: [text: string, numbers: string][] = [
  // characters
  ['两百人', '200'],
  ['二百零五人', '205'],
  ['三千六百二十三', '3623'],
  ['一百二', '120'],
  ['三万六', '36000'],
  ['两千五', '2500'],
  ['十二亿三千万', '1230000000'],
  ['一万二千亿元', '1200000000000'],
  ['二十三', '23'],
  ['十个', '10'],
  ['廿三岁', '23'],
  ['卅年', '30'],
  ['壹仟贰佰元', '1200'],
  ['叁拾万圆', '300000'],
  ['大陆和队伍', ''],
  ['一百零八将', '108'],
  ['三点五', '3.5'],
  ['三点一四', '3.14'],
  ['二点五亿', '250000000'],
  // digits, with and without scales
  ['3.6万名', '36000'],
  ['1,234.5公里', '1234.5'],
  ['14亿5000万', '1450000000'],
  ['3950亿美元', '395000000000'],
  ['100多万', '~1000000'],
  ['500千瓦', '500'],
  ['３６５天', '365'],
  ['１．５％', '1.5:percent'],
  ['增加到 $40 769 000', '40769000'],
  ['30 901人', '30901'],
  // Traditional forms
  ['三萬兩千個', '32000'],
  ['十億', '1000000000'],
  ['二十一世紀', '21:century'],
  // dates
  ['2020年11月30日', '2020:year 11:month 30:day'],
  ['二〇二三年', '2023:year'],
  ['二○○八年八月八日', '2008:year 8:month 8:day'],
  ['一九四九年十月一日', '1949:year 10:month 1:day'],
  ['十二月', '12:month'],
  ['三个月', '3'],
  ['2020-11-30', '2020:year 11:month 30:day'],
  ['下午3点', '3:hour'],
  ['15:30', '15:hour 30:minute'],
  ['上世纪八十年代', '1980:decade'],
  ['20世纪80年代', '1980:decade'],
  ['本世纪20年代', '2020:decade'],
  ['80年代', '1980:decade'],
  ['21世纪', '21:century'],
  ['2015—2020年', '2015 2020:year'],
  ['民国六十四年', '1975:year'],
  ['九八年', '1998:year'],
  ['九一一事件', '~911'],
  ['五十两银子', '50'],
  ['三万两千五百', '32500'],
  ['“90后”', '1990:decade'],
  // percent and fractions
  ['百分之三点五', '3.5:percent'],
  ['占百分之九十多', '~90:percent'],
  ['总数百分之三', '3:percent'],
  ['50%', '50:percent'],
  ['3个百分点', '3:percent'],
  ['三成五', '35:percent'],
  ['打八折', '80:percent'],
  ['三分之二', '0.666667:fraction'],
  ['一半', '~1 ~0.5:fraction'],
  ['两年半', '~2.5'],
  // ordinals
  ['第十九次', '19:ordinal'],
  ['第三章', '3:ordinal'],
  ['第五十四条', '54:ordinal'],
  ['第Ⅲ章', '3:ordinal'],
  ['首次', '~1:ordinal'],
  // vague
  ['几十年', '~10'],
  ['数百万', '~1000000'],
  ['十几个人', '~10'],
  ['三百多人', '~300'],
  ['七八个', '~7'],
  ['三四十岁', '~30'],
  ['十五六岁', '~15'],
  ['双方', '~2'],
  ['两国', '~2'],
  ['一个国家', '~1'],
  // fixed phrases
  ['一带一路', '!1 !1'],
  ['三股势力', '!3'],
  ['百花齐放', '!100'],
  ['十分重要', '!10'],
  ['十分之一', '0.1:fraction'],
  ['十分钟', '10'],
  ['万一下雨', '!10000 !1'],
  ['三番五次', '!3 !5'],
  ['五湖四海', '!5 !4'],
  ['统一', '~1'],
  ['周三开会', '!3'],
  ['四川', '!4'],
  ['十四五规划', '14:ordinal ~5'],
  ['“十三五”收官', '13:ordinal ~5'],
];

const english: [text: string, numbers: string][] = [
  ['twenty-three', '23'],
  ['two hundred and five people', '205'],
  ['three thousand six hundred and twenty-three', '3623'],
  ['one million, two hundred thousand', '1200000'],
  ['a dozen eggs', '~12'],
  ['two dozen', '24'],
  ['half a million', '500000'],
  ['two and a half million', '2500000'],
  ['three and a half', '3.5'],
  ['three decades', '30'],
  ['1.2 billion', '1200000000'],
  ['US$395 billion', '395000000000'],
  ['36,000', '36000'],
  ['1,234.5 km', '1234.5'],
  ['5 percent, 5 per cent, 5%', '5:percent 5:percent 5:percent'],
  ['three percentage points', '3:percent'],
  ['thirty-five per cent', '35:percent'],
  ['three point one four', '3.14'],
  ['nineteenth', '19:ordinal'],
  ['the 19th National Congress', '19:ordinal'],
  ['the twenty-first century', '21:century'],
  ['the 21st century', '21:century'],
  ['the one hundred and fifth', '105:ordinal'],
  ['November 30, 2020', '11:month 30:day 2020:year'],
  ['30 November 2020', '30:day 11:month 2020:year'],
  ['in May 2017', '5:month 2017:year'],
  ['You may go. We march on.', ''],
  ['May I go?', ''],
  ['3:30 p.m.', '3:hour 30:minute'],
  ['at 2.30 pm', '2:hour 30:minute'],
  ['the 1980s', '1980:decade'],
  ["the '80s", '1980:decade'],
  ['the eighties', '1980:decade'],
  ['nineteen eighty-four', '1984'],
  ['2015–2020', '2015:year 2020:year'],
  ['two thirds', '0.666667:fraction'],
  ['three-quarters', '0.75:fraction'],
  ['one fifth', '0.2:fraction'],
  ['a third of them', '0.333333:fraction'],
  ['half of them', '~0.5'],
  ['a quarter', '~0.25'],
  ['3/4', '0.75:fraction'],
  ['1½ hours, ½ of it', '1.5 0.5:fraction'],
  ['A/RES/60/1', '60 1'],
  ['Chapter III', '3:ordinal'],
  ['World War II', '2:ordinal'],
  ['I went', ''],
  ['IV. Results', '4:ordinal'],
  ['annexes I and II', '1:ordinal 2:ordinal'],
  ['section III of its resolution', '3:ordinal'],
  ['the part I like', ''],
  ['Henry VIII', '~8:ordinal'],
  ['the COVID-19 pandemic', '!19'],
  ['as decided; 3/ the report', '~3'],
  ['$40 769 000', '40769000'],
  ['in 2020 300 people', '2020:year 300'],
  ['the biennium', '~2'],
  ['dozens of people', '~12'],
  ['tens of thousands of people', '~10000'],
  ['millions of people', '~1000000'],
  ['both sides', '~2'],
  ['one of the best', '!1'],
  ['no one', '!1'],
  ['one meeting', '~1'],
  ['First, we must', '~1:ordinal'],
  ['two or three', '2 3'],
  ['G20', '20'],
  ['version 1.2.3', '1 2 3'],
];

test.each(chinese)('reads %s as %s', (text, numbers) => {
  expect(notate(findNumbers(text, 'zh'))).toBe(numbers);
});

test.each(english)('reads %s as %s', (text, numbers) => {
  expect(notate(findNumbers(text, 'en'))).toBe(numbers);
});

test('spans are where the number stands, full-width digits included', () => {
  const text = '截至２０２０年，共有3.6万人';
  const spans = findNumbers(text, 'zh').map(({ span }) => text.slice(span.start, span.end));
  expect(spans).toEqual(['２０２０', '3.6万']);
});

test('spans ascend, do not overlap, and lie in the text', () => {
  const pieces = '三 百 万 第 年 月 12 3.5 % 半 多 分之 世纪 ， two hundred and - third percent May IV 1990 s :'
    .split(' ')
    .concat(' ');
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('zh' as const, 'en' as const), (input, lang) => {
      let end = 0;
      for (const { span, value } of findNumbers(input, lang)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(input.length);
        expect(Number.isFinite(value)).toBe(true);
        end = span.end;
      }
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test.each([
  [`三百二十四分之一加${'1'.repeat(40)}`, 'zh'],
  [`${'9'.repeat(60)}分之三`, 'zh'],
  [`${'12,345'.repeat(5000)}世纪`, 'zh'],
  [`${'壹万零'.repeat(5000)}元`, 'zh'],
  [`${'1 234'.repeat(5000)} percent`, 'en'],
  ['7'.repeat(100_000), 'en'],
  ['7'.repeat(100_000), 'zh'],
] as const)('reads a number of any length in time: %.30s…', (text, lang) => {
  for (const { value } of findNumbers(text, lang)) expect(Number.isFinite(value)).toBe(true);
});

test('a run of digits is one number', () => {
  const digits = '1234567890'.repeat(3);
  const [zh, ...more] = findNumbers(`订单${digits}号`, 'zh');
  expect(more).toEqual([]);
  expect(zh?.span).toEqual({ start: 2, end: 32 });
  expect(compareNumbers([zh!], findNumbers(`order ${digits}`, 'en'))).toEqual({ zh: [], en: [] });
});
