// Files of programs: keys with the text of both languages, in every notation.
import type { Lang } from '../../../model.ts';
import { writeKey } from './code-lines.ts';
import type { Sheet } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { type SetBead, type Setting, writeBead } from './setting.ts';

const key = family({ ending: 'txt', lines: 'framed', matter: 'none' });

export const keys: readonly Layout[] = [
  key('keys-bar', (setting) => setKeys(setting, setting.random.pick(['|', '|', ' | ', ';', '\t', '||', ',']))),
  key('keys-two-blocks', (setting) => setBlocks(setting)),
  key('keys-two-lines', (setting) => setTwoLines(setting)),
  key('keys-json', (setting) => setJson(setting), { ending: 'json' }),
  key('keys-catalogue', (setting) => setCatalogue(setting), { ending: 'po' }),
  key('keys-yaml', (setting) => setYaml(setting)),
  key('keys-markup', (setting) => setMarkup(setting)),
];

interface Entry {
  readonly key: string;
  /** Null for an entry of one language or none, which is no text. */
  readonly bead: SetBead | null;
}

function drawEntries(setting: Setting): Entry[] {
  const { random } = setting;
  const beads = [
    ...setting.pairs(['ui'], random.between(8, 20)),
    ...setting.pairs(['ui', 'signs', 'dishes', 'terms', 'fields', 'comments'], random.between(4, 18)),
  ];
  const style = random.below(3);
  const name = (): string => {
    const drawn = writeKey(random);
    return style === 0 ? drawn : style === 1 ? drawn.replaceAll('.', '_').toUpperCase() : drawn.replaceAll('.', '_');
  };
  return beads.flatMap((bead): Entry[] => [
    ...(random.chance(0.05) ? [{ key: name(), bead: null }] : []),
    { key: name(), bead },
  ]);
}

const writeCodeValue = ({ random }: Setting): string =>
  random.pick(['true', `${random.below(400)}`, '#FFCC00', 'RP₂', 'icons/lamp.png', 'H₂O', 'v1.2', '']);

function writeComment({ random, furnisher }: Setting, sheet: Sheet, mark: string): void {
  sheet
    .out(
      `${mark} ${random.chance(0.5) ? furnisher.remark('en') : furnisher.fill(random.pick(['{Word} dialog', '----- {Word} -----', '{word}', 'generated {stamp}, do not edit', '{word}界面']), random.pick<Lang>(['en', 'zh']))}`,
    )
    .end();
}

/** `menu.open=打开|Open` */
function setKeys(setting: Setting, joint: string): void {
  const { random, sheet, first, second } = setting;
  const [equals, mark] = [random.pick(['=', '=', ' = ', ': ', '\t']), random.pick(['##', '#', ';', '//'])];
  for (let k = random.below(4); k > 0; k--) writeComment(setting, sheet, mark);
  for (const { key: name, bead } of drawEntries(setting)) {
    if (random.chance(0.04)) writeComment(setting, sheet, mark);
    sheet.out(name + equals);
    if (!bead) sheet.out(writeCodeValue(setting));
    else {
      writeBead(setting, sheet, bead, first);
      sheet.out(joint);
      writeBead(setting, sheet, bead, second);
    }
    sheet.end();
  }
}

/** All keys in one language, then in the other. */
function setBlocks(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const [equals, quote] = random.pick([
    ['=', ''],
    [' = ', ''],
    [' = ', '"'],
    [': ', '"'],
    [': ', "'"],
  ] as const);
  const end = quote === '' ? '' : random.pick([';', ',', '']);
  const entries = drawEntries(setting);
  const head = random.pick<(lang: Lang) => string>([
    (lang) => `[${lang}]`,
    (lang) => `# messages_${lang}.properties`,
    (lang) => `/* ${lang === 'zh' ? '简体中文' : 'English'} */`,
    (lang) => `${lang}: {`,
    () => '',
  ]);
  for (const lang of [first, second]) {
    sheet.out(head(lang)).end();
    for (const { key: name, bead } of entries) {
      sheet.out(name + equals + quote);
      if (bead) writeBead(setting, sheet, bead, lang);
      else sheet.out(writeCodeValue(setting));
      sheet.out(quote + end).end();
    }
    sheet.gap();
  }
}

