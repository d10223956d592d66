// Comments in code, in both languages.
import type { Lang } from '../../../model.ts';
import { writeCode, writeDeclaration, writeKey } from './code-lines.ts';
import type { Sheet } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { type SetBead, type Setting, writeBead } from './setting.ts';

const code = family({ ending: 'txt', lines: 'framed', matter: 'none' });

export const codes: readonly Layout[] = [
  code('comments-language-tags', (setting) => setTagged(setting)),
  code('comments-lines', (setting) => setLineComments(setting)),
  code('comments-blocks', (setting) => setBlockComments(setting)),
  code('comments-docstrings', (setting) => setDocstrings(setting)),
];

const drawComments = (setting: Setting): SetBead[] => {
  const { random } = setting;
  const some = random.shuffle([...setting.pairs(['comments'], 16), ...setting.sentences(random.between(0, 8))]);
  return some.slice(0, random.between(8, 22));
};

/** `@~english` and `@~chinese`, as doxygen has them. */
function setTagged(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const mark = random.pick(['@', '\\']);
  sheet.out(random.pick(['#pragma once\n\nnamespace network {\n', 'namespace ui {\n', '#include "lamp.h"\n'])).gap();
  const beads = drawComments(setting);
  while (beads.length > 0) {
    const indent = random.pick(['', '    ']);
    const tag = (lang: Lang): string => `${mark}~${lang === 'zh' ? 'chinese' : 'english'}`;
    sheet.out(`${indent}/** `);
    const members = beads.splice(0, random.between(1, 3));
    members.forEach((bead, k) => {
      const command = random.pick(k === 0 ? ['', '@brief ', ''] : ['@param request ', '@return ', '@note ', '']);
      const isBelow = random.chance(0.4);
      [first, second].forEach((lang, i) => {
        if (k > 0 || i > 0 || isBelow) sheet.out(k === 0 && i === 0 ? '' : `\n${indent} * `);
        sheet.out(`${i === 0 ? command.replace('@', mark) : ''}${tag(lang)}${isBelow ? `\n${indent} * ` : ' '}`);
        writeBead(setting, sheet, bead, lang);
      });
    });
    if (random.chance(0.3))
      sheet.out(`\n${indent} * ${random.pick(['@see tests/lamp.cpp', '@since v2.0.2', '@lua NA', '@deprecated'])}`);
    sheet.out(`\n${indent} */\n${writeDeclaration(random)}`).gap(random.below(2));
  }
}

/** `// 打开文件` over `// Opens the file`, or both in one line. */
function setLineComments(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const [mark, joint] = [
    random.pick(['// ', '# ', '//', '-- ', '; ', '* ']),
    random.pick(['\n', '\n', ' / ', ' ', ' | ']),
  ];
  for (const bead of drawComments(setting)) {
    const isTrailing = random.chance(0.2);
    if (isTrailing) sheet.out(`${writeDeclaration(random).split('\n')[0]} `);
    sheet.out(mark);
    writeBead(setting, sheet, bead, first);
    sheet.out(joint === '\n' ? `\n${mark}` : joint);
    writeBead(setting, sheet, bead, second);
    sheet.end();
    if (!isTrailing) sheet.out(random.chance(0.5) ? writeDeclaration(random) : writeCode(random)).gap(random.below(2));
  }
}

/** A block in one language, then the same in the other. */
function setBlockComments(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const [joint, label] = [
    random.pick(['\n * \n * ', '\n * <p>\n * ', '\n * ', '\n *\n * ---\n * ']),
    random.pick([
      { zh: '', en: '' },
      { zh: '', en: '' },
      { zh: '[中] ', en: '[EN] ' },
      { zh: 'zh: ', en: 'en: ' },
    ]),
  ];
  const beads = drawComments(setting);
  while (beads.length > 0) {
    const members = beads.splice(0, random.between(1, 4));
    sheet.out(random.pick(['/**\n * ', '/*\n * ']));
    [first, second].forEach((lang, i) => {
      if (i > 0) sheet.out(joint);
      sheet.out(label[lang]);
      writeMembers(setting, sheet, members, lang, '\n * ');
    });
    if (random.chance(0.3))
      sheet.out(`\n * @param ${writeKey(random, 1)}\n * @author ${random.pick(['lin', 'anna', 'zhou'])}`);
    sheet.out(`\n */\n${random.chance(0.6) ? writeDeclaration(random) : writeCode(random)}`).gap(random.below(2));
  }
}

function writeMembers(setting: Setting, sheet: Sheet, beads: readonly SetBead[], lang: Lang, between: string): void {
  beads.forEach((bead, k) => {
    if (k > 0) sheet.out(between);
    writeBead(setting, sheet, bead, lang);
  });
}

function setDocstrings(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const beads = drawComments(setting);
  while (beads.length > 0) {
    const members = beads.splice(0, random.between(1, 3));
    sheet.out(
      `def ${writeKey(random, 2).replace('.', '_').toLowerCase()}(${random.pick(['self', 'path', 'value, limit=10', ''])}):\n    """`,
    );
    writeMembers(setting, sheet, members, first, '\n    ');
    sheet.out(random.pick(['\n\n    ', '\n    ']));
    writeMembers(setting, sheet, members, second, '\n    ');
    sheet
      .out(
        `${random.pick(['', '\n\n    :param value: int', '\n\n    >>> open()\n    True'])}\n    """\n    ${random.pick(['pass', 'return None', 'raise NotImplementedError'])}`,
      )
      .gap(random.between(1, 2));
  }
}
