// What changes from document to document: numbers, dates and names in the places that a text leaves for them.
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';
import type { AlignedBead } from '../texts.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

type Values = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** Fills `{date}`, `{n}` … alike in the sentences of both languages. */
export function fillBead({ zh, en }: AlignedBead, random: Random): AlignedBead {
  if (![...zh, ...en].some((text) => text.includes('{'))) return { zh, en };
  const values = drawValues(random);
  return { zh: zh.map((text) => fill(text, 'zh', values)), en: en.map((text) => fill(text, 'en', values)) };
}

/** Fills the places of a text that has no counterpart. @param more values for places of its own, as `{title}` */
export function fillOne(text: string, lang: Lang, random: Random, more: Readonly<Record<string, string>> = {}): string {
  if (!text.includes('{')) return text;
  const own = text.replace(/\{(\w+)\}/g, (place, name: string) => more[name] ?? place);
  return fill(own, lang, drawValues(random));
}

const fill = (text: string, lang: Lang, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name]?.[lang] ?? place);

function drawValues(random: Random): Values {
  const alike = (text: string | number): Values[string] => ({ zh: `${text}`, en: `${text}` });
  const [year, month, day] = [random.between(1949, 2026), random.between(1, 12), random.between(1, 28)];
  const [hour, minute] = [random.between(6, 22), random.pick(['00', '30', '15', '45', '05'])];
  const time = (h: number): Values[string] => ({
    zh: `${h}:${minute}`,
    en: random.chance(0.5) ? `${h}:${minute}` : `${h > 12 ? h - 12 : h}:${minute} ${h < 12 ? 'a.m.' : 'p.m.'}`,
  });
  const monthName = months[month - 1]!;
  return {
    n: alike(random.pick([random.between(1, 9), random.between(2, 40), random.between(10, 400)])),
    n2: alike(random.between(2, 99)),
    small: alike(random.between(1, 12)),
    big: alike(random.between(1000, 4_000_000).toLocaleString('en')),
    year: alike(year),
    time: time(hour),
    time2: time(Math.min(23, hour + random.between(1, 9))),
    phone: alike(`${random.between(1000, 9999)}-${random.between(1000, 9999)}`),
    code: alike(
      `${random.pick(['HX', 'ZC', 'QB', 'CN', 'No', 'SY'])}-${random.between(1, 2026)}-${random.between(10, 999)}`,
    ),
    date: {
      zh: random.chance(0.9) ? `${year}年${month}月${day}日` : `${year}-${month}-${day}`,
      en: random.pick([
        `${day} ${monthName} ${year}`,
        `${monthName} ${day}, ${year}`,
        `${monthName.slice(0, 3)}. ${day}, ${year}`,
      ]),
    },
    stamp: alike(`${year}-${pad(month)}-${pad(day)} ${pad(hour)}:${minute}`),
    day: alike(`${year}-${pad(month)}-${pad(day)}`),
    slash: alike(`${year}/${month}/${day}`),
    url: alike(
      `${random.pick(['http://', 'https://', 'www.', 'https://www.'])}${drawName(random)}.${random.pick(['com', 'cn', 'org', 'net', 'com.cn', 'edu.cn'])}${random.pick(['', '/', `/${random.between(100, 99999)}.html`, `/${drawName(random)}/${random.between(1, 999)}`, `/p/${random.between(1000, 999999)}`])}`,
    ),
    mail: alike(`${drawName(random)}@${drawName(random)}.com`),
    user: alike(`${drawName(random)}${random.pick(['', random.between(1, 99), '_cn'])}`),
  };
}

const pad = (value: number): string => `${value}`.padStart(2, '0');

const syllables =
  'ba ci den fa go hui jin ka lan mo nu pei qi ren sun tai wen xi yu zhou lib net doc data sky river book trans'.split(
    ' ',
  );
const drawName = (random: Random): string => {
  let name = '';
  for (let k = random.between(2, 3); k > 0; k--) name += random.pick(syllables);
  return name;
};
