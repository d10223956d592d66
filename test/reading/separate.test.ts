import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSpans } from '../../src/reading/fold.ts';
import { separateBlocks } from '../../src/reading/separate.ts';
import { documentOf, separated, speech, written } from './texts.ts';

// Every layout: the text as it is printed, and its blocks.
describe('layouts', () => {
  test.each<[string, string, string[]]>([
    [
      'line under line, title block and salutation',
      '关于水的讲话\nA Speech on Water\n外交部长 王大山\nWang Dashan, Minister of Foreign Affairs\n2023年5月6日，日内瓦\nGeneva, 6 May 2023\n各位同事：\nDear colleagues,\n水是生命之源。\nWater is the source of life.',
      [
        'zh heading 关于水的讲话',
        'en heading A Speech on Water',
        'zh byline 外交部长 王大山',
        'en byline Wang Dashan, Minister of Foreign Affairs',
        'zh date 2023年5月6日，日内瓦',
        'en date Geneva, 6 May 2023',
        'zh salutation 各位同事：',
        'en salutation Dear colleagues,',
        'zh paragraph 水是生命之源。',
        'en paragraph Water is the source of life.',
      ],
    ],
    [
      'numbered headings with their English behind them',
      '第一章 总则 Chapter I General provisions\n第二章 开放时间 Chapter II Opening hours',
      [
        'zh heading 第一章 总则',
        'en heading Chapter I General provisions',
        'zh heading 第二章 开放时间',
        'en heading Chapter II Opening hours',
      ],
    ],
    [
      'numbered items that are wrapped',
      '1. The tenant shall pay the rent\non the first day of each month.\n2. The landlord shall keep the roof\nin good repair.\n\n1．承租人应于每月第一日支付租金。\n2．出租人应保持屋顶完好。',
      [
        'en item The tenant shall pay the rent on the first day of each month.',
        'en item The landlord shall keep the roof in good repair.',
        'zh item 承租人应于每月第一日支付租金。',
        'zh item 出租人应保持屋顶完好。',
      ],
    ],
    [
      'several lines against one',
      '天晴了。\n我们去河边。\nThe sky is clear. We go to the river.',
      ['zh paragraph 天晴了。', 'zh paragraph 我们去河边。', 'en paragraph The sky is clear. We go to the river.'],
    ],
    [
      'hard-wrapped lines, and a divided word that stands elsewhere',
      'The harbour was built in 1890 by a company of inter-\nnational merchants, who paid for the breakwater out of\ntheir own pockets. The international port came later.\n\n港口建于一八九〇年，由外国商人合股修筑，防波堤的费\n用全部由他们自己负担。国际港后来才有。',
      [
        'en paragraph The harbour was built in 1890 by a company of international merchants, who paid for the breakwater out of their own pockets. The international port came later.',
        'zh paragraph 港口建于一八九〇年，由外国商人合股修筑，防波堤的费用全部由他们自己负担。国际港后来才有。',
      ],
    ],
    [
      'Chinese broken at its links, under one English paragraph',
      'Once the gate is open, follow the Flood Plan to move the boats.\n\n闸门打开以后，可以参考\n防洪预案\n去转移船只。',
      [
        'en paragraph Once the gate is open, follow the Flood Plan to move the boats.',
        'zh paragraph 闸门打开以后，可以参考防洪预案去转移船只。',
      ],
    ],
    [
      'a slash between',
      '欢迎光临 / Welcome\n开放时间：9:00–17:00 / Opening hours: 9:00–17:00',
      [
        'zh heading 欢迎光临',
        'en heading Welcome',
        'zh heading 开放时间：9:00–17:00',
        'en heading Opening hours: 9:00–17:00',
      ],
    ],
    [
      'a flattened table',
      '水 | Water | |\n河水很干净。 | The river is clean. | |',
      ['zh heading 水', 'en heading Water', 'zh paragraph 河水很干净。', 'en paragraph The river is clean.'],
    ],
    [
      'a tab, a wide space',
      'Water rights\t水权\n请勿游泳　No swimming here',
      ['en heading Water rights', 'zh heading 水权', 'zh heading 请勿游泳', 'en heading No swimming here'],
    ],
    [
      'glued, in both orders',
      '河水很干净。The river is clean.\nThe lake is deep, and the fish are many.湖水很深，鱼也很多。',
      [
        'zh paragraph 河水很干净。',
        'en paragraph The river is clean.',
        'en paragraph The lake is deep, and the fish are many.',
        'zh paragraph 湖水很深，鱼也很多。',
      ],
    ],
    [
      'a contents list',
      'INTRODUCTORY NOTE介绍性说明\nCHAPTER I PURPOSES AND PRINCIPLES第一章 宗旨及原则\nCHAPTER II WATERS第二章 水域',
      [
        'en heading INTRODUCTORY NOTE',
        'zh heading 介绍性说明',
        'en heading CHAPTER I PURPOSES AND PRINCIPLES',
        'zh heading 第一章 宗旨及原则',
        'en heading CHAPTER II WATERS',
        'zh heading 第二章 水域',
      ],
    ],
    [
      'glued dates: each digit on its side',
      '2020年11月30日，北京Beijing, November 30, 2020\nSigned in Oslo on May 31, 2021.签于2021年5月31日，奥斯陆。',
      [
        'zh date 2020年11月30日，北京',
        'en date Beijing, November 30, 2020',
        'en paragraph Signed in Oslo on May 31, 2021.',
        'zh paragraph 签于2021年5月31日，奥斯陆。',
      ],
    ],
    [
      'a name and its transliteration',
      'Jane Mary Smith 简·玛丽·史密斯\n她喜欢Jane Austen的书。',
      ['en heading Jane Mary Smith', 'zh heading 简·玛丽·史密斯', 'zh paragraph 她喜欢Jane Austen的书。'],
    ],
    [
      'a running title glued to the title',
      '王大山在河流论坛开幕式上的致辞在河流论坛开幕式上的致辞Address at the Opening of the Rivers Forum各位同事：Dear colleagues from all the rivers of the world,',
      [
        'zh heading 王大山在河流论坛开幕式上的致辞',
        'zh heading 在河流论坛开幕式上的致辞',
        'en heading Address at the Opening of the Rivers Forum',
        'zh salutation 各位同事：',
        'en salutation Dear colleagues from all the rivers of the world,',
      ],
    ],
    [
      'Markdown: headings, items, wrapped items, commands that only one side has',
      '## Usage\n\n## 用法\n\n--config string\n\n* Open the gate\n  before the flood.\n* Close it.\n\n* 洪水到来之前\n  打开闸门。\n* 关上。',
      [
        'en heading Usage',
        'zh heading 用法',
        'en furniture --config string',
        'en item Open the gate before the flood.',
        'en item Close it.',
        'zh item 洪水到来之前打开闸门。',
        'zh item 关上。',
      ],
    ],
    [
      'numbered headings keep their numbers, list items do not',
      '1. Purpose\n1. 目的\nRivers are protected.\n保护河流。\n2. Scope\n2. 范围\nAll rivers.\n一切河流。',
      [
        'en heading 1. Purpose',
        'zh heading 1. 目的',
        'en paragraph Rivers are protected.',
        'zh paragraph 保护河流。',
        'en heading 2. Scope',
        'zh heading 2. 范围',
        'en paragraph All rivers.',
        'zh paragraph 一切河流。',
      ],
    ],
    [
      'notes and dictionary entries',
      'Rain fell.[1]\n\n雨下了。[1]\n\n[1] See the weather report.\n\nsluice n. 水闸',
      [
        'en paragraph Rain fell.[1]',
        'zh paragraph 雨下了。[1]',
        'en note [1] See the weather report.',
        'zh note sluice n. 水闸',
      ],
    ],
    [
      'page numbers and running heads',
      'The lake is deep. It was formed by\n\nAnnual Review 2021\n\n12\n\nice long ago.\n\nAnnual Review 2021\n\n13\n\n湖水很深，由冰川形成。\n\nAnnual Review 2021\n\n14',
      [
        'en paragraph The lake is deep. It was formed by',
        'en furniture Annual Review 2021',
        'en furniture 12',
        'en paragraph ice long ago.',
        'en furniture Annual Review 2021',
        'zh furniture 13',
        'zh paragraph 湖水很深，由冰川形成。',
        'en furniture Annual Review 2021',
        'zh furniture 14',
      ],
    ],
    [
      'running heads that count the pages, in both languages',
      'RIVER REVIEW 15\n\nThe river comes from the hills. It has never been\n\n河流评论 15\n\n河水从山上流下来，经过老磨坊，从来没有\n\nRIVER REVIEW 16\n\ndry in living memory.\n\n河流评论 16\n\n干涸过。',
      [
        'en furniture RIVER REVIEW 15',
        'en paragraph The river comes from the hills. It has never been',
        'zh furniture 河流评论 15',
        'zh paragraph 河水从山上流下来，经过老磨坊，从来没有',
        'en furniture RIVER REVIEW 16',
        'en paragraph dry in living memory.',
        'zh furniture 河流评论 16',
        'zh paragraph 干涸过。',
      ],
    ],
    [
      'lines that only repeat are text',
      'The gate opens:\n\n闸门打开：\n\nSee Part 1\n\n见第1部分\n\nThe gate opens:\n\n闸门打开：\n\nSee Part 2\n\n见第2部分',
      [
        'en paragraph The gate opens:',
        'zh paragraph 闸门打开：',
        'en heading See Part 1',
        'zh heading 见第1部分',
        'en paragraph The gate opens:',
        'zh paragraph 闸门打开：',
        'en heading See Part 2',
        'zh heading 见第2部分',
      ],
    ],
    [
      'cells side by side, with names and quoted words in them',
      '编号：HX-118\tNo.: HX-118\n1.1 “设备”指灌装机。\t1.1 “Equipment” means the filling machines.\n卖方：Kessler GmbH\tSeller: Kessler GmbH',
      [
        'zh heading 编号：HX-118',
        'en heading No.: HX-118',
        'zh paragraph 1.1 “设备”指灌装机。',
        'en paragraph 1.1 “Equipment” means the filling machines.',
        'zh heading 卖方：Kessler GmbH',
        'en heading Seller: Kessler GmbH',
      ],
    ],
    [
      'a table whose columns take turns',
      '| 参数 | Parameter | 说明 | Description |\n|---|---|---|---|\n| 端口 | port | 监听的端口。 | The port it listens on. |',
      [
        'zh heading 参数',
        'en heading Parameter',
        'zh heading 说明',
        'en heading Description',
        'zh furniture |---|---|---|---|',
        'zh heading 端口',
        'en paragraph port',
        'zh paragraph 监听的端口。',
        'en paragraph The port it listens on.',
      ],
    ],
    [
      'signs with a word in each language, by the dictionary',
      '出口 Exit\n入口 Entrance\n请勿触摸 / Do not touch\n安装 Docker',
      [
        'zh heading 出口',
        'en heading Exit',
        'zh heading 入口',
        'en heading Entrance',
        'zh heading 请勿触摸',
        'en heading Do not touch',
        'zh heading 安装 Docker',
      ],
    ],
    [
      'fields before the text: of titles the text stays',
      '---\ntitle: "河流 / Rivers"\nlang: zh, en\n---\n\n河水很干净。\nThe river is clean.',
      [
        'zh furniture ---',
        'zh heading 河流',
        'en heading Rivers',
        'en furniture lang: zh, en',
        'zh furniture ---',
        'zh paragraph 河水很干净。',
        'en paragraph The river is clean.',
      ],
    ],
    [
      'a contents list with leaders',
      '目 录\nCONTENTS\n前言 ........ 1\nForeword ........ 1\n第一章 泉水…………12\nChapter 1 Springs…………12',
      [
        'zh heading 目录',
        'en heading CONTENTS',
        'zh heading 前言',
        'en heading Foreword',
        'zh heading 第一章 泉水',
        'en heading Chapter 1 Springs',
      ],
    ],
    [
      'an item whose wrapped lines are set in is no heading',
      '2. You can also raise the share of the\n   Upper Gate, which opens first.\n\n3. 也可以提高上闸的份额，\n   它最先打开。\n\nThe gates are closed in winter.\n\n冬天闸门关闭。',
      [
        'en item You can also raise the share of the Upper Gate, which opens first.',
        'zh item 也可以提高上闸的份额，它最先打开。',
        'en paragraph The gates are closed in winter.',
        'zh paragraph 冬天闸门关闭。',
      ],
    ],
    [
      'Chinese broken at its links, paragraphs in the order of the English ones',
      'Flood plans tell you when to move the boats.\n\nThe gate opens at noon.\n\n防洪预案\n告诉您何时转移船只。\n\n闸门\n中午打开。',
      [
        'en paragraph Flood plans tell you when to move the boats.',
        'en paragraph The gate opens at noon.',
        'zh paragraph 防洪预案告诉您何时转移船只。',
        'zh paragraph 闸门中午打开。',
      ],
    ],
    [
      'Markdown headings that repeat, and code without letters',
      '### Sluice\n\nA sluice lets water through the\nwall.\n\n### Sluice\n\nSluice 让水穿过墙。\n\n### ``\n\n### Sluice\n\nIt is made of oak.\n\n它用橡木制成。',
      [
        'en heading Sluice',
        'en paragraph A sluice lets water through the wall.',
        'zh heading Sluice',
        'zh paragraph Sluice 让水穿过墙。',
        'en furniture ### ``',
        'en heading Sluice',
        'en paragraph It is made of oak.',
        'zh paragraph 它用橡木制成。',
      ],
    ],
    [
      'running heads with the page at the other edge',
      'River Review                12\n\nThe lake is deep.\nIt was formed by ice.\nThe ice came from the north.\n\nRiver Review                13\n\n湖水很深。',
      [
        'en furniture River Review 12',
        'en paragraph The lake is deep.',
        'en paragraph It was formed by ice.',
        'en paragraph The ice came from the north.',
        'en furniture River Review 13',
        'zh paragraph 湖水很深。',
      ],
    ],
    [
      'two columns, a clause wrapped in each',
      '第十九条　水行政主管部门应当加强                Article 19  The water authorities of every\n对水井的监督检查。                              county shall inspect the wells.\n\n第二十条　任何单位和个人有权举报                Article 20  Any person has the right to\n违法取水。                                      report illegal taking of\n                                                water.',
      [
        'zh paragraph 第十九条 水行政主管部门应当加强对水井的监督检查。',
        'en paragraph Article 19 The water authorities of every county shall inspect the wells.',
        'zh paragraph 第二十条 任何单位和个人有权举报违法取水。',
        'en paragraph Article 20 Any person has the right to report illegal taking of water.',
      ],
    ],
    [
      'two columns: a number alone stands in the column it is printed in',
      'The new bridge was built beside it, and has       新桥建在旁边，自二〇二一年春天起\nbeen open to traffic since the spring of          通车至今。\n2021.\n\nIts two towers are built of granite, which        两座桥塔用花岗岩砌成，石料是用驳\nwas brought by barge from the islands in          船从北方的岛屿运来的。\nthe north.\n\nThe old one is closed.                            旧桥已经关闭。',
      [
        'en paragraph The new bridge was built beside it, and has been open to traffic since the spring of 2021.',
        'zh paragraph 新桥建在旁边，自二〇二一年春天起通车至今。',
        'en paragraph Its two towers are built of granite, which was brought by barge from the islands in the north.',
        'zh paragraph 两座桥塔用花岗岩砌成，石料是用驳船从北方的岛屿运来的。',
        'en paragraph The old one is closed.',
        'zh paragraph 旧桥已经关闭。',
      ],
    ],
    [
      'page numbers that begin anew with the second language',
      'The lake is deep.\n\n1\n\nIt was formed by ice.\n\n2\n\nIt is cold.\n\n3\n\n湖水很深。\n\n1\n\n它由冰川形成。\n\n2\n\n水很凉。\n\n3',
      [
        'en paragraph The lake is deep.',
        'en furniture 1',
        'en paragraph It was formed by ice.',
        'en furniture 2',
        'en paragraph It is cold.',
        'zh furniture 3',
        'zh paragraph 湖水很深。',
        'zh furniture 1',
        'zh paragraph 它由冰川形成。',
        'zh furniture 2',
        'zh paragraph 水很凉。',
        'zh furniture 3',
      ],
    ],
    [
      'a wrapped line that happens to end with a semicolon',
      'Everyone has the right to freedom of opinion;\nthis right includes freedom to hold opinions\nand to share them.\n\n人人有发表意见的自由。',
      [
        'en paragraph Everyone has the right to freedom of opinion; this right includes freedom to hold opinions and to share them.',
        'zh paragraph 人人有发表意见的自由。',
      ],
    ],
    [
      'lines of one measure, in a paragraph without a stop at its end',
      '鉴于对人们在河边生活的认识已经发展为一\n种共同的愿望,而这种愿望已被宣布为所有\n居民的最高理想,\n\nWhereas life on the river has become a common wish,',
      [
        'zh paragraph 鉴于对人们在河边生活的认识已经发展为一种共同的愿望,而这种愿望已被宣布为所有居民的最高理想,',
        'en paragraph Whereas life on the river has become a common wish,',
      ],
    ],
    [
      'rows of a list set in two columns stay rows',
      'apple       苹果\nbanana      香蕉\ncherry      樱桃',
      [
        'en paragraph apple',
        'zh heading 苹果',
        'en paragraph banana',
        'zh heading 香蕉',
        'en paragraph cherry',
        'zh heading 樱桃',
      ],
    ],
    [
      'initials and addresses in Chinese beside English',
      '出席：K. 奥塞博士\nPresent: Dr. K. Osei\n订购请致tea@q.example。 To order, write to tea@q.example.\n谢谢。 Thank you very much.',
      [
        'zh heading 出席：K. 奥塞博士',
        'en paragraph Present: Dr. K. Osei',
        'zh paragraph 订购请致tea@q.example。',
        'en paragraph To order, write to tea@q.example.',
        'zh paragraph 谢谢。',
        'en paragraph Thank you very much.',
      ],
    ],
    [
      'items numbered in full width',
      '１．省覽財務報表。\n２．（ａ）重選董事；及\n（ｂ）釐定酬金。',
      ['zh item 省覽財務報表。', 'zh item （ａ）重選董事；及', 'zh paragraph （ｂ）釐定酬金。'],
    ],
    [
      'subtitles without stops, broken where the English is',
      '好吧 是一条\n运茶叶的船\nOkay, it was a boat\ncarrying tea.',
      ['zh heading 好吧 是一条运茶叶的船', 'en paragraph Okay, it was a boat carrying tea.'],
    ],
    [
      'subtitles',
      '1\n00:00:01,000 --> 00:00:03,000\n你好吗？\nHow are you?',
      [
        'zh furniture 1',
        'zh furniture 00:00:01,000 --> 00:00:03,000',
        'zh paragraph 你好吗？',
        'en paragraph How are you?',
      ],
    ],
  ])('%s', (_, text, blocks) => {
    expect(separated(text)).toEqual(blocks);
  });
});

