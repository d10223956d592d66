// A report to look at: a short bilingual document with every kind of row, written for these tests.

import type { BlockKind, Issue } from '../../../src/model.ts';
import type { Link, Report, ReportDocument, ReportIssue, ReportPair } from '../../../src/pages/report/report.ts';

type Words = [zh: string, en: string, kind?: Link['kind']][];

/** A report of one document of about thirty pairs. */
export const sampleReport = (): Report => ({ title: '河口图书馆 2031 年度报告', documents: [sampleDocument()] });

/** The sample over and over, as documents of up to 500 pairs, until there are as many pairs as wanted. */
export function longReport(wanted: number): Report {
  const { pairs } = sampleDocument();
  const all = Array.from({ length: wanted }, (_, i) => vary(pairs[i % pairs.length]!, i));
  const documents: ReportDocument[] = [];
  for (let start = 0; start < wanted; start += 500) {
    const part = start / 500 + 1;
    documents.push({
      title: `Annual report, part ${part}`,
      uri: `reports/${part}.txt`,
      pairs: all.slice(start, start + 500),
    });
  }
  return { title: 'Ten years of reports', documents };
}

/** The same pair with a confidence a little off, so that the plots have a shape. */
function vary(pair: ReportPair, i: number): ReportPair {
  if (pair.score === null || pair.zh === null || pair.en === null) return pair;
  return { ...pair, score: Math.max(0, Math.min(1, pair.score - ((i * 7919) % 97) / 900)) };
}

export const sampleDocument = (): ReportDocument => ({
  title: '河口图书馆 2031 年度报告 Estuary Library Annual Report 2031',
  uri: 'reports/estuary-2031.txt',
  pairs,
});

/** An issue, and the words that it is about. */
type Doubt = Issue & { readonly words?: readonly [zh: string | null, en: string | null] };

const warn = (code: string, message: string, words?: Doubt['words']): Doubt => ({
  code,
  severity: 'warning',
  message,
  ...(words ? { words } : {}),
});

function pair(
  zh: string | null,
  en: string | null,
  score: number,
  words: Words = [],
  rest: Partial<Omit<ReportPair, 'issues'>> & { issues?: readonly Doubt[] } = {},
): ReportPair {
  const type = rest.type ?? `${zh === null ? 0 : 1}-${en === null ? 0 : 1}`;
  const links = words.map(([zhWord, enWord, kind = 'word']) => ({
    zh: find(zh!, zhWord),
    en: find(en!, enWord),
    kind,
  }));
  return {
    zh,
    en,
    score,
    type,
    kind: 'paragraph',
    links,
    ...rest,
    issues: (rest.issues ?? []).map((doubt) => placeDoubt(doubt, zh, en)),
  };
}

function placeDoubt({ words, ...issue }: Doubt, zh: string | null, en: string | null): ReportIssue {
  const [zhWord = null, enWord = null] = words ?? [];
  return {
    ...issue,
    ...(zhWord === null ? {} : { zh: find(zh!, zhWord) }),
    ...(enWord === null ? {} : { en: find(en!, enWord) }),
  };
}

function find(text: string, word: string): { start: number; end: number } {
  const start = text.indexOf(word);
  if (start < 0) throw new Error(`no ${word} in ${text}`);
  return { start, end: start + word.length };
}

const heading: { kind: BlockKind } = { kind: 'heading' };

