// Subtitles and lyrics: cues with both languages, or a cue for each.
import type { Lang } from '../../../model.ts';
import type { Sheet } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { has, type Passage, type Setting, split, writeParagraph } from './setting.ts';

const subtitle = family({ ending: 'srt', lines: 'framed', matter: 'short' });

export const subtitles: readonly Layout[] = [
  subtitle('subtitles-two-lines', (setting) => setCues(setting, { times: srtTimes })),
  subtitle('subtitles-cue-for-each', (setting) => setCues(setting, { times: srtTimes, isCueForEach: true })),
  subtitle('subtitles-unstopped', (setting) => setCues(unstop(setting), { times: srtTimes })),
  subtitle('subtitles-broken-lines', (setting) => setCues(setting, { times: srtTimes, breaks: 0.6 })),
  subtitle('subtitles-one-line', (setting) =>
    setCues(setting, { times: srtTimes, joint: setting.random.pick([' ', ' / ', '  ', ' | ']) }),
  ),
  subtitle(
    'subtitles-as-text',
    (setting) => setCues(setting, { times: srtTimes, isCueForEach: setting.random.chance(0.5) }),
    { ending: 'txt' },
  ),
  subtitle('subtitles-web', (setting) => setWeb(setting), { ending: 'vtt' }),
  subtitle('subtitles-styled', (setting) => setStyled(setting), { ending: 'ass' }),
  subtitle('lyrics-timed', (setting) => setTimedLyrics(setting), { ending: 'lrc', matter: 'verse' }),
  subtitle('transcript-timed', (setting) => setTranscript(setting), { ending: 'txt', lines: 'kept' }),
];

interface CueOptions {
  readonly times: (start: number, end: number) => string;
  readonly isCueForEach?: boolean;
  /** Between the languages of one cue. */
  readonly joint?: string;
  /** How often a long line of a cue is broken in two. */
  readonly breaks?: number;
}

const pad = (value: number, width = 2): string => `${value}`.padStart(width, '0');
const clock = (ms: number, mark: string, digits = 3): string =>
  `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1000) % 60)}${mark}${pad(Math.floor((ms % 1000) / 10 ** (3 - digits)), digits)}`;
const srtTimes = (start: number, end: number): string => `${clock(start, ',')} --> ${clock(end, ',')}`;

/** Cues that are no text of the film. */
const extras = [
  '字幕由 星星字幕组 制作',
  'Subtitles by OpenWords',
  '♪ ♪',
  '翻译：小舟 校对：阿明',
  'Sync & corrections by honey',
  '本字幕仅供学习交流 禁止用于商业用途',
  '[music playing]',
  '（掌声）',
  'www.example.com',
];

function setCues(setting: Setting, { times, isCueForEach = false, joint = '\n', breaks = 0.08 }: CueOptions): void {
  const { random, sheet } = setting;
  const [tag, sameNumber, isDashed] = [
    random.pick(['', '', '', '<i>', '{\\an8}', '<font color="#ffff00">']),
    random.chance(0.5),
    random.chance(0.06),
  ];
  let [n, at] = [random.pick([0, 1, 1, 1]), random.between(0, 60_000)];
  const open = (): void => {
    sheet.out(`${n}\n${times(at, at + random.between(900, 5000))}\n`);
  };
  for (const passage of setting.passages.flatMap(split)) {
    const langs = [setting.first, setting.second].filter((lang) => has(passage, lang));
    if (isCueForEach)
      for (const lang of langs) {
        open();
        writeCueLine(setting, sheet, passage, lang, breaks);
        sheet.gap();
        if (!sameNumber) n++;
      }
    else {
      open();
      langs.forEach((lang, k) => {
        if (k > 0) sheet.out(joint);
        if (tag !== '' && k === 1) sheet.out(tag);
        if (isDashed) sheet.out('- ');
        writeCueLine(setting, sheet, passage, lang, breaks);
        if (tag.startsWith('<') && k === 1) sheet.out(tag.startsWith('<i') ? '</i>' : '</font>');
      });
      sheet.gap();
    }
    if (sameNumber || !isCueForEach) n++;
    at += random.between(1500, 9000);
    if (random.chance(0.02)) {
      open();
      sheet.out(random.pick(extras)).gap();
      n++;
      at += 3000;
    }
  }
}

/** One side of a cue; a long one may run over two lines. */
function writeCueLine(setting: Setting, sheet: Sheet, passage: Passage, lang: Lang, breaks: number): void {
  const { random } = setting;
  const isBroken = random.chance(breaks);
  const broken = isBroken
    ? {
        ...setting,
        ink: (text: string) => breakLine(text, lang).flatMap((part, k) => (k === 0 ? [part] : [{ out: '\n' }, part])),
      }
    : setting;
  writeParagraph(broken, sheet, passage, lang);
}

function breakLine(text: string, lang: Lang): string[] {
  if (text.length < (lang === 'zh' ? 16 : 36)) return [text];
  const middle = Math.floor(text.length / 2);
  const at = lang === 'zh' ? middle : text.indexOf(' ', middle);
  return at <= 0 ? [text] : [text.slice(0, at), text.slice(at).trimStart()];
}

