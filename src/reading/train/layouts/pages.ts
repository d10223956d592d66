// A page in one language, a page in the other: what a page cannot hold goes on two pages later.
import type { Lang } from '../../../model.ts';
import type { SetLine, Sheet } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { cutPages, outLine, runHeads, wrapLines } from './printing.ts';
import { type SetBead, type Setting, writeLine } from './setting.ts';

const page = family({ ending: 'txt', lines: 'kept', matter: 'prose' });

export const pages: readonly Layout[] = [
  page('pages-in-turn', (setting) => setPages(setting, { isWrapped: false, cut: 'word' })),
  page('pages-cut-anywhere', (setting) => setPages(setting, { isWrapped: false, cut: 'anywhere' })),
  page('pages-printed', (setting) => setPages(setting, { isWrapped: true, cut: 'line' }), { lines: 'kept' }),
  page('pages-with-heads', (setting) =>
    setPages(setting, { isWrapped: setting.random.chance(0.6), cut: 'word', hasHeads: true }),
  ),
  page('pages-with-notes', (setting) =>
    setPages(setting, { isWrapped: true, cut: 'line', hasNotes: true, hasHeads: setting.random.chance(0.3) }),
  ),
  page('pages-facing', (setting) => setFacing(setting)),
];

interface PageOptions {
  readonly isWrapped: boolean;
  readonly cut: 'line' | 'word' | 'anywhere';
  readonly hasHeads?: boolean;
  readonly hasNotes?: boolean;
}

/** Each language runs through its own pages, which take turns. */
function setPages(setting: Setting, { isWrapped, cut, hasHeads = false, hasNotes = false }: PageOptions): void {
  const { random, first, second, furnisher, sheet } = setting;
  const count = random.between(2, 6);
  const sides = { zh: writeSide(setting, 'zh'), en: writeSide(setting, 'en') };
  const width = random.between(44, 96);
  const cutSide = (lang: Lang): SetLine[][] => {
    const lines = isWrapped
      ? wrapLines(sides[lang], { width, random, hyphens: lang === 'en' ? random.pick([0, 0, 0.4]) : 0 })
      : sides[lang];
    const length = lines.reduce((sum, line) => sum + line.reduce((all, { text }) => all + text.length, 1), 0);
    return cutPages(lines, Math.max(60, Math.ceil(length / count)), random, cut);
  };
  const pagesOf = { zh: cutSide('zh'), en: cutSide('en') };
  if (hasNotes) addNotes(setting, pagesOf);
  let inTurn: SetLine[][] = [];
  const langs: Lang[] = [];
  for (let k = 0; k < Math.max(pagesOf.zh.length, pagesOf.en.length); k++)
    for (const lang of [first, second]) {
      const one = pagesOf[lang][k];
      if (!one) continue;
      inTurn.push([...one]);
      langs.push(lang);
    }
  if (hasHeads) inTurn = runHeads(inTurn, langs, random, furnisher);
  const between = random.pick([[[]], [[]], [[], []], [outLine('\f')], [[], outLine('----------'), []]]);
  for (const lines of inTurn) sheet.add([...lines, ...between]);
}

function writeSide(setting: Setting, lang: Lang): SetLine[] {
  const side = setting.fork();
  for (const passage of setting.passages) {
    writeLine(setting, side, passage, lang);
    if (passage.beads.some((bead) => bead[lang].length > 0)) side.gap(setting.habits.gap);
  }
  return side.lines;
}

/** Notes at the foot of pages, under a rule, the same ones on the page of the other language. */
function addNotes(setting: Setting, pagesOf: Record<Lang, SetLine[][]>): void {
  const { random } = setting;
  const rule = random.pick(['__________', '_____', '────────', '——————', '━━━━━', '__________________']);
  const mark = random.pick<(n: number) => string>([
    (n) => `${n} `,
    (n) => `[${n}] `,
    (n) => '①②③④⑤⑥⑦⑧⑨⑩'[(n - 1) % 10]!,
    () => '* ',
    (n) => `${n}. `,
  ]);
  let n = 0;
  for (let k = 0; k < Math.min(pagesOf.zh.length, pagesOf.en.length); k++) {
    const notes = random.chance(0.7) ? setting.sentences(random.between(1, 3)) : [];
    if (notes.length === 0) continue;
    for (const lang of ['zh', 'en'] as const) {
      const foot = setting.fork().out(rule).end();
      notes.forEach((note, i) => {
        writeNote(setting, foot, note, lang, mark(n + i + 1));
        foot.end();
      });
      pagesOf[lang][k] = [...pagesOf[lang][k]!, ...foot.lines.filter((line) => line.length > 0)];
    }
    n += notes.length;
  }
}

function writeNote(setting: Setting, sheet: Sheet, bead: SetBead, lang: Lang, mark: string): void {
  setting.draft.startParagraph(lang);
  for (const text of bead[lang]) sheet.say(setting.draft.open(lang, bead.number), mark, text);
}

/** Whole paragraphs on each page, the same ones in the other language on the next. */
function setFacing(setting: Setting): void {
  const { random, first, second, furnisher, sheet, passages } = setting;
  const size = random.between(2, 7);
  let pagesInTurn: SetLine[][] = [];
  const langs: Lang[] = [];
  for (let k = 0; k < passages.length; k += size)
    for (const lang of [first, second]) {
      pagesInTurn.push(writeSide({ ...setting, passages: passages.slice(k, k + size) }, lang));
      langs.push(lang);
    }
  if (random.chance(0.5)) pagesInTurn = runHeads(pagesInTurn, langs, random, furnisher);
  const between = random.pick([[[]], [outLine('\f')], [[], []]]);
  for (const lines of pagesInTurn) sheet.add([...lines, ...between]);
}
