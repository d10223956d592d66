// What a block is on the page. An ordered list of small rules: the first that says yes names the kind.
import { CHINESE_DATE, ENGLISH_DATE } from '../language/date-lines.ts';
import { endsSentence, isFinished } from '../language/punctuation.ts';
import { countHan, latinWords } from '../language/script.ts';
import type { BlockKind, Lang } from '../model.ts';
import { isHeadingLine } from './headings.ts';
import type { Draft } from './pieces.ts';

interface Place {
  readonly block: Draft & { readonly lang: Lang };
  readonly text: string;
  /** Han characters of Chinese, words of English. */
  readonly length: number;
  /** True where no paragraph stands before it. */
  readonly atTop: boolean;
}

const ENGLISH_ADDRESS =
  /^(?:Dear|Your|Ladies|Gentlemen|Colleagues|Friends|Comrades|Distinguished|Honou?rable|Excellenc|Esteemed|Fellow|Mr|Mrs|Ms|Madam|My (?:dear )?(?:friends|colleagues|fellow))\b/;
const CHINESE_ADDRESS =
  /^(?:尊敬的|各位|女士们|先生们|同志们|朋友们|同事们|亲爱的|主席先生|敬爱的|諸位|诸位|女士們|先生們|各國|同胞们)/;
const ENGLISH_OFFICE =
  /\b(?:President|Premier|Prime Minister|Minister|Ambassador|Secretary|Chair(?:man|person|woman)?|Governor|Director|Professor|Chancellor|Counsellor|Councilor|Spokesperson)\b/;
const CHINESE_OFFICE =
  /(?:主席|总理|总统|部长|大使|书记|委员|秘书长|主任|教授|行长|发言人|理事长|会长)[\s　]*\p{Script=Han}{2,4}$/u;

const rules: readonly { readonly kind: BlockKind; readonly when: (place: Place) => boolean }[] = [
  { kind: 'furniture', when: ({ block }) => block.furniture },
  { kind: 'note', when: ({ block }) => block.gloss || block.mark === 'note' },
  { kind: 'heading', when: ({ block }) => block.mark === 'heading' },
  { kind: 'item', when: ({ block }) => block.mark === 'item' },
  // `Note: …`, `注：…`, `[3] …`, `① …`
  {
    kind: 'note',
    when: ({ text }) =>
      /^(?:Notes?\s*[:：]|N\.B\.|[注註][释釋]?\s*[\d①-⑳]*\s*[:：]|\[\d{1,3}\]\s|[①-⑳※†‡]|Source\s*:|来源：)/.test(text),
  },
  // `Beijing, November 30, 2020`, `（2020年11月30日，北京）`
  { kind: 'date', when: isDate },
  // `Ladies and gentlemen,`, `各位同事：`
  { kind: 'salutation', when: isSalutation },
  // `By Jane Smith`, `国务院总理 李克强`
  { kind: 'byline', when: isByline },
  { kind: 'heading', when: isHeading },
];

/** @returns the kind of each block */
export function tellKinds(blocks: readonly (Draft & { readonly lang: Lang })[]): BlockKind[] {
  let atTop = true;
  return blocks.map((block) => {
    const { text, lang } = block;
    const length = lang === 'zh' ? countHan(text) : latinWords(text).length;
    const kind = rules.find(({ when }) => when({ block, text, length, atTop }))?.kind ?? 'paragraph';
    if (kind === 'paragraph') atTop = false;
    return kind;
  });
}

function isDate({ text, length, block }: Place): boolean {
  if (endsSentence(text) || /[:：]$/.test(text)) return false;
  return block.lang === 'zh' ? length <= 16 && CHINESE_DATE.test(text) : length <= 7 && ENGLISH_DATE.test(text);
}

function isSalutation({ text, length, block }: Place): boolean {
  if (!/[,，:：!！]$/.test(text) || /[.。；;]/.test(text.replace(/\b(?:Mr|Mrs|Ms|Dr|H\.E)\./g, ''))) return false;
  return block.lang === 'zh' ? length <= 60 && CHINESE_ADDRESS.test(text) : length <= 40 && ENGLISH_ADDRESS.test(text);
}

function isByline({ text, length, block, atTop }: Place): boolean {
  if (!atTop || isFinished(text)) return false;
  if (block.lang === 'zh')
    return length <= 30 && (CHINESE_OFFICE.test(text) || /^(?:作者|文|译者|记者)\s*[:：/]/.test(text));
  return length <= 20 && (/^By [A-Z]/.test(text) || (/,\s/.test(text) && ENGLISH_OFFICE.test(text)));
}

function isHeading({ text, length, block }: Place): boolean {
  if (isHeadingLine(text) && !endsSentence(text) && text.length <= 120) return true;
  if (isFinished(text) || /[,，、;；]$/.test(text) || /[a-z][.!?] +[A-Z]/.test(text)) return false;
  return block.lang === 'zh' ? length <= 40 && !/[。；]|，.*，/.test(text) : length <= 25 && !/^[a-z]/.test(text);
}
