// CC-CEDICT as text → what each Chinese word can become in English, with a share for each English stem.
import { stem } from './stems.ts';
import type { CompiledStems } from './word-stems.ts';
import { cutEnglishWords } from './words.ts';

/** What the dictionary says, ready to be stored; its words are Simplified. */
export interface CompiledDictionary extends CompiledStems {
  /** Readings of single characters without tones: `乐` → `le`, `yue`. */
  readonly readings: ReadonlyMap<string, readonly string[]>;
  /** Characters that occur in Traditional words only. */
  readonly traditional: string;
}

interface Entry {
  readonly traditional: string;
  readonly word: string;
  readonly pinyin: string;
  readonly senses: readonly string[];
}

/** Compiles the text of CC-CEDICT (`traditional simplified [pin1 yin1] /sense/sense/`, one entry a line). */
export function compileDictionary(text: string): CompiledDictionary {
  const entries = parseEntries(text);
  const senses = sensesByWord(entries);
  const rarity = rarityOfStems(senses);
  const stems = new Map<string, number>();
  const words: string[] = [];
  const translations: [number, number][][] = [];
  for (const [word, list] of senses) {
    const shares = shareOut(list, rarity);
    if (!shares.size) continue;
    words.push(word);
    translations.push(
      [...shares].map(([name, share]) => {
        if (!stems.has(name)) stems.set(name, stems.size);
        return [stems.get(name)!, share];
      }),
    );
  }
  return { words, stems: [...stems.keys()], translations, ...characters(entries) };
}

function parseEntries(text: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of text.split('\n')) {
    const parts = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/.exec(line);
    if (!parts) continue;
    const [, traditional = '', word = '', pinyin = '', senses = ''] = parts;
    entries.push({ traditional, word, pinyin, senses: senses.split('/') });
  }
  return entries;
}

/** `variant of 賓|宾[bin1]`, `see 單于|单于`, `abbr. for …`: the senses of the other word hold for this one too. */
const reference =
  /^(?:\([^)]*\) ?)?(?:(?:old |archaic |erhua |Japanese )?variant of|same as|see(?: also)?|also written|equivalent to|abbr\. (?:for|of)|short for)\s+(?:\p{Script=Han}+\|)?(\p{Script=Han}+)/u;
const skipped = /^(?:CL:|used in |Taiwan pr\.|also pr\.)/;

function sensesByWord(entries: readonly Entry[]): Map<string, string[]> {
  const senses = new Map<string, string[]>();
  const references: [word: string, other: string][] = [];
  for (const { word, senses: list } of entries) {
    const own = senses.get(word) ?? [];
    senses.set(word, own);
    for (const sense of list) {
      const other = reference.exec(sense)?.[1];
      if (other && other !== word) references.push([word, other]);
      if (!skipped.test(sense) && !(other && /variant|^see/.test(sense))) own.push(sense);
    }
  }
  for (const [word, other] of references) senses.get(word)!.push(...(senses.get(other) ?? []));
  return senses;
}

/** Stems of one gloss, `to be late for school` → `late school` and the small words apart. */
interface Gloss {
  readonly content: readonly string[];
  readonly small: readonly string[];
  readonly weight: number;
}

const smallWords = new Set(
  'a an the to of in on at for with by from and or as be it its one sb sth self into up out over etc usu esp fig lit ie eg kind type used'.split(
    ' ',
  ),
);

/** `(of food) tasty; delicious, esp. fresh` → glosses `tasty`, `delicious`, `esp. fresh`, later ones weighing less. */
function readGlosses(sense: string): Gloss[] {
  const plain = sense
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\([^()]*\)/g, ' ');
  return plain.split(/[;,:]/).flatMap((part, k) => {
    const words = cutEnglishWords(part);
    if (!words.length || words.length > 12) return [];
    const content = words.filter((word) => !smallWords.has(word)).map(stem);
    const small = words.filter((word) => smallWords.has(word)).map(stem);
    return [{ content, small, weight: 1 / (1 + k) }];
  });
}

/** How rare each stem is among all glosses: log(N / n). A gloss is told by its rare words. */
function rarityOfStems(senses: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const list of senses.values()) {
    for (const sense of list) {
      for (const { content, small } of readGlosses(sense)) {
        for (const name of new Set([...content, ...small])) counts.set(name, (counts.get(name) ?? 0) + 1);
        total++;
      }
    }
  }
  return new Map([...counts].map(([name, n]) => [name, Math.log((total + 1) / n)]));
}

/** Every sense gets an equal part, within it earlier glosses more, within a gloss rare words more. Sums to 1. */
function shareOut(senses: readonly string[], rarity: ReadonlyMap<string, number>): Map<string, number> {
  const shares = new Map<string, number>();
  const add = (name: string, share: number): unknown => shares.set(name, (shares.get(name) ?? 0) + share);
  for (const sense of senses) {
    const glosses = readGlosses(sense);
    const whole = glosses.reduce((sum, gloss) => sum + gloss.weight, 0);
    for (const gloss of glosses) {
      const names = gloss.content.length ? gloss.content : gloss.small;
      const rare = names.map((name) => rarity.get(name) ?? 1);
      const mass = rare.reduce((sum, x) => sum + x, 0);
      for (const [k, name] of names.entries()) add(name, (gloss.weight / whole) * (rare[k]! / mass));
    }
  }
  const total = [...shares.values()].reduce((sum, x) => sum + x, 0);
  for (const [name, share] of shares) shares.set(name, share / total);
  return shares;
}

function characters(entries: readonly Entry[]): Pick<CompiledDictionary, 'readings' | 'traditional'> {
  const readings = new Map<string, string[]>();
  const simplified = new Set<string>();
  const all = new Set<string>();
  for (const { traditional, word, pinyin } of entries) {
    for (const c of word) simplified.add(c);
    for (const c of traditional) all.add(c);
    const reading = pinyin
      .toLowerCase()
      .replace(/u:/g, 'v')
      .replace(/[^a-z]/g, '');
    if ([...word].length !== 1 || !reading || !/\p{Script=Han}/u.test(word)) continue;
    const list = readings.get(word) ?? [];
    if (!list.includes(reading)) readings.set(word, [...list, reading]);
  }
  const traditional = [...all].filter((c) => !simplified.has(c) && /\p{Script=Han}/u.test(c)).join('');
  return { readings, traditional };
}
