// Ways to write documents, blocks and segments in tests, and a bilingual text to cut up, written for them.

import type { Block, Document, Source } from '../../src/model.ts';
import { rejoinBlocks } from '../../src/reading/rejoin.ts';
import { separateBlocks } from '../../src/reading/separate.ts';
import { sourceOf } from '../support/sources.ts';

/** A document as `readDocument` would return it, from text that holds both languages or a text for each. */
export function documentOf(text: string | { readonly zh: string; readonly en: string }, uri = 'test.txt'): Document {
  const source = (content: string): Source => sourceOf(content, uri);
  const [zh, en] = typeof text === 'string' ? [source(text), null] : [source(text.zh), source(text.en)];
  return { id: 'test', uri, title: 'Test', digest: '', sources: { zh, en: en ?? zh } };
}

/** Blocks as lines that can be read: `zh paragraph 天晴了。` */
export const written = (blocks: readonly Block[]): string[] =>
  blocks.map(({ lang, kind, text, incomplete }) => `${lang} ${kind}${incomplete ? ' …' : ''} ${text}`);

export const separated = (text: string): string[] => written(separateBlocks(documentOf(text)));

export function rejoined(text: string): string[] {
  const document = documentOf(text);
  return written(rejoinBlocks(separateBlocks(document), document));
}

/** A speech in two languages, paragraph by paragraph; commas, quotes, numbers and terms in Latin letters included. */
export const speech: readonly { readonly zh: string; readonly en: string }[] = [
  {
    zh: '今年是水利合作机制建立的第十二年。十二年来，我们共同修复了四十七座旧水闸，为沿岸三百万居民保住了饮水和灌溉。',
    en: 'This is the twelfth year of our cooperation on water. In those twelve years we have repaired forty-seven old sluices together and kept drinking water and irrigation safe for three million people along the river.',
  },
  {
    zh: '合作的好处看得见。去年夏天发生洪水时，上游各站每隔十分钟通报一次水位，下游因此提前两天疏散了低处的村庄，没有一个人丢掉性命。',
    en: 'The benefits of working together are plain to see. When the flood came last summer, the stations upstream reported the water level every ten minutes, and the villages on low ground were evacuated two days ahead without the loss of a single life.',
  },
  {
    zh: '但是困难也不少。有的闸门已经用了六十年，有的测站还在用纸笔记录，“数据孤岛”的问题还没有解决，IWRM标准的实施也不平衡。',
    en: 'But difficulties remain. Some gates have been in use for sixty years, some stations still keep their records with pen and paper, the problem of "data islands" has not been solved, and IWRM standards are applied unevenly.',
  },
  {
    zh: '为此，我们应当做好两件事。第一件是把各国的水文数据接到同一个平台上，让每一位值班员看到同一条河。第二件是培养年轻人，因为再好的设备也要有人会用、愿意用。',
    en: 'To that end, we should do two things well. The first is to bring the hydrological data of all countries onto one platform, so that every officer on duty sees the same river. The second is to train young people, because the best equipment is of little use without people who can handle it and want to.',
  },
  {
    zh: '河流不认得国界。它从我们的山上下来，经过你们的田，最后流进大家的海。愿我们像爱护自己的水井一样爱护它！',
    en: 'A river knows no borders. It comes down from our mountains, passes through your fields and ends in a sea that belongs to all. May we care for it as we care for our own wells!',
  },
];