/** Subtitlers put spaces for the marks of Chinese, and nothing at the end. */
function unstop(setting: Setting): Setting {
  const bare = (text: string): string => text.replace(/[，。；：、](?=.)/g, ' ').replace(/[，。；]$/, '');
  const en = setting.random.chance(0.3)
    ? (text: string): string => text.replace(/\.$/, '')
    : (text: string): string => text;
  const passages = setting.passages.map((passage) => ({
    ...passage,
    beads: passage.beads.map((bead) => ({ ...bead, zh: bead.zh.map(bare), en: bead.en.map(en) })),
  }));
  return { ...setting, passages };
}

function setWeb(setting: Setting): void {
  const { random, sheet } = setting;
  sheet.out(`WEBVTT${random.pick(['', '\nKind: captions\nLanguage: en', '\n\nNOTE translated by hand'])}\n\n`);
  let at = random.between(0, 30_000);
  const [hasNumbers, isShort, settings] = [
    random.chance(0.4),
    random.chance(0.3),
    random.pick(['', '', ' align:start position:0%', ' line:90%']),
  ];
  let n = 0;
  for (const passage of setting.passages.flatMap(split)) {
    if (hasNumbers) sheet.out(`${++n}\n`);
    const time = (ms: number): string => (isShort ? clock(ms, '.').slice(3) : clock(ms, '.'));
    sheet.out(`${time(at)} --> ${time(at + random.between(900, 5000))}${settings}\n`);
    for (const lang of [setting.first, setting.second]) {
      if (!has(passage, lang)) continue;
      const voice = random.chance(0.05) ? `<v ${random.pick(['Anna', 'Paul'])}>` : '';
      sheet.out(voice);
      writeCueLine(setting, sheet, passage, lang, 0.05);
      sheet.end();
    }
    sheet.gap();
    at += random.between(1500, 9000);
  }
}

function setStyled(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  sheet.out(
    '[Script Info]\nTitle: Default\nScriptType: v4.00+\nPlayResX: 1920\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, Bold\nStyle: Default,Microsoft YaHei,60,&H00FFFFFF,0\nStyle: Eng,Arial,40,&H00FFFFFF,0\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n',
  );
  const [isEventForEach, tag] = [
    random.chance(0.3),
    random.pick(['', '{\\fs14}', '{\\rEng}', '{\\fn Arial\\fs12\\b0}', '{\\i1}']),
  ];
  let at = random.between(0, 30_000);
  for (const passage of setting.passages.flatMap(split)) {
    const time = (ms: number): string => clock(ms, '.', 2).slice(1);
    const length = random.between(900, 5000);
    const open = (style: string): string => `Dialogue: 0,${time(at)},${time(at + length)},${style},,0,0,0,,`;
    sheet.out(open('Default'));
    writeParagraph(setting, sheet, passage, first);
    if (isEventForEach) sheet.end().out(open('Eng'));
    else if (has(passage, first) && has(passage, second)) sheet.out(`\\N${tag}`);
    writeParagraph(setting, sheet, passage, second);
    sheet.end();
    at += random.between(1500, 9000);
  }
}

function setTimedLyrics(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  sheet.out(random.pick(['[ti:River]\n[ar:Nobody]\n[al:]\n', '[ti:末班车]\n[ar:佚名]\n[by:]\n[offset:0]\n', '']));
  const style = random.pick(['same time', 'same time', 'one line', 'second without']);
  let at = random.between(0, 20_000);
  for (const passage of setting.passages.flatMap(split)) {
    const stamp = `[${clock(at, '.', 2).slice(3)}]`;
    sheet.out(stamp);
    writeParagraph(setting, sheet, passage, first);
    if (has(passage, second)) {
      if (style === 'one line') sheet.out(random.pick([' / ', ' ', '  ']));
      else if (has(passage, first)) sheet.end().out(style === 'same time' ? stamp : '');
      writeParagraph(setting, sheet, passage, second);
    }
    sheet.end();
    at += random.between(1500, 9000);
    if (random.chance(0.06)) sheet.out(`[${clock(at, '.', 2).slice(3)}]`).end();
  }
}

/** Text with the time before each line or above it. */
function setTranscript(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const [above, isBracketed, joint] = [random.chance(0.5), random.chance(0.5), random.pick(['\n', '\n', ' '])];
  let at = random.between(0, 20_000);
  for (const passage of setting.passages.flatMap(split)) {
    const time = clock(at, '.').slice(3, 8);
    sheet.out(isBracketed ? `[${time}]` : time).out(above ? '\n' : ' ');
    writeParagraph(setting, sheet, passage, first);
    if (has(passage, first) && has(passage, second)) sheet.out(joint);
    writeParagraph(setting, sheet, passage, second);
    sheet.gap(random.pick([0, 1]));
    at += random.between(1500, 9000);
  }
}