/** `title_zh=…` and `title_en=…`, or a comment with the original above the value. */
function setTwoLines(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const isCommented = random.chance(0.35);
  const write = random.pick<(name: string, lang: Lang) => readonly [string, string]>([
    (name, lang) => [`${name}_${lang}=`, ''],
    (name, lang) => [`${name}.${lang} = `, ''],
    (name, lang) => [`${lang}.${name}: `, ''],
    (name, lang) => [`"${name}_${lang}": "`, '",'],
    (_, lang) => [`${lang === 'zh' ? 'CN' : 'EN'}=`, ''],
  ]);
  for (const { key: name, bead } of drawEntries(setting)) {
    if (!bead) continue;
    for (const lang of [first, second]) {
      const [open, close] = isCommented ? (lang === first ? ['# ', ''] : [`${name}=`, '']) : write(name, lang);
      sheet.out(open!);
      writeBead(setting, sheet, bead, lang);
      sheet.out(close!).end();
    }
    sheet.gap(random.pick([0, 0, 1]));
  }
}

function setJson(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const isNested = random.chance(0.6);
  const entries = drawEntries(setting).filter(({ bead }) => bead !== null);
  const quoted = {
    ...setting,
    ink: (text: string) =>
      text.split(/(["\\])/).map((part) => (part === '"' || part === '\\' ? { out: `\\${part}` } : part)),
  };
  sheet.out(isNested ? '{' : '[').end();
  entries.forEach(({ key: name, bead }, k) => {
    sheet.out(isNested ? `  "${name}": { ` : '  { ');
    [first, second].forEach((lang, i) => {
      sheet.out(`"${random.pick(lang === 'zh' ? ['zh', 'zh'] : ['en', 'en'])}": "`);
      writeBead(quoted, sheet, bead!, lang);
      sheet.out(i === 0 ? '", ' : '"');
    });
    sheet.out(` }${k < entries.length - 1 ? ',' : ''}`).end();
  });
  sheet.out(isNested ? '}' : ']').end();
}

/** msgid and msgstr. */
function setCatalogue(setting: Setting): void {
  const { random, sheet } = setting;
  const quoted = {
    ...setting,
    ink: (text: string) =>
      text.split(/(["\\])/).map((part) => (part === '"' || part === '\\' ? { out: `\\${part}` } : part)),
  };
  sheet.out('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: zh_CN\\n"').gap();
  for (const { bead } of drawEntries(setting)) {
    if (!bead) continue;
    sheet.out(`#: src/${writeKey(random, 2).replace('.', '/')}.c:${random.between(1, 900)}`).end();
    if (random.chance(0.1)) sheet.out('#, fuzzy').end();
    sheet.out('msgid "');
    writeBead(quoted, sheet, bead, 'en');
    sheet.out('"\nmsgstr "');
    writeBead(quoted, sheet, bead, 'zh');
    sheet.out('"').gap();
  }
}

function setYaml(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const quote = random.pick(['', '"', "'"]);
  for (const { key: name, bead } of drawEntries(setting)) {
    sheet.out(`${name}:`).end();
    if (!bead) sheet.out(`  value: ${writeCodeValue(setting)}`).end();
    else
      for (const lang of [first, second]) {
        sheet.out(`  ${lang}: ${quote}`);
        writeBead(setting, sheet, bead, lang);
        sheet.out(quote).end();
      }
    if (random.chance(0.05)) writeComment(setting, sheet, '#');
  }
}

/** `<entry key="open"><zh>打开</zh><en>Open</en></entry>` */
function setMarkup(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const isOneLine = random.chance(0.5);
  const end = isOneLine ? '' : '\n    ';
  sheet.out('<?xml version="1.0" encoding="utf-8"?>\n<resources>').end();
  const escaped = {
    ...setting,
    ink: (text: string) =>
      text
        .split(/([&<>])/)
        .map((part) => ({ '&': { out: '&amp;' }, '<': { out: '&lt;' }, '>': { out: '&gt;' } })[part] ?? part),
  };
  for (const { key: name, bead } of drawEntries(setting)) {
    if (!bead) continue;
    sheet.out(`  <${random.pick(['string', 'string'])} name="${name}">${end}`);
    [first, second].forEach((lang, i) => {
      sheet.out(`<${lang}>`);
      writeBead(escaped, sheet, bead, lang);
      sheet.out(`</${lang}>${i === 0 ? end : isOneLine ? '' : '\n  '}`);
    });
    sheet.out('</string>').end();
  }
  sheet.out('</resources>').end();
}