test.each([
  'zh paragraph 中国签署了RCEP，并加快5G网络和COVID-19疫苗的研发。',
  'zh paragraph 他用Python写了一个Hello World程序。',
  'zh paragraph 小康（moderately prosperous）的思想由来已久。',
  'zh paragraph 请参阅 Water Quality and Safety 一书。',
  'en paragraph The idea of xiaokang (小康), a moderately prosperous society, is old.',
  'en paragraph They call it 和合 and hold it dear.',
])('terms of the other language stay in their sentence: %s', (block) => {
  expect(separated(block.slice('zh paragraph '.length))).toEqual([block]);
});

test('names that Chinese leaves untranslated stay with the Chinese', () => {
  expect(separated('* HA\n* Proposal should land today.\n\n* HA\n* 提案今天应该会提交。')).toEqual([
    'en item HA',
    'en item Proposal should land today.',
    'zh item HA',
    'zh item 提案今天应该会提交。',
  ]);
});

test('the sides of two files keep their languages', () => {
  const blocks = separateBlocks(
    documentOf({ zh: 'Water\n\n水是生命之源。', en: 'Water 水\n\nWater is the source of life.' }),
  );
  expect(written(blocks)).toEqual([
    'zh heading Water',
    'zh paragraph 水是生命之源。',
    'en heading Water 水',
    'en paragraph Water is the source of life.',
  ]);
});

