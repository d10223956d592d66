// What stands around a text and is none of it, as sites, libraries, papers and programs print it.
import { readFileSync } from 'node:fs';
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';
import { fillOne } from './filling.ts';

type Kind = 'top' | 'bottom' | 'runner' | 'label' | 'remark' | 'opener' | 'watermark';

/** Templates by what they are and by language; those of `any` language under both. */
const templates = readTemplates(readFileSync(new URL('../furniture.tsv', import.meta.url), 'utf8'));

function readTemplates(file: string): Readonly<Record<string, readonly string[]>> {
  const read: Record<string, string[]> = {};
  for (const line of file.split('\n')) {
    const [kind, lang, template] = line.split('\t');
    if (template === undefined || line.startsWith('#')) continue;
    for (const one of lang === 'any' ? ['zh', 'en'] : [lang]) {
      read[`${kind} ${one}`] ??= [];
      read[`${kind} ${one}`]!.push(template);
    }
  }
  return read;
}

const surnames = '王李张刘陈杨黄赵周吴徐孙朱马胡郭何林高罗'.split('');
const given = '明芳伟丽强敏静磊洋艳勇杰娟涛超霞平刚桂英晓东雨晨子涵一凡若溪'.split('');
const firstNames = 'Anna Paul Mary John Ingrid Tom Helen Peter Susan David Grace Li Wei Mei Carlos Fatima Kenji'.split(
  ' ',
);
const lastNames = 'Smith Reis Olund Brown Wang Chen Zhang Miller Solberg Taylor Zhou Jones Garcia Tanaka Liu'.split(
  ' ',
);

/** What furniture is filled with. */
export interface Words {
  /** Short words. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Titles of other texts, and sentences of anybody. */
  readonly titles: Readonly<Record<Lang, readonly string[]>>;
  readonly sentences: Readonly<Record<Lang, readonly string[]>>;
}

/** Prints lines around a text, of its own title or of anything. */
export interface Furnisher {
  /** A template of a kind, not filled. */
  choose(of: Kind, lang: Lang): string;
  line(of: Kind, lang: Lang): string;
  /** A remark in one line. */
  remark(lang: Lang): string;
  /** Any template, filled. */
  fill(template: string, lang: Lang, more?: Readonly<Record<string, string>>): string;
}

const PLACE = /\{(word|Word|name|Name|remark|other|sentence|han)\}/g;

/** @param titles of the document itself, for `{title}` */
export function createFurnisher(random: Random, words: Words, titles: Readonly<Record<Lang, string>>): Furnisher {
  const choose = (of: Kind, lang: Lang): string => random.pick(templates[`${of} ${lang}`]!);
  const draw = (place: string, lang: Lang): string => {
    if (place === 'word') return random.pick(words.zh);
    if (place === 'Word') return capitalise(random.pick(words.en));
    if (place === 'han') return random.pick([...'一二三四五六日']);
    if (place === 'name')
      return random.pick(surnames) + random.pick(given) + (random.chance(0.5) ? random.pick(given) : '');
    if (place === 'Name') return `${random.pick(firstNames)} ${random.pick(lastNames)}`;
    if (place === 'other') return random.pick(words.titles[lang]);
    if (place === 'sentence') return random.pick(words.sentences[lang]);
    return choose('remark', lang);
  };
  // Twice: what a place is filled with may have places itself.
  const fill = (template: string, lang: Lang, more: Readonly<Record<string, string>> = {}): string => {
    const replaced = template.replace(PLACE, (_, place: string) => draw(place, lang));
    const again = replaced.replace(PLACE, (_, place: string) => draw(place, lang));
    return fillOne(again, lang, random, { title: titles[lang], ...more });
  };
  return {
    choose,
    fill,
    line: (of, lang) => fill(choose(of, lang), lang),
    remark(lang) {
      const opener = choose('opener', lang);
      const close = opener.startsWith('（') ? '）' : opener.startsWith('**') ? '**' : '';
      return opener + fill(choose('remark', lang), lang) + close;
    },
  };
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
