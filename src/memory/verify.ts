// Whether a memory is sound: the file as SQLite sees it, and units, keys and indexes as they see each other.

import type { Lang } from '../model.ts';
import { damaged } from './faults.ts';
import { type IndexedText, indexUnit, listCounted, sampleWeight, toRowid } from './postings.ts';
import { sides } from './schema.ts';
import { type Store, writeBeside } from './store.ts';

/**
 * Reads everything: about a minute a million units. Throws `MemoryError` naming what does not agree.
 * @returns the number of units that were checked
 */
export function verify(store: Store): number {
  const result = store.db.pragma('integrity_check(1)', { simple: true });
  if (result !== 'ok') throw damaged(store.path, `integrity check: ${String(result).split('\n')[0]}`);
  if ((store.db.pragma('foreign_key_check') as unknown[]).length > 0)
    throw damaged(store.path, 'units without their document');
  const expected = { zh: newTally(), en: newTally() };
  let units = 0;
  let last = 0;
  for (;;) {
    const rows = store
      .prepare('SELECT id, zh, en, zh_key, en_key FROM unit WHERE id > ? ORDER BY id LIMIT 1000')
      .all(last) as { id: number; zh: string; en: string; zh_key: number; en_key: number }[];
    for (const { id, zh, en, zh_key, en_key } of rows) {
      const indexed = typeof zh === 'string' && typeof en === 'string' ? indexUnit({ zh, en }) : undefined;
      if (indexed?.zh.key !== zh_key || indexed.en.key !== en_key)
        throw damaged(store.path, `unit ${id} is not what was stored`);
      for (const lang of ['zh', 'en'] as const) tally(expected[lang], id, lang === 'zh' ? zh : en, indexed[lang]);
    }
    units += rows.length;
    if (rows.length === 0) break;
    last = rows.at(-1)!.id;
  }
  for (const lang of ['zh', 'en'] as const) compareIndex(store, lang, expected[lang], units);
  return units;
}

/** Number of postings, and sums over units and terms that a posting more, less or elsewhere would change. */
interface Tally {
  postings: number;
  sum: number;
  sampled: number;
  sampledSum: number;
}

const newTally = (): Tally => ({ postings: 0, sum: 0, sampled: 0, sampledSum: 0 });

function tally(into: Tally, id: number, text: string, { length, posted }: IndexedText): void {
  const rowid = toRowid(length, id) % modulus;
  for (const term of posted.split(' ')) {
    into.postings++;
    into.sum += (rowid * weigh(term)) % modulus;
  }
  const units = sampleWeight(id);
  if (units === 0) return;
  for (const term of listCounted(text)) {
    into.sampled += units;
    into.sampledSum += units * weigh(term);
  }
}

const modulus = 1_048_573;

/** The same in JavaScript and in SQL. */
function weigh(term: string): number {
  const first = term.codePointAt(0)!;
  const at = first > 0xffff ? 2 : 1;
  // Surrogate pairs count as one character, as they do in SQL.
  const length = /[\ud800-\udfff]/.test(term) ? [...term].length : term.length;
  const end = term.length - 1;
  const last = length === term.length ? term.charCodeAt(end) : [...term].at(-1)!.codePointAt(0)!;
  return (first + 31 * (term.codePointAt(at) ?? 0) + 17 * last + length) % 1009;
}
const weighSql = (term: string) =>
  `(unicode(${term}) + 31 * coalesce(unicode(substr(${term}, 2, 1)), 0) + 17 * unicode(substr(${term}, -1))
    + length(${term})) % 1009`;

function compareIndex(store: Store, lang: Lang, expected: Tally, units: number): void {
  const { index, frequency } = sides[lang];
  const { db } = store;
  writeBeside(store, () =>
    db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${index}_postings USING fts5vocab(main, ${index}, instance)`),
  );
  const found = db
    .prepare(
      `SELECT count(*) AS postings, coalesce(sum((doc % ${modulus}) * (${weighSql('term')}) % ${modulus}), 0) AS sum
       FROM temp.${index}_postings`,
    )
    .get() as Tally;
  if (found.postings !== expected.postings || found.sum !== expected.sum)
    throw damaged(store.path, `the ${lang} index does not agree with the units`);
  const counted = db
    .prepare(
      `SELECT coalesce(sum(units), 0) AS sampled, coalesce(sum(units * (${weighSql('token')})), 0) AS sampledSum,
       (SELECT units FROM ${frequency} WHERE token = '') AS units FROM ${frequency} WHERE token <> ''`,
    )
    .get() as Tally & { units: number };
  if (counted.sampled !== expected.sampled || counted.sampledSum !== expected.sampledSum || counted.units !== units)
    throw damaged(store.path, `the ${lang} word counts do not agree with the units`);
}
