// Ten thousand broken files: none may crash or hang the reader, or bring in a part of a unit.
import { expect, test } from 'vitest';
import { DuizhaoError } from '../../../src/errors.ts';
import type { NewUnit } from '../../../src/model.ts';
import { type Read, readTmxText, tmxOf } from '../../support/entries.ts';
import { createRandom, type Random } from '../../support/random.ts';

const file = tmxOf(
  [
    ['The ferry pier is closed.', '渡口关闭。'],
    ['Bring <bpt i="1">&lt;b></bpt>two<ept i="1">&lt;/b></ept> keys &amp; a lamp.', '带两把<ph x="1"/>钥匙和一盏灯。'],
    ['See <hi>page</hi> 7.', '见第<it pos="begin">x</it>七页。'],
    ['Rice, tea &#x26; salt', '米、茶和盐'],
    ['It costs &lt; 20 yuan.', '不到二十元。'],
    ['A &#127861; for all', '人人有🍵'],
  ]
    .map(
      (
        [en, zh],
        i,
      ) => `<tu tuid="${i}" creationdate="20250${i + 1}02T030405Z"><note>n ${i}</note><prop type="x-p">v${i}</prop>
<tuv xml:lang="en"><seg>${en}</seg></tuv>
<tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv></tu>`,
    )
    .join('\n'),
);

const keyOf = ({ tuid, zh, en, zhMarkup, enMarkup }: NewUnit) => JSON.stringify([tuid, zh, en, zhMarkup, enMarkup]);

const isComplete = ({ zh, en }: NewUnit): boolean => zh.trim() !== '' && en.trim() !== '';

/** `expect` would take longer than the reader, so many times over. */
function demand(isTrue: boolean, file: string): void {
  if (!isTrue) throw new Error(`broken promise on this file:\n${file}`);
}

/** What the file yields, null where it is refused; any other error goes through. */
async function readOrRefuse(content: string | Uint8Array): Promise<Read | null> {
  try {
    return await readTmxText(content);
  } catch (error) {
    if (!(error instanceof DuizhaoError)) throw error;
    demand(/^memory\.tmx:(\d+:)? [^\n]+$/.test(error.message), error.message);
    return null;
  }
}

const tokens = [
  '<',
  '>',
  '&',
  '"',
  '</tu>',
  '<tu>',
  '<tu ',
  '</seg>',
  '<seg>',
  '</tuv>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '\0',
  '\v',
  '\ufffe',
  '&#0;',
  '&#xFFFFFFFF;',
  '&lol;',
  '<bpt i="1">',
  '<sub>',
  'zh',
  '\r',
  '\u2028',
  '<!ENTITY a "b">',
];

/** One to three changes at random places. */
function mutate(text: string, random: Random): string {
  let result = text;
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    const at = random.below(result.length);
    const end = at + 1 + random.below(random.below(4) ? 6 : 200);
    const other = random.below(result.length);
    result = [
      () => result.slice(0, at) + result.slice(end),
      () => result.slice(0, at) + tokens[random.below(tokens.length)] + result.slice(at),
      () => result.slice(0, at) + tokens[random.below(tokens.length)] + result.slice(end),
      () => result.slice(0, other) + result.slice(at, end) + result.slice(other),
      () => result.slice(0, at) + String.fromCharCode(random.below(0x10000)) + result.slice(at + 1),
      () => result.slice(0, at) + Array.from(result.slice(at, end)).reverse().join('') + result.slice(end),
    ][random.below(6)]!();
  }
  return result;
}

test('8,000 files with one to three changes: refused in a line, or every unit whole and each loss said', async () => {
  const random = createRandom(4);
  const known = new Set((await readTmxText(file)).units.map(keyOf));
  expect(known.size).toBe(6);
  let refused = 0;
  for (let run = 0; run < 8_000; run++) {
    const mutant = mutate(file, random);
    const read = await readOrRefuse(mutant);
    if (!read) {
      refused++;
      continue;
    }
    const strangers = read.units.filter((unit) => !known.has(keyOf(unit)));
    // Three changes reach at most into three units, and a copied stretch may hold a further one.
    demand(strangers.length <= 4, mutant);
    demand(strangers.every(isComplete), mutant);
    const found = new Set(read.units.map(keyOf));
    const isMissing = [...known].some((key) => !found.has(key) && mutant.includes(`<tu tuid="${JSON.parse(key)[0]}"`));
    // A comment rightly hides what stands in it.
    const isHidden = /<!--[\s\S]*-->|<!\[CDATA\[[\s\S]*\]\]>|<\?[\s\S]*<\?|\?>[\s\S]*\?>/.test(mutant);
    if (isMissing && !isHidden && strangers.length === 0) demand(read.lines.length > 0, mutant);
    demand(
      read.lines.every((line) => /^memory\.tmx:\d+: [^\n]+ \[[a-z-]+\]$/.test(line)),
      mutant,
    );
  }
  // The mutations must reach the units, not only break the head.
  expect(refused).toBeLessThan(1_500);
}, 120_000);

