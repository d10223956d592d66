// Lists by time and place: programmes, directories, chronicles, releases.
import type { Lang } from '../../../model.ts';
import { writeTitle } from './forms.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import { passageOf, type SetBead, type Setting, writeBead, writeBoth } from './setting.ts';

const programme = family({ ending: 'txt', lines: 'kept', matter: 'none' });

export const programmes: readonly Layout[] = [
  programme('programme', (setting) => setProgramme(setting)),
  programme('directory', (setting) => setDirectory(setting)),
  programme('chronicle', (setting) => setChronicle(setting)),
  programme('releases', (setting) => setReleases(setting), { ending: 'md' }),
];

/** Times, of neither language, before what happens then. */
function setProgramme(setting: Setting): void {
  const { random, sheet } = setting;
  writeTitle(setting, sheet);
  const [mark, joint, after] = [
    random.pick([' ', '\t', '　', '  ', '\n']),
    random.pick([' ', '\n', '\n', ' / ', '\t']),
    random.chance(0.2),
  ];
  let minutes = random.between(8 * 60, 10 * 60);
  const time = (): string => `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;
  const hasEnds = random.chance(0.6);
  for (const [k, bead] of [
    ...setting.pairs(['slides', 'phrases', 'terms', 'signs'], random.between(5, 14)),
    setting.part('heading'),
  ].entries()) {
    if (random.chance(0.12))
      sheet
        .gap()
        .out(
          random.pick([
            `Day ${1 + (k % 4)}`,
            `第${1 + (k % 4)}天`,
            setting.furnisher.fill('{date}', random.pick(['zh', 'en'])),
          ]),
        )
        .end();
    const start = time();
    minutes += random.pick([10, 15, 30, 45, 90]);
    const times = hasEnds ? `${start}${random.pick(['-', '–', '～', ' - '])}${time()}` : start;
    if (!after) sheet.out(times + mark);
    writePair(setting, sheet, passageOf([bead]), joint);
    if (after) sheet.out(`${mark === '\n' ? ' ' : mark}${times}`);
    if (random.chance(0.2))
      sheet.out(setting.furnisher.fill(random.pick([' ({Name})', '　{name}', '  Room {n}', ' B{n}']), 'en'));
    sheet.gap(random.chance(0.1) ? 1 : 0);
  }
}

/** Names and offices with numbers and addresses. */
function setDirectory(setting: Setting): void {
  const { random, sheet, furnisher, first, second } = setting;
  writeTitle(setting, sheet);
  const isOneLine = random.chance(0.4);
  for (const bead of [...setting.pairs(['terms', 'phrases'], random.between(6, 16)), setting.part('byline')]) {
    if (isOneLine) {
      writePair(setting, sheet, passageOf([bead]), random.pick([' ', '  ', ' / ']));
      sheet.out(furnisher.fill(random.pick(['  {phone}', '\t{phone}', '  {mail}', '']), 'en'));
    } else {
      for (const lang of [first, second]) {
        writeBead(setting, sheet, bead, lang);
        sheet.end();
      }
      if (random.chance(0.7))
        sheet
          .out(
            furnisher.fill(
              random.pick([
                'Tel: {phone}',
                '电话：{phone}',
                '{mail}',
                '{url}',
                'T {phone}  F {phone}',
                '{word}路{n}号',
              ]),
              random.pick(['en', 'zh']),
            ),
          )
          .end();
    }
    sheet.gap(isOneLine ? 0 : random.below(2));
  }
}

/** Years with what happened in them; the year of both, or on each side. */
function setChronicle(setting: Setting): void {
  const { random, sheet } = setting;
  const [isShared, joint] = [random.chance(0.6), random.pick(['\n', '\n', ' '])];
  let year = random.between(1900, 1990);
  for (const bead of setting.sentences(random.between(8, 24))) {
    year += random.between(0, 5);
    if (isShared) {
      sheet.out(`${year}${random.pick(['', '', '年'])}${random.pick([' ', '\n', '\t', '　'])}`);
      writePair(setting, sheet, passageOf([bead]), joint);
    } else {
      const leads = {
        zh: `${year}年${random.pick(['　', '，', ' '])}`,
        en: `${year}${random.pick([' ', ': ', ' - '])}`,
      };
      writeBoth(setting, sheet, { ...passageOf([bead]), leads });
    }
    sheet.gap(random.below(2));
  }
}

/** What is new in versions of a program. */
function setReleases(setting: Setting): void {
  const { random, sheet, first, second, furnisher } = setting;
  const [joint, isInTurn] = [random.pick(['\n', ' / ', ' ']), random.chance(0.7)];
  for (let n = random.between(3, 6); n > 0; n--) {
    sheet
      .out(furnisher.fill(random.pick([`## v1.${n}.0 ({day})`, `## 1.${n} - {day}`, `### ${n}.0.0`]), 'en'))
      .gap(random.below(2));
    const beads: SetBead[] = [
      ...setting.pairs(['comments', 'ui', 'parameters'], random.between(1, 5)),
      ...setting.sentences(random.below(2)),
    ];
    const item = (bead: SetBead, langs: readonly Lang[]): void => {
      sheet.out(
        random.pick(['- ', '- ', '* ']) + (random.chance(0.1) ? random.pick(['[fix] ', 'feat: ', '#123 ']) : ''),
      );
      langs.forEach((lang, k) => {
        if (k > 0) sheet.out(joint === '\n' ? '\n  ' : joint);
        writeBead(setting, sheet, bead, lang);
      });
      sheet.end();
    };
    if (isInTurn) for (const bead of beads) item(bead, [first, second]);
    else for (const lang of [first, second]) for (const bead of beads) item(bead, [lang]);
    sheet.gap();
  }
}
