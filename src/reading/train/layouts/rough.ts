// What people and programs do to the words of a text before it is laid out: habits of marks and spaces, slips, another script.
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';
import type { ParagraphKind } from '../texts.ts';
import { openConverter, slip } from './characters.ts';

/** Where a sentence stands. */
export interface Standing {
  readonly lang: Lang;
  readonly kind: ParagraphKind;
  /** Last of its paragraph. */
  readonly isLast: boolean;
}

type Rough = (text: string, standing: Standing) => string;

/** One habit: how many documents have it, and what it does in one that has. */
interface Roughness {
  readonly name: string;
  readonly share: number;
  begin(random: Random): Rough;
}

const inZh =
  (change: (text: string, standing: Standing) => string): Rough =>
  (text, standing) =>
    standing.lang === 'zh' ? change(text, standing) : text;
const inEn =
  (change: (text: string, standing: Standing) => string): Rough =>
  (text, standing) =>
    standing.lang === 'en' ? change(text, standing) : text;

const isShort = ({ kind }: Standing): boolean => kind === 'title' || kind === 'heading' || kind === 'byline';

const halves: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '、': ',',
};

export const roughnesses: readonly Roughness[] = [
  { name: 'traditional', share: 0.09, begin: (random) => inZh(openConverter(random.pick(['hk', 'twp', 't']))) },
  {
    name: 'half-width marks',
    share: 0.14,
    begin(random) {
      const which = random.pick(['，', '，：；', '，：；？！（）', '，。：；？！（）', '（）', '：', '，。']);
      const [part, after] = [random.pick([1, 1, 0.6, 0.3]), random.pick(['', '', ' '])];
      return inZh((text) =>
        text.replace(/[，。：；？！（）](?=(.?))/gu, (mark, next: string) =>
          which.includes(mark) && random.chance(part)
            ? halves[mark]! + (next === '' || mark === '（' || mark === '）' ? '' : after)
            : mark,
        ),
      );
    },
  },
  {
    name: 'full-width marks in English',
    share: 0.05,
    begin(random) {
      const part = random.pick([0.1, 0.5, 1]);
      return inEn((text) =>
        text.replace(/[,:;?!()](?= |$|\w)/g, (mark) =>
          random.chance(part) ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark,
        ),
      );
    },
  },
  {
    name: 'quotes',
    share: 0.3,
    begin(random) {
      const [zhOpen, zhClose] = random.pick(
        ['""', '「」', '““', '＂＂', '『』', '〝〞'].map((pair) => [...pair] as [string, string]),
      );
      const [enOpen, enClose] = random.pick([
        ['“', '”'],
        ['"', '"'],
        ["'", "'"],
        ['``', "''"],
        ['‘', '’'],
        ['”', '”'],
      ] as const);
      const apostrophe = random.pick(["'", '’', '`', '‘', ' ’', "'"]);
      return (text, { lang }) =>
        lang === 'zh'
          ? text.replaceAll('“', zhOpen!).replaceAll('”', zhClose!)
          : text
              .replace(/(^|[\s(])["“]/g, (_, before: string) => before + enOpen)
              .replace(/["”]/g, enClose)
              .replace(/(?<=\w)['’](?=\w)/g, apostrophe);
    },
  },
  { name: 'no stop at the end', share: 0.09, begin: (random) => dropStops(random, random.pick([1, 1, 0.5, 0.15])) },
  {
    name: 'spaces for marks',
    share: 0.05,
    begin(random) {
      const kept = random.pick(['', '？！', '，、']);
      return inZh((text) =>
        text.replace(/[，。；：、？！](?=[^”」』）])|[，。；]$/gu, (mark) => (kept.includes(mark) ? mark : ' ')).trim(),
      );
    },
  },
  {
    name: 'spaced characters',
    share: 0.07,
    begin(random) {
      const [everywhere, space] = [random.chance(0.3), random.pick([' ', ' ', '　', '  '])];
      const part = random.pick([1, 0.4]);
      return inZh((text, standing) =>
        (everywhere ? random.chance(part) : isShort(standing) && [...text].length < 14)
          ? [...text].join(space).replace(/(?<=[\w.]) (?=[\w.])/g, '')
          : text,
      );
    },
  },
  {
    name: 'stray spaces in Chinese',
    share: 0.08,
    begin(random) {
      const part = random.pick([0.01, 0.04]);
      return inZh((text) =>
        text.replace(/(?<=\p{Script=Han}|[，。])(?=\p{Script=Han})/gu, () => (random.chance(part) ? ' ' : '')),
      );
    },
  },
  {
    name: 'spaces between scripts',
    share: 0.3,
    begin: () =>
      inZh((text) => text.replace(/(?<=\p{Script=Han})(?=[A-Za-z\d])|(?<=[A-Za-z\d%])(?=\p{Script=Han})/gu, ' ')),
  },
  {
    name: 'lost spaces',
    share: 0.1,
    begin(random) {
      const [afterStop, between] = [random.pick([1, 0.4, 0.1]), random.pick([0, 0, 0.01, 0.03])];
      return inEn((text) =>
        text
          .replace(/(?<=[a-z][,.;:?!])\s(?=[A-Za-z])/g, (space) => (random.chance(afterStop) ? '' : space))
          .replace(/(?<=[a-z]) (?=[a-z])/g, (space) => (random.chance(between) ? '' : space)),
      );
    },
  },
  {
    name: 'too many spaces',
    share: 0.07,
    begin(random) {
      const part = random.pick([0.02, 0.1]);
      return inEn((text) => text.replace(/ |(?=[,.?!])/g, (place) => (random.chance(part) ? `${place} ` : place)));
    },
  },
  { name: 'slips', share: 0.06, begin: (random) => slip(random, random.pick([0.004, 0.015])) },
  {
    name: 'capitals',
    share: 0.22,
    begin(random) {
      const all = random.chance(0.5);
      return inEn((text, { kind }) => (kind === 'title' || (all && kind === 'heading') ? text.toUpperCase() : text));
    },
  },
  {
    name: 'small letters',
    share: 0.04,
    begin: () => inEn((text) => text.toLowerCase()),
  },
  {
    name: 'title case',
    share: 0.06,
    begin: () =>
      inEn((text, standing) =>
        isShort(standing) ? text.replace(/\b[a-z](?=[a-z]{3})/g, (first) => first.toUpperCase()) : text,
      ),
  },
  {
    name: 'note marks',
    share: 0.07,
    begin(random) {
      const write = random.pick<(n: number) => string>([
        (n) => `[${n}]`,
        (n) => `${n}`,
        (n) => `①②③④⑤⑥⑦⑧⑨⑩`[(n - 1) % 10]!,
        (n) => `¹²³⁴⁵⁶⁷⁸⁹`[(n - 1) % 9]!,
        () => '*',
        (n) => `(${n})`,
        (n) => `【${n}】`,
      ]);
      const count = { zh: 0, en: 0 };
      const part = random.pick([0.1, 0.4]);
      return (text, { lang, kind }) =>
        kind === 'paragraph' && /[.。]$/.test(text) && random.chance(part) ? text + write(++count[lang]) : text;
    },
  },
  {
    name: 'full-width digits',
    share: 0.03,
    begin: () =>
      inZh((text) => text.replace(/[\dA-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))),
  },
  {
    name: 'stray quotes',
    share: 0.05,
    begin(random) {
      const mark = random.pick(['"', '“', '”', '" ', "'", '】', '）', '…', '_']);
      return (text) => (random.chance(0.06) ? (random.chance(0.5) ? mark + text : text + mark) : text);
    },
  },
  {
    name: 'dashes and dots',
    share: 0.12,
    begin(random) {
      const [dash, dots] = [
        random.pick(['--', '—', '─ ─', '-', ' - ', '——']),
        random.pick(['...', '…', '. . .', '。。。', '……']),
      ];
      return (text) => text.replace(/——|—/g, dash).replace(/……|…|\.\.\./g, dots);
    },
  },
];

/** The habits of one document. @param amount 0: none; 1: as often as `share` says */
export function chooseRoughness(random: Random, amount: number): Rough {
  const chosen = roughnesses.filter(({ share }) => random.chance(share * amount)).map((one) => one.begin(random));
  return (text, standing) => chosen.reduce((so, rough) => rough(so, standing), text);
}

function dropStops(random: Random, part: number): Rough {
  const langs = random.pick<readonly Lang[]>([['zh'], ['zh'], ['en'], ['zh', 'en']]);
  return (text, { lang, isLast }) =>
    isLast && langs.includes(lang) && random.chance(part) ? text.replace(/[.。]$/, '') : text;
}