test('blocks lie in the source in order, do not overlap, and say what stands there', () => {
  const parts = speech.flatMap(({ zh, en }) => [zh, en]);
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(...parts),
        fc.constantFrom(
          'Colleagues,',
          '各位同事：',
          '# 水 Water',
          '- 3 -',
          '* item',
          '|---|',
          '《静电》Static',
          '2020年5月1日',
          '42',
          '（',
          '“',
        ),
        fc.string({
          unit: fc.constantFrom('a', 'B', '水', '。', '.', ' ', '“', '(', '1', ',', '，', '|', '-', '\t', '\u3000'),
        }),
      ),
      { maxLength: 12 },
    )
    .chain((lines) =>
      fc
        .array(fc.constantFrom('\n', '\n\n', '\r\n', '\f', ' ', ''), {
          minLength: lines.length,
          maxLength: lines.length,
        })
        .map((ends) => lines.map((line, i) => line + ends[i]).join('')),
    );
  fc.assert(
    fc.property(text, (source) => {
      const blocks = separateBlocks(documentOf(source));
      let at = 0;
      for (const { spans, text: own } of blocks) {
        for (const { start, end } of spans) {
          // What lies between blocks is white space, bars and list marks.
          expect(source.slice(at, start)).not.toMatch(/[\p{L}\p{Script=Han}]/u);
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(foldSpans(source, spans).text).toBe(own);
        expect(own).toBe(own.trim());
      }
      expect(source.slice(at)).not.toMatch(/[\p{L}\p{Script=Han}]/u);
    }),
    { seed: 3, numRuns: 400 },
  );
});
