// E-mails and chats.
import type { Lang } from '../../../model.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import { type Passage, passageOf, type Setting, writeBoth, writeLine } from './setting.ts';

const letter = family({ ending: 'txt', lines: 'kept', matter: 'talk' });

export const letters: readonly Layout[] = [
  letter('e-mail', (setting) => setMail(setting), { matter: 'notice', lines: 'kept' }),
  letter('chat', (setting) => setChat(setting), { lines: 'kept' }),
];

/** Heads, greetings, what is quoted, a name at the end. */
function setMail(setting: Setting): void {
  const { random, sheet, furnisher, first, second } = setting;
  const subject = setting.part('title');
  const heads = random
    .shuffle([
      'From: {Name} <{mail}>',
      'To: {mail}',
      'Date: {stamp}',
      'Cc: {mail}',
      '发件人：{name} <{mail}>',
      '发送时间：{date} {time}',
    ])
    .slice(0, random.between(1, 4));
  for (const head of heads) sheet.out(furnisher.fill(head, head.startsWith('发') ? 'zh' : 'en')).end();
  sheet.out(random.pick(['Subject: ', 'Subject: Re: ', '主题：', '标题: ']));
  writePair(setting, sheet, passageOf([subject], 'title'), random.pick([' ', ' / ', ' | ', '']));
  sheet.gap();
  const within = random.pick([0, 0, 1]);
  const isHalves = random.chance(0.35);
  const write = (passages: readonly Passage[], langs: readonly Lang[]): void => {
    for (const passage of passages) {
      for (const lang of langs) {
        writeLine(setting, sheet, passage, lang);
        sheet.gap(within);
      }
      sheet.gap(random.pick([0, 1]));
    }
  };
  const opening = passageOf([setting.part('salutation')], 'salutation');
  const closing = passageOf([setting.part('closing')], 'salutation');
  const all = [opening, ...setting.passages.slice(0, 14), closing];
  if (isHalves) for (const lang of [first, second]) write(all, [lang]);
  else write(all, [first, second]);
  sheet.out(furnisher.fill(random.pick(['{Name}', '{name}', '{name} {Name}']), 'en')).end();
  if (random.chance(0.4))
    sheet
      .gap()
      .out(
        `> ${furnisher.fill(random.pick(['On {date}, {Name} wrote:', '在 {date}，{name} 写道：', 'Am {day} schrieb {Name}:']), random.pick(['en', 'zh']))}\n> ${furnisher.remark(random.pick(['en', 'zh']))}`,
      )
      .end();
  if (random.chance(0.4))
    sheet
      .gap()
      .out(`${furnisher.fill('Tel: {phone}', 'en')}\n${furnisher.fill('{url}', 'en')}`)
      .end();
}

/** Names and times above or before what is said. */
function setChat(setting: Setting): void {
  const { random, sheet, furnisher } = setting;
  const style = random.below(4);
  for (const passage of setting.passages) {
    const who = passage.speaker?.[random.pick<Lang>(['zh', 'en'])] ?? furnisher.fill('{user}', 'en');
    const time = furnisher.fill('{stamp}', 'en');
    if (style === 0) sheet.out(`${who} ${time}`).end();
    else if (style === 1) sheet.out(`[${time.slice(11)}] ${who}: `);
    else if (style === 2) sheet.out(`${time}  ${who}`).end();
    else sheet.out(`@${who} `);
    if (style === 1 || style === 3)
      writePair(setting, sheet, { ...passage, leads: { zh: '', en: '' } }, random.pick(['\n', ' ']));
    else writeBoth(setting, sheet, passage);
    sheet.gap(random.pick([0, 1]));
  }
}
