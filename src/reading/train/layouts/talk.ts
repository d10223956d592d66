// People who talk: dialogues, interviews, press conferences, e-mails, chats.
import type { Lang } from '../../../model.ts';
import { nameSpeakers } from './composer.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import {
  has,
  type Passage,
  passageOf,
  type SetBead,
  type Setting,
  split,
  writeAll,
  writeBead,
  writeBoth,
  writeHalves,
  writeLine,
} from './setting.ts';

const talk = family({ ending: 'txt', lines: 'free', matter: 'talk' });

export const talks: readonly Layout[] = [
  talk('dialogue-both-named', (setting) => setTurns(name(setting, ['zh', 'en']))),
  talk('dialogue-one-named', (setting) =>
    setTurns(name(setting, [setting.random.pick([setting.first, setting.first, setting.second])])),
  ),
  talk('dialogue-with-gaps', (setting) =>
    setTurns(leaveOut(name(setting, setting.random.pick([['zh', 'en'], [setting.first]])))),
  ),
  talk('dialogue-same-line', (setting) =>
    setSameLine(name(setting, setting.random.pick([['zh', 'en'], [setting.first]]))),
  ),
  talk('dialogue-names-above', (setting) => setNamesAbove(setting)),
  talk('dialogue-halves', (setting) => setHalves(name(setting, ['zh', 'en']))),
  talk('dialogue-cast-before', (setting) => setCast(setting)),
  talk('press-conference', (setting) => setConference(name(setting, ['zh', 'en']))),
  talk('interview', (setting) => setInterview(setting), { matter: 'short' }),
];

const name = (setting: Setting, sides: readonly Lang[]): Setting => ({
  ...setting,
  passages: nameSpeakers(setting.passages, setting.random, sides),
});

function setTurns(setting: Setting): void {
  const { random } = setting;
  const [within, after] = [random.pick([0, 0, 1]), random.pick([0, 0, 1, 2])];
  writeAll(
    setting,
    (passage, sheet) => {
      writeBoth(setting, sheet, passage, within);
    },
    after,
  );
}

/** Some turns have no translation. */
function leaveOut(setting: Setting): Setting {
  const { random, first } = setting;
  const [part, kept] = [random.pick([0.15, 0.3, 0.6]), random.chance(0.7) ? first : null];
  const passages = setting.passages.map((passage): Passage => {
    if (!passage.speaker || !random.chance(part)) return passage;
    const lang = kept ?? random.pick<Lang>(['zh', 'en']);
    return {
      ...passage,
      beads: passage.beads
        .filter((bead) => bead[lang].length > 0)
        .map((bead) => ({ number: -1, zh: [], en: [], [lang]: bead[lang] })),
    };
  });
  return { ...setting, passages: passages.filter(({ beads }) => beads.length > 0) };
}

function setSameLine(setting: Setting): void {
  const joint = setting.random.pick([' ', ' / ', '', '\t', '  ', ' （']);
  writeAll(setting, (passage, sheet) => {
    writePair(setting, sheet, passage, joint);
    if (joint === ' （' && has(passage, setting.second) && has(passage, setting.first)) sheet.out('）');
    sheet.end();
  });
}

/** Who speaks stands in a line of its own, in both languages, which is a pair itself. */
function setNamesAbove(setting: Setting): void {
  const { random, first, second } = setting;
  const [isOneLine, colon] = [
    random.chance(0.6),
    random.pick([
      { zh: '：', en: ':' },
      { zh: '', en: '' },
    ]),
  ];
  writeAll(setting, (passage, sheet) => {
    const { speaker } = passage;
    if (speaker) {
      const bead: SetBead = { number: setting.nextBead(), zh: [speaker.zh + colon.zh], en: [speaker.en + colon.en] };
      if (isOneLine) {
        writePair(setting, sheet, passageOf([bead]), ' ');
        sheet.end();
      }
      for (const lang of [first, second]) {
        if (!isOneLine) writeLine(setting, sheet, passageOf([bead]), lang);
        writeLine(setting, sheet, passage, lang);
      }
    } else writeBoth(setting, sheet, passage);
  });
}

const setHalves = (setting: Setting): void =>
  writeHalves(setting, setting.sheet, Math.min(1, setting.habits.gap), setting.random.pick([1, 2]));

/** `R=Reservation Clerk 预订员 G=Guest 顾客` before the turns, which begin with the letters. */
function setCast(setting: Setting): void {
  const { random, sheet, first } = setting;
  const speakers = [
    ...new Map(setting.passages.flatMap(({ speaker }) => (speaker ? [[speaker.en, speaker] as const] : []))).values(),
  ].slice(0, 4);
  const letters = new Map(
    speakers.map((speaker, k) => [speaker.en, random.chance(0.8) ? speaker.en.charAt(0).toUpperCase() : 'ABCD'[k]!]),
  );
  for (const { zh, en } of speakers) {
    sheet.out(`${letters.get(en)}=`);
    const bead: SetBead = { number: setting.nextBead(), zh: [zh], en: [en] };
    writeBead(setting, sheet, bead, 'en');
    sheet.out(' ');
    writeBead(setting, sheet, bead, 'zh');
    sheet.out(random.pick(['  ', '\n', ' ']));
  }
  sheet.gap();
  const sides = random.pick<readonly Lang[]>([['en'], ['zh', 'en'], [first]]);
  const colon = random.pick([':', ': ', '：']);
  const gap = random.pick([0, 1, 2]);
  for (const passage of setting.passages) {
    const letter = passage.speaker ? letters.get(passage.speaker.en) : undefined;
    const lead = (lang: Lang): string => (letter && sides.includes(lang) ? letter + colon : '');
    writeBoth(setting, sheet, { ...passage, leads: { zh: lead('zh'), en: lead('en') } }, Math.min(gap, 1));
    sheet.gap(gap > 1 ? 1 : 0);
  }
}

/** Questions and answers of several sentences, with what the paper says of the occasion. */
function setConference(setting: Setting): void {
  const { random } = setting;
  const isByTurn = random.chance(0.75);
  writeAll(
    setting,
    (passage, out) => {
      const isMarked = random.chance(0.03);
      if (isMarked)
        out.out(random.pick(['（掌声）', '[Laughter]', '（现场提问环节）', '(Interpretation)', '【提问】'])).end();
      for (const part of isByTurn ? [passage] : split(passage)) writeBoth(setting, out, part, setting.habits.gap);
    },
    0,
  );
}

/** Q and A without names. */
function setInterview(setting: Setting): void {
  const { random } = setting;
  const marks = random.pick<Record<Lang, readonly [string, string]>>([
    { zh: ['问：', '答：'], en: ['Q: ', 'A: '] },
    { zh: ['问：', '答：'], en: ['', ''] },
    { zh: ['', ''], en: ['Q: ', 'A: '] },
    { zh: ['Q：', 'A：'], en: ['Q: ', 'A: '] },
    { zh: ['【问】', '【答】'], en: ['[Q] ', '[A] '] },
    { zh: ['记者：', '嘉宾：'], en: ['Reporter: ', 'Guest: '] },
    { zh: ['- ', '- '], en: ['- ', '- '] },
  ]);
  const isSameLine = random.chance(0.2);
  let k = 0;
  writeAll(setting, (passage, sheet) => {
    const turn = k++ % 2 === 0 ? 0 : 1;
    const led = { ...passage, leads: { zh: marks.zh[turn], en: marks.en[turn] } };
    if (isSameLine) {
      writePair(setting, sheet, led, ' ');
      sheet.end();
    } else writeBoth(setting, sheet, led);
  });
}