const pairs: readonly ReportPair[] = [
  pair(
    '河口图书馆年度报告',
    'Estuary Library Annual Report',
    0.98,
    [
      ['河口', 'Estuary', 'name'],
      ['图书馆', 'Library'],
      ['年度', 'Annual'],
      ['报告', 'Report'],
    ],
    heading,
  ),
  pair(
    '二〇三二年一月十五日',
    '15 January 2032',
    0.99,
    [
      ['二〇三二年', '2032', 'number'],
      ['一月', 'January', 'number'],
      ['十五日', '15', 'number'],
    ],
    { kind: 'date' },
  ),
  pair(
    '馆长 沈若溪',
    'Shen Ruoxi, Director',
    0.94,
    [
      ['馆长', 'Director'],
      ['沈若溪', 'Shen Ruoxi', 'name'],
    ],
    { kind: 'byline' },
  ),
  pair(
    '这一年，河口图书馆接待读者一百二十万人次，比上年增长百分之十八。',
    'Over the year the Estuary Library received 1.2 million visits, 18 per cent more than the year before.',
    0.97,
    [
      ['这一年', 'year'],
      ['河口', 'Estuary', 'name'],
      ['图书馆', 'Library'],
      ['接待', 'received'],
      ['一百二十万', '1.2 million', 'number'],
      ['百分之十八', '18 per cent', 'number'],
      ['上年', 'the year before'],
      ['增长', 'more'],
    ],
  ),
  pair(
    '借出图书四十三万册，其中童书占三成。',
    'Some 430,000 books were lent, of which children’s books made up 30 per cent.',
    0.95,
    [
      ['借出', 'lent'],
      ['图书', 'books'],
      ['四十三万', '430,000', 'number'],
      ['童书', 'children’s books'],
      ['三成', '30 per cent', 'number'],
    ],
  ),
  pair(
    '我们新开了三个分馆，最远的一个设在海堤以外的灯塔岛上，读者要坐渡船才能到。',
    'We opened four new branches. The farthest stands on Lighthouse Island, beyond the sea wall, and readers reach it by ferry.',
    0.81,
    [
      ['新开', 'opened'],
      ['分馆', 'branches'],
      ['最远', 'farthest'],
      ['灯塔岛', 'Lighthouse Island', 'name'],
      ['海堤', 'sea wall'],
      ['读者', 'readers'],
      ['渡船', 'ferry'],
    ],
    {
      type: '1-2',
      issues: [warn('number-mismatch', '三 (3) has no counterpart; four (4) stands in the English', ['三', 'four'])],
    },
  ),
  pair(
    '第一章 读者',
    'Chapter One: Readers',
    0.96,
    [
      ['第一章', 'Chapter One', 'number'],
      ['读者', 'Readers'],
    ],
    heading,
  ),
  pair(
    '办证读者达到二十六万人，相当于全市每三个人里有一个。',
    'Registered readers reached 260,000, one in every three people in the city.',
    0.96,
    [
      ['办证', 'Registered'],
      ['读者', 'readers'],
      ['二十六万', '260,000', 'number'],
      ['全市', 'the city'],
      ['三个', 'three', 'number'],
      ['一个', 'one', 'number'],
    ],
  ),
  pair('新读者中，六十岁以上的有一万九千人。', 'Among the new readers, 19,000 were over sixty.', 0.93, [
    ['新读者', 'new readers'],
    ['六十', 'sixty', 'number'],
    ['一万九千', '19,000', 'number'],
  ]),
  pair(
    '他们大多是为了学用手机挂号、买票而来的，后来留下来看报、下棋、写字。',
    'Most of them came to learn to book doctors and buy tickets on a phone, and stayed for the newspapers, the chess and the calligraphy.',
    0.88,
    [
      ['手机', 'phone'],
      ['挂号', 'book doctors'],
      ['买票', 'buy tickets'],
      ['看报', 'newspapers'],
      ['下棋', 'chess'],
      ['写字', 'calligraphy'],
      ['留下来', 'stayed'],
    ],
  ),
  pair('有位老先生说，他在这里读完了年轻时没有读完的书。', null, 0, [], {
    issues: [{ code: 'unpaired', severity: 'info', message: 'no English counterpart was found' }],
  }),
  pair('夜间开放试行了半年。', 'Night opening was tried for half a year.', 0.95, [
    ['夜间', 'Night'],
    ['开放', 'opening'],
    ['试行', 'tried'],
    ['半年', 'half a year', 'number'],
  ]),
  pair(
    '晚上九点以后，平均每天有四百一十人在馆。',
    'After nine in the evening an average of 410 people a day were in the building.',
    0.94,
    [
      ['晚上', 'evening'],
      ['九点', 'nine', 'number'],
      ['平均', 'average'],
      ['每天', 'a day'],
      ['四百一十', '410', 'number'],
    ],
  ),
  pair(
    '其中一半是学生，还有不少是下了夜班的工人。',
    'Half of them were students, and quite a few were workers coming off the late shift.',
    0.92,
    [
      ['一半', 'Half', 'number'],
      ['学生', 'students'],
      ['夜班', 'late shift'],
      ['工人', 'workers'],
    ],
  ),
  pair(
    '第二章 馆藏',
    'Chapter Two: The Collection',
    0.95,
    [
      ['第二章', 'Chapter Two', 'number'],
      ['馆藏', 'Collection'],
    ],
    heading,
  ),
  pair(
    '馆藏总量为三百零五万册（件），新增十二万册。',
    'The collection now holds 3.05 million items, 120,000 of them new.',
    0.95,
    [
      ['馆藏', 'collection'],
      ['三百零五万', '3.05 million', 'number'],
      ['新增', 'new'],
      ['十二万', '120,000', 'number'],
    ],
  ),
  pair('地方文献是我们的根。', 'Local records are the root of what we do.', 0.9, [
    ['地方', 'Local'],
    ['文献', 'records'],
    ['根', 'root'],
  ]),
  pair(
    '我们修复了清代盐务档案一千七百页，并全部上网。',
    'The oldest is a tide table cut in wood, which fishermen used until the 1930s.',
    0.22,
    [],
    {
      issues: [
        warn('shifted', 'the neighbours fit better crosswise: probably shifted by one'),
        warn('number-mismatch', '一千七百 (1,700) has no counterpart; 1930s stands in the English', [
          '一千七百',
          '1930s',
        ]),
      ],
    },
  ),
  pair(
    '最早的一件是木刻潮汐表，渔民一直用到上世纪三十年代。',
    'We restored 1,700 pages of Qing salt administration files and put all of them online.',
    0.18,
    [],
    {
      issues: [
        warn('shifted', 'the neighbours fit better crosswise: probably shifted by one'),
        warn('number-mismatch', '1,700 stands in the English only', [null, '1,700']),
      ],
    },
  ),
  pair(
    '数字馆藏每月访问八万次，访客来自 UNESCO 名录上的 41 个国家。',
    'The digital collection is visited 80,000 times a month, from 41 countries.',
    0.79,
    [
      ['数字', 'digital'],
      ['馆藏', 'collection'],
      ['访问', 'visited'],
      ['八万次', '80,000 times', 'number'],
      ['每月', 'a month'],
      ['41', '41', 'number'],
      ['国家', 'countries'],
    ],
    { issues: [warn('name-missing', 'UNESCO stands in the Chinese only', ['UNESCO', null])] },
  ),
  pair(null, 'A full list of the files is given in Annex B.', 0, [], {
    issues: [{ code: 'unpaired', severity: 'info', message: 'no Chinese counterpart was found' }],
  }),
  pair(
    '第三章 经费',
    'Chapter Three: Money',
    0.92,
    [
      ['第三章', 'Chapter Three', 'number'],
      ['经费', 'Money'],
    ],
    heading,
  ),
  pair(
    '全年经费一亿两千万元，其中市财政拨款九千八百万元，其余来自捐赠和出租场地。',
    'Our budget for the year was 120 million yuan. The city gave 98 million; the rest came from gifts and from letting rooms.',
    0.93,
    [
      ['经费', 'budget'],
      ['一亿两千万', '120 million', 'number'],
      ['元', 'yuan'],
      ['市', 'city'],
      ['九千八百万', '98 million', 'number'],
      ['其余', 'the rest'],
      ['捐赠', 'gifts'],
      ['出租', 'letting'],
      ['场地', 'rooms'],
    ],
    { type: '1-2' },
  ),
  pair(
    '购书支出2,600万元,比预算少用百分之四。',
    'Spending on books came to 26 million yuan, four per cent under budget.',
    0.91,
    [
      ['购书', 'books'],
      ['支出', 'Spending'],
      ['2,600万', '26 million', 'number'],
      ['元', 'yuan'],
      ['预算', 'budget'],
      ['百分之四', 'four per cent', 'number'],
    ],
    { issues: [{ code: 'punctuation-width', severity: 'info', message: 'a half-width comma in Chinese text' }] },
  ),
  pair(
    '能源支出上涨较快。',
    'Energy Energy costs rose fast, because the winter was long and the reading rooms stayed open through it.',
    0.57,
    [
      ['能源', 'Energy'],
      ['支出', 'costs'],
      ['上涨', 'rose'],
      ['较快', 'fast'],
    ],
    {
      issues: [
        warn('length', 'the English is 11 times as long as the Chinese; 2 to 5 times is usual'),
        { code: 'repeated-word', severity: 'info', message: '“Energy Energy”' },
      ],
    },
  ),
  pair(
    '第四章 明年',
    'Chapter Four: The Year Ahead',
    0.9,
    [
      ['第四章', 'Chapter Four', 'number'],
      ['明年', 'The Year Ahead'],
    ],
    heading,
  ),
  pair(
    '明年我们要办三件事：把夜间开放延到十二点，给每所村小送一只书箱，把目录译成英文。',
    'Next year we will do three things: keep the doors open until midnight, send a book box to every village school, and put the catalogue into English.',
    0.96,
    [
      ['明年', 'Next year'],
      ['三件', 'three', 'number'],
      ['夜间', 'midnight'],
      ['开放', 'open'],
      ['村小', 'village school'],
      ['书箱', 'book box'],
      ['目录', 'catalogue'],
      ['英文', 'English'],
    ],
  ),
  pair('书箱由读者自己来装。', 'The boxes will be packed by readers themselves.', 0.93, [
    ['书箱', 'boxes'],
    ['读者', 'readers'],
    ['自己', 'themselves'],
    ['装', 'packed'],
  ]),
  pair(
    '谢谢各位。',
    'Thank you all for',
    0.46,
    [
      ['谢谢', 'Thank you'],
      ['各位', 'all'],
    ],
    { issues: [{ code: 'incomplete', severity: 'error', message: 'the text breaks off here' }] },
  ),
];
