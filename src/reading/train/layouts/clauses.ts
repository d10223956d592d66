// Numbered matter: laws, contracts, rules, contents lists, exercises, slides.
import type { Lang } from '../../../model.ts';
import { isNumbered } from './composer.ts';
import { family, type Layout } from './layout.ts';
import { bullets, chooseNumbering, type Numbering, writeHan } from './leads.ts';
import { writePair } from './lines.ts';
import {
  isHeading,
  type Passage,
  passageOf,
  type SetBead,
  type Setting,
  writeAll,
  writeBoth,
  writeHalves,
  writeLine,
} from './setting.ts';

const clause = family({ ending: 'txt', lines: 'free', matter: 'prose' });

export const clauses: readonly Layout[] = [
  clause('clauses-in-turn', (setting) => setInTurn(numberClauses(setting, 1))),
  clause('clauses-one-side-numbered', (setting) => setInTurn(numberClauses(setting, 0))),
  clause('clauses-same-line', (setting) => setSameLine(numberClauses(setting, 0.5))),
  clause('clauses-halves', (setting) => setHalves(numberClauses(setting, 1))),
  clause('clauses-nested', (setting) => setNested(setting)),
  clause('articles-under-their-numbers', (setting) => setUnderNumbers(setting)),
  clause('bulleted', (setting) => setBulleted(setting)),
];

/** @param onBoth how often the number stands in both languages */
function numberClauses(setting: Setting, onBoth: number): Setting {
  const { random } = setting;
  const styles = {
    heading: chooseNumbering(random, 'headings', onBoth),
    paragraph: chooseNumbering(random, random.pick(['articles', 'items']), onBoth),
  };
  const counts = { heading: 0, paragraph: 0 };
  const restarts = random.chance(0.4);
  const passages = setting.passages.map((passage): Passage => {
    const kind =
      passage.kind === 'heading'
        ? 'heading'
        : passage.kind === 'paragraph' || passage.kind === 'item'
          ? 'paragraph'
          : null;
    if (!kind || isNumbered(passage)) return passage;
    if (kind === 'heading' && restarts) counts.paragraph = 0;
    const n = (counts[kind]++ % 38) + 1;
    return { ...passage, leads: { zh: styles[kind].zh(n), en: styles[kind].en(n) } };
  });
  return { ...setting, passages };
}

function setInTurn(setting: Setting): void {
  const gap = setting.random.pick([0, 0, 1]);
  writeAll(
    setting,
    (passage, sheet) => {
      writeBoth(setting, sheet, passage, gap);
    },
    setting.random.pick([0, 1]),
  );
}

function setSameLine(setting: Setting): void {
  const joint = setting.random.pick([' ', '', '  ', '\n']);
  writeAll(setting, (passage, sheet) => {
    writePair(setting, sheet, passage, joint);
    sheet.end();
  });
}

const setHalves = (setting: Setting): void =>
  writeHalves(setting, setting.sheet, setting.habits.gap, setting.random.pick([0, 1, 2]));

/** Clauses `1.1` under articles `1.`, items `(a)` under some. */
function setNested(setting: Setting): void {
  const { random } = setting;
  const [stop, top] = [
    random.pick([' ', '. ', '　', '']),
    random.pick<Numbering>([
      { zh: (n) => `${n}. `, en: (n) => `${n}. ` },
      { zh: (n) => `第${writeHan(n)}条 `, en: (n) => `Article ${n} ` },
      { zh: (n) => `${writeHan(n)}、`, en: (n) => `${n}. ` },
    ]),
  ];
  const numberedSides = random.pick<readonly Lang[]>([['zh', 'en'], ['zh', 'en'], ['en'], ['zh']]);
  const joint = random.pick(['\n', '\n', '\n', ' ']);
  let [article, number] = [0, 0];
  writeAll(setting, (passage, sheet) => {
    if (passage.kind === 'heading' || number > 6) [article, number] = [(article % 38) + 1, 0];
    else number++;
    const lead = (lang: Lang): string => {
      if (!numberedSides.includes(lang) || passage.kind === 'title') return '';
      return passage.kind === 'heading' ? top[lang](article) : `${Math.max(1, article)}.${number}${stop}`;
    };
    const numbered = { ...passage, leads: { zh: lead('zh'), en: lead('en') } };
    if (joint === '\n') writeBoth(setting, sheet, numbered);
    else writePair(setting, sheet, numbered, joint);
  });
}

/** `Article 3` and `第三条` in lines of their own, which are pairs themselves. */
function setUnderNumbers(setting: Setting): void {
  const { random, first, second } = setting;
  const style = chooseNumbering(random, 'articles', 1);
  const isInTurn = random.chance(0.6);
  let n = 0;
  writeAll(setting, (passage, sheet) => {
    if (passage.kind !== 'paragraph') {
      writeBoth(setting, sheet, passage);
      return;
    }
    n = (n % 38) + 1;
    const numbers = [style.zh(n).trim(), style.en(n).trim()] as const;
    const isBare = !/\p{L}/u.test(numbers.join(''));
    const bead: SetBead = {
      number: setting.nextBead(),
      zh: [isBare ? `第${writeHan(n)}条` : numbers[0]],
      en: [isBare ? `Article ${n}` : numbers[1]],
    };
    const heading = passageOf([bead], 'heading');
    if (isInTurn) writeBoth(setting, sheet, heading);
    for (const lang of [first, second]) {
      if (!isInTurn) writeLine(setting, sheet, heading, lang);
      writeLine(setting, sheet, passage, lang);
    }
  });
}

/** A bullet before each paragraph, in both languages or in one. */
function setBulleted(setting: Setting): void {
  const { random, first, second, habits } = setting;
  const [bullet, sides] = [random.pick(bullets), random.pick<readonly Lang[]>([[first, second], [first]])];
  const joint = random.pick(['\n', '\n', ' ', '']);
  writeAll(setting, (passage, sheet) => {
    const isListed = !isHeading(passage);
    const lead = (lang: Lang): string => (isListed && sides.includes(lang) ? bullet : '');
    const bulleted = { ...passage, leads: { zh: lead('zh'), en: lead('en') } };
    if (joint !== '\n') writePair(setting, sheet, bulleted, joint);
    else writeBoth(setting, sheet, bulleted, habits.gap > 1 ? 1 : 0);
  });
}