test('cut off after any byte, the file gives its whole units and no other', async () => {
  const bytes = Buffer.from(file);
  const all = (await readTmxText(file)).units;
  for (let length = 1; length < bytes.length; length++) {
    const read = await readOrRefuse(bytes.subarray(0, length));
    if (!read) continue;
    const whole = [
      ...bytes
        .subarray(0, length)
        .toString()
        .matchAll(/<\/tu>/g),
    ].length;
    expect(read.units).toEqual(all.slice(0, whole));
    const isCut = length < bytes.lastIndexOf('</tmx>') + '</tmx>'.length;
    expect(read.lines.length, `${length}`).toBe(isCut ? 1 : 0);
  }
}, 60_000);

test('a change inside a segment leaves every other unit as it was', async () => {
  const random = createRandom(5);
  const all = (await readTmxText(file)).units;
  const segments = [...file.matchAll(/<seg>(.*?)<\/seg>/g)];
  // Without the openings of sections, which rightly hide what follows.
  const harmless = tokens.filter((token) => !/^<(!|\?|tu)|^<$/.test(token) && token !== '</tu>');
  for (let run = 0; run < 2_000; run++) {
    const which = random.below(segments.length);
    const start = segments[which]!.index + '<seg>'.length;
    const at = start + random.below(segments[which]![1]!.length + 1);
    const mutant = file.slice(0, at) + harmless[random.below(harmless.length)] + file.slice(at);
    const { units } = await readTmxText(mutant);
    const others = (list: readonly NewUnit[]) => list.filter(({ tuid }) => tuid !== String(which >> 1));
    demand(JSON.stringify(others(units)) === JSON.stringify(others(all)), mutant);
  }
}, 60_000);

test('2,000 files of flipped bytes in UTF-16 and UTF-8', async () => {
  const random = createRandom(6);
  const sources = [Buffer.from(file), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(file, 'utf16le')])];
  for (let run = 0; run < 2_000; run++) {
    const bytes = Buffer.from(sources[run & 1]!);
    for (let flips = 1 + random.below(8); flips > 0; flips--)
      bytes[random.below(bytes.length)]! ^= 1 << random.below(8);
    const read = await readOrRefuse(bytes);
    demand(read?.units.every(isComplete) ?? true, bytes.toString('latin1'));
  }
}, 60_000);

// Each is three million characters long: in anything but linear time they would not end before the test does.
test.each([
  ['comments that never end, in a unit', `<tu>${'<!-- '.repeat(600_000)}</tu>`],
  ['comments that never end, between units', '<!-- '.repeat(600_000)],
  ['instructions that never end', `<tu><?${'<? '.repeat(1_000_000)}</tu>`],
  ['CDATA sections that never end', `<tu>&${'<![CDATA['.repeat(333_000)}</tu>`],
  ['brackets', '<'.repeat(3_000_000)],
  ['ampersands', `<tu>${'&a'.repeat(1_500_000)}</tu>`],
  ['units in units', '<tu '.repeat(50_000)],
  ['white space before a bracket that never comes', '</tu '.repeat(600_000)],
  [
    'tags that open and never close',
    `<tu><tuv xml:lang="en"><seg>tea${'<bpt i="1"/>'.repeat(230_000)}</seg></tuv></tu>`,
  ],
  [
    'tags that close what was never opened',
    `<tu><tuv xml:lang="en"><seg>tea${'<bpt i="1"/><ept i="2"/>'.repeat(120_000)}</seg></tuv></tu>`,
  ],
  [
    'languages',
    `<tu>${Array.from({ length: 60_000 }, (_, i) => `<tuv xml:lang="x-${i}"><seg>tea</seg></tuv>`).join('')}</tu>`,
  ],
  ['a tag without an end', `<tu tuid="1" ${'tuid '.repeat(600_000)}`],
])('%s: no hang', async (_, units) => {
  const read = await readOrRefuse(tmxOf(units));
  demand(!read || read.lines.every((line) => line.length < 1_000), 'a line as long as the file');
});
