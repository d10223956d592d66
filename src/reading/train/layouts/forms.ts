import type { Sheet } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import { passageOf, type SetBead, type Setting, writeBead, writeLine } from './setting.ts';

const form = family({ ending: 'txt', lines: 'kept', matter: 'none' });

export const forms: readonly Layout[] = [
  form('form-brackets', (setting) =>
    setForm(
      setting,
      setting.random.pick([
        ['（', '）'],
        ['(', ')'],
        ['（ ', '）'],
        [' (', ')'],
      ] as const),
    ),
  ),
  form('form-space', (setting) => setForm(setting, [setting.random.pick([' ', ' ', '  ', '']), ''])),
  form('form-slash', (setting) => setForm(setting, [setting.random.pick(['/', ' / ', '／', '|']), ''])),
  form('form-lines', (setting) => setForm(setting, ['\n', ''])),
  form('form-filled-twice', (setting) => setFilledTwice(setting)),
  form('signs', (setting) => setSigns(setting)),
  form('bill-of-fare', (setting) => setPrices(setting)),
];

/** What is filled in, of no language or of one: it belongs to no label. */
export function writeValue({ random, furnisher }: Setting): string {
  return random.pick([
    () => '',
    () => '',
    () => '____________',
    () => '________',
    () => '              ',
    () => furnisher.fill('{code}', 'en'),
    () => furnisher.fill('{day}', 'en'),
    () => furnisher.fill('{phone}', 'en'),
    () => furnisher.fill('{name}', 'zh'),
    () => furnisher.fill('{Name}', 'en'),
    () => 'XXXX',
    () => '□是 □否',
    () => furnisher.fill('{big}', 'en'),
  ])();
}

/** The title in both languages, mostly. */
export function writeTitle(setting: Setting, sheet: Sheet): void {
  const { random, first, second, habits } = setting;
  if (!random.chance(0.75)) return;
  const title = passageOf([setting.part('title')], 'title');
  const centred = { ...setting, habits: { ...habits, indents: { zh: '', en: '' } } };
  for (const lang of random.pick([
    [first, second],
    [second, first],
  ]))
    writeLine(centred, sheet, title, lang);
  sheet.gap(random.below(2));
}

/** Labels with a colon and room, several a line. */
function setForm(setting: Setting, [open, close]: readonly [string, string]): void {
  const { random, sheet } = setting;
  writeTitle(setting, sheet);
  const [colon, perLine, filled, gap] = [
    random.pick(['：', ':', ': ', '', '： ']),
    random.pick([1, 1, 2, 3]),
    random.pick([0, 0.5, 1]),
    random.pick([0, 0, 1]),
  ];
  const isByLine = open === '\n';
  let onLine = 0;
  for (const bead of setting.pairs(['fields'], random.between(10, 26))) {
    writePair(setting, sheet, passageOf([bead]), open === '\n' && random.chance(0.5) ? `${colon}\n` : open);
    sheet.out(close + colon + (random.chance(filled) ? writeValue(setting) : ''));
    if (++onLine >= perLine || isByLine) {
      sheet.gap(gap);
      onLine = 0;
    } else sheet.out(random.pick(['  ', ' ', '    ', '\t']));
  }
  sheet.gap();
  if (random.chance(0.5)) writeClauses(setting, sheet, random.between(1, 6));
  if (random.chance(0.4))
    sheet
      .out(
        random.pick([
          '第1页 共2页',
          'Form A-12',
          '(Rev. 3)',
          '请用黑色墨水笔填写',
          'Please print clearly.',
          '* 为必填项',
          '□ □ □',
        ]),
      )
      .end();
}

function writeClauses(setting: Setting, sheet: Sheet, count: number): void {
  const { random, first, second } = setting;
  const [number, joint] = [
    random.pick<(n: number) => string>([
      () => '',
      (n) => `${n}. `,
      (n) => `1.${n} `,
      (n) => `(${n}) `,
      (n) => `2.${n}. `,
    ]),
    random.pick(['\n', '\n', ' ']),
  ];
  setting.sentences(count).forEach((bead, k) => {
    writePair(
      setting,
      sheet,
      { ...passageOf([bead]), leads: { zh: '', en: '', [random.chance(0.8) ? first : second]: number(k + 1) } },
      joint,
    );
    sheet.end();
  });
}

/** `合同编号：HX-1` and `Contract No.: HX-1`: what is filled in stands in both. */
function setFilledTwice(setting: Setting): void {
  const { random, sheet, furnisher } = setting;
  writeTitle(setting, sheet);
  const [joint, end] = [random.pick(['\n', '\n', '', ' ', '\t', ' / ']), random.pick(['\n', '\n', ''])];
  for (const bead of setting.pairs(['fields'], random.between(8, 22))) {
    const value = random.pick([
      'XXXX',
      furnisher.fill('{code}', 'en'),
      furnisher.fill('{big}', 'en'),
      furnisher.fill('{phone}', 'en'),
      '',
      '________',
      furnisher.fill('{mail}', 'en'),
    ]);
    const filled: SetBead = { ...bead, zh: [`${bead.zh[0]}：${value}`], en: [`${bead.en[0]}: ${value}`.trim()] };
    writePair(setting, sheet, passageOf([filled]), joint === '' && value === '' ? ' ' : joint);
    sheet.out(end);
  }
  writeClauses(setting, sheet.end(), random.between(1, 8));
}

/** What is written on walls and doors. */
function setSigns(setting: Setting): void {
  const { random, sheet } = setting;
  const [joint, gap] = [random.pick(['\n', '\n', ' ', ' / ', '', '\t']), random.pick([0, 0, 1])];
  for (const bead of [
    ...setting.pairs(['signs'], random.between(10, 24)),
    ...(random.chance(0.4) ? setting.pairs(['phrases', 'fields'], 6) : []),
  ]) {
    writePair(setting, sheet, passageOf([bead]), joint);
    sheet.gap(gap);
    if (random.chance(0.05)) sheet.out(random.pick(['↑', '←  →', '☎ 110', 'P', '●', '24h', 'WC'])).gap(gap);
  }
}

/** Names with prices, which are of neither language. */
function setPrices(setting: Setting): void {
  const { random, sheet } = setting;
  const [joint, sign, leader] = [
    random.pick(['\n', ' ', ' ', '  ', ' / ']),
    random.pick(['¥', '￥', '', 'RMB ', '$']),
    random.pick([' ', '    ', ' ........ ', '\t', '……', ' - ']),
  ];
  const [unit, after] = [sign === '' ? random.pick(['元', ' yuan', '/份', '']) : '', random.chance(0.6)];
  writeTitle(setting, sheet);
  for (const bead of [...setting.pairs(['dishes'], 16), ...(random.chance(0.5) ? setting.pairs(['phrases'], 6) : [])]) {
    const price = `${sign}${random.between(3, 168)}${random.pick(['', '', '.00', '.5'])}${unit}`;
    if (!after && joint === '\n') {
      writeBead(setting, sheet, bead, setting.first);
      sheet.out(`${leader}${price}\n`);
      writeBead(setting, sheet, bead, setting.second);
    } else {
      writePair(setting, sheet, passageOf([bead]), joint);
      sheet.out(leader + price);
    }
    sheet.gap(random.chance(0.1) ? 1 : 0);
  }
}
