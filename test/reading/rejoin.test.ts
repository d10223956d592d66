import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rejoinBlocks } from '../../src/reading/rejoin.ts';
import { separateBlocks } from '../../src/reading/separate.ts';
import { documentOf, rejoined, speech } from './texts.ts';

describe('rejoinBlocks', () => {
  test('joins a sentence that a page of the other language interrupts', () => {
    expect(
      rejoined(
        'We opened a school. It has a library. The next school will\n\n我们办了一所学校，校内有图书馆。第二所学校将在明\n\nopen in spring.\n\n年春天开学。',
      ),
    ).toEqual([
      'en paragraph We opened a school. It has a library. The next school will open in spring.',
      'zh paragraph 我们办了一所学校，校内有图书馆。第二所学校将在明年春天开学。',
    ]);
  });

  test('joins across furniture', () => {
    expect(
      rejoined(
        'The bridge was built in stone. Its arches have\n\n- 4 -\n\nstood for two hundred years.\n\n桥已经站了两百年。',
      ),
    ).toEqual([
      'en paragraph The bridge was built in stone. Its arches have stood for two hundred years.',
      'en furniture - 4 -',
      'zh paragraph 桥已经站了两百年。',
    ]);
  });

  test('keeps the parts where they stand', () => {
    const text = '天晴了。我们到河边去看服务贸\n\nThe sky is clear.\n\n易的新船。';
    const document = documentOf(text);
    const [block] = rejoinBlocks(separateBlocks(document), document);
    expect(block!.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      '天晴了。我们到河边去看服务贸',
      '易的新船。',
    ]);
  });

  test('joins a word that a page divides, by the dictionary', () => {
    expect(
      rejoined(
        'We met in spring. The council spoke of its commit\n\n我们春天开会。议会谈到它的承\n\nments to the river. It will carry the experi-\n\n诺。它会把这些经\n\nence to others.\n\n验带给别人。',
      ),
    ).toEqual([
      'en paragraph We met in spring. The council spoke of its commitments to the river. It will carry the experience to others.',
      'zh paragraph 我们春天开会。议会谈到它的承诺。它会把这些经验带给别人。',
    ]);
  });

  test('joins a long item that the page cuts', () => {
    const text =
      'Rain fell. We went on.\n\nThe road was wet, and the wind blew from the\n\n雨下了。我们继续。\n\n路很湿，风从山\n\nhills.\n\n18. For General Service staff, it has been the practice to exclude a portion of the components in def\n\n上吹来。\n\n18. 对一般事务人员而言，近期采用的做法是在计算薪酬毛额时从应该加在一起的各项组成部分中先行扣\n\nining the net salary of each.\n\n除其中的一部分。';
    expect(rejoined(text).filter((line) => / item /.test(line))).toEqual([
      'en item For General Service staff, it has been the practice to exclude a portion of the components in defining the net salary of each.',
      'zh item 对一般事务人员而言，近期采用的做法是在计算薪酬毛额时从应该加在一起的各项组成部分中先行扣除其中的一部分。',
    ]);
  });

  test('joins across notes under a rule', () => {
    expect(
      rejoined(
        'The gate was built in 1387.1 The toll was used to keep the\n_____\n1 See the annals.\n\n城门建于1387年。1 过路费用于维\n_____\n1 见县志。\n\nwalls in repair.\n\n修城墙。',
      ).filter((line) => !line.includes('furniture')),
    ).toEqual([
      'en paragraph The gate was built in 1387.1 The toll was used to keep the walls in repair.',
      'en note 1 See the annals.',
      'zh paragraph 城门建于1387年。1 过路费用于维修城墙。',
      'zh note 1 见县志。',
    ]);
  });

  test('joins across the edges of a page within one language', () => {
    const text =
      'Protection of springs\n\n3. Requests a report on the sub-item entitled “Protection of\n\n27-00417 (E)\n\nA/RES/81/417        Protection of springs\n\nsprings” by 2030;\n\n保护山泉\n\n3. 请秘书长提交一份关于题为“保护山\n\n27-00417 (C)\n\nA/RES/81/417        保护山泉\n\n泉”的分项的报告；';
    expect(rejoined(text).filter((line) => !line.includes('furniture'))).toEqual([
      'en heading Protection of springs',
      'en paragraph 3. Requests a report on the sub-item entitled “Protection of springs” by 2030;',
      'zh heading 保护山泉',
      'zh paragraph 3. 请秘书长提交一份关于题为“保护山泉”的分项的报告；',
    ]);
  });

  test('does not glue paragraphs under their translations, even where a stop is missing', () => {
    const text = '第一段说完了。\n\nThe first paragraph is over\n\n第二段开始了。\n\nToday the second begins.';
    expect(rejoined(text)).toHaveLength(4);
  });

  test('does not glue the lines of a poem', () => {
    const text =
      '雨落在瓦上，\nRain on the tiles,\n风停在门前，\nwind at the door,\n灯还亮着。\nand the lamp still lit.';
    expect(rejoined(text)).toHaveLength(6);
  });

  test('does not glue clauses that open alike', () => {
    const text =
      'Preamble of Rules\n\nWhereas the river is shared by all,\n\n规则序言\n\n鉴于河流为大家所共有，\n\nWhereas its water is scarce,\n\n鉴于水量有限，';
    expect(rejoined(text).filter((line) => /Whereas|鉴于/.test(line))).toHaveLength(4);
  });

  test('does not glue what was said and by whom to what follows, nor a list of places', () => {
    const text =
      '“水要八十度。”——老板\n\n“Eighty degrees.” — the owner\n\n请来电订购。\n\nPlease call.\n\n北河大学；土壤研究所\n\nBeihe University; Institute of Soils\n\n摘要：梯田减缓径流。\n\nAbstract: Terraces slow run-off.';
    expect(rejoined(text)).toHaveLength(8);
  });

  test('does not glue a label to what follows', () => {
    const text =
      '用途\n\nPurpose\n\n灌溉农田。\n\nIrrigation of fields.\n\n用途\n\nPurpose\n\n供应饮水。\n\nDrinking water.';
    expect(rejoined(text)).toHaveLength(8);
  });

  test('joins what opens with a mark that opens nothing', () => {
    expect(rejoined('人人有权工作\n\nEveryone may work.\n\n、休息和学习。')).toEqual([
      'zh paragraph 人人有权工作、休息和学习。',
      'en paragraph Everyone may work.',
    ]);
  });

  test('joins the number of a clause to its name', () => {
    expect(
      rejoined(
        'Article 1\n\nAll may fish here.\n\nArticle\n\n第一条\n\n人人可以在此钓鱼。\n\n第二条\n\n2\n\nNo one may swim.\n\n不得游泳。',
      ),
    ).toContain('en heading Article 2');
  });

  test('says where a text breaks off', () => {
    expect(rejoined('天晴了。我们要推动完善国\n\nThe sky is clear. We')).toEqual([
      'zh paragraph … 天晴了。我们要推动完善国',
      'en paragraph … The sky is clear. We',
    ]);
  });

  test('says nothing of the kind about where to write or call', () => {
    expect(rejoined('Sam de Wit, press@lantu.example\n\n萨姆·德维特，press@lantu.example')).toEqual([
      'en heading Sam de Wit, press@lantu.example',
      'zh heading 萨姆·德维特，press@lantu.example',
    ]);
  });

  test('says nothing of the kind about titles, dates and whole texts', () => {
    expect(
      rejoined('山行\n\nA Walk in the Hills\n\n2024年5月1日\n\nMay 1, 2024').some((line) => line.includes('…')),
    ).toBe(false);
  });
});

describe('an unbroken document', () => {
  const layouts: Record<string, (parts: typeof speech) => string> = {
    'paragraph under paragraph': (parts) => parts.map(({ zh, en }) => `${zh}\n\n${en}`).join('\n\n'),
    'English first': (parts) => parts.map(({ zh, en }) => `${en}\n\n${zh}`).join('\n\n'),
    'line under line': (parts) => parts.map(({ zh, en }) => `${zh}\n${en}`).join('\n'),
    'whole then whole': (parts) => [...parts.map(({ zh }) => zh), ...parts.map(({ en }) => en)].join('\n\n'),
    'both on one line': (parts) => parts.map(({ zh, en }) => `${zh} / ${en}`).join('\n'),
    glued: (parts) => parts.map(({ zh, en }) => `${zh}${en}`).join('\n'),
  };

  test.each(Object.entries(layouts))('%s: separates into its paragraphs, and rejoining changes nothing', (_, lay) => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...speech], { minLength: 2 }), (parts) => {
        const document = documentOf(lay(parts));
        const blocks = separateBlocks(document);
        for (const lang of ['zh', 'en'] as const) {
          expect(blocks.filter((block) => block.lang === lang).map(({ text }) => text)).toEqual(
            parts.map((part) => part[lang]),
          );
        }
        expect(rejoinBlocks(blocks, document)).toEqual(blocks);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

test('a document cut into pages is rejoined as it was', () => {
  // Cuts fall anywhere but within six characters of a paragraph's edge; an English cut falls between words.
  const cutsOf = fc.array(
    fc.record({ zh: fc.double({ min: 0, max: 1, noNaN: true }), en: fc.double({ min: 0, max: 1, noNaN: true }) }),
    {
      minLength: speech.length,
      maxLength: speech.length,
    },
  );
  fc.assert(
    fc.property(cutsOf, fc.boolean(), (cuts, englishFirst) => {
      const pages = { zh: [''], en: [''] };
      speech.forEach((paragraph, i) => {
        for (const lang of ['zh', 'en'] as const) {
          const text = paragraph[lang];
          // The first page holds its first paragraph whole: a page is more than a few words.
          if (i === 0) {
            pages[lang][0] = `${text}\n\n`;
            continue;
          }
          const at = cutAt(text, 6 + Math.floor(cuts[i]![lang] * (text.length - 12)), lang);
          pages[lang][pages[lang].length - 1] += `${text.slice(0, at).trimEnd()}`;
          pages[lang].push(`${text.slice(at).trimStart()}\n\n`);
        }
      });
      const faces = pages.zh.map((zh, i) => (englishFirst ? [pages.en[i], zh] : [zh, pages.en[i]]));
      const document = documentOf(faces.flat().join('\n\n'));
      const blocks = rejoinBlocks(separateBlocks(document), document);
      for (const lang of ['zh', 'en'] as const) {
        const texts = blocks.filter((block) => block.lang === lang).map(({ text }) => text);
        // A cut between sentences leaves two whole blocks; joined again they are the paragraph all the same.
        const joint = lang === 'zh' ? '' : ' ';
        expect(texts.join(joint)).toBe(speech.map((paragraph) => paragraph[lang]).join(joint));
        for (const text of texts) expect(text).toMatch(/[。！.!]["”]?$/);
      }
    }),
    { seed: 12, numRuns: 150 },
  );
});

/** The place at or after a wish where a page may be cut: in Chinese anywhere, in English before a word. */
const cutAt = (text: string, wish: number, lang: 'zh' | 'en'): number =>
  lang === 'zh' ? wish : text.indexOf(' ', wish) + 1 || text.lastIndexOf(' ') + 1;

test('running heads that count the pages at the foot of each language part nothing', () => {
  const text =
    'The council met to discuss the new ferry pier, and agreed that\nthe old one would be kept for the\n          Harbour Gazette 7\n\n议会于星期二开会讨论新轮渡码头。议员们同意，旧码头留作渔\n          Harbour Gazette 8\n\nfishing boats.\n          Harbour Gazette 9\n\n船之用。';
  expect(rejoined(text).filter((line) => !line.includes('furniture'))).toEqual([
    'en paragraph The council met to discuss the new ferry pier, and agreed that the old one would be kept for the fishing boats.',
    'zh paragraph 议会于星期二开会讨论新轮渡码头。议员们同意，旧码头留作渔船之用。',
  ]);
});
