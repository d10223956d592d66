// What a document held before an import, so that each of its units is known again: by both keys, then by its texts.
import type { NewUnit } from '../model.ts';
import type { IndexedUnit } from './postings.ts';
import type { Store } from './store.ts';

/** The units of a document in the order of their keys and places; 28 bytes each. */
export interface HeldUnits {
  readonly zhKeys: Float64Array;
  readonly enKeys: Float64Array;
  readonly positions: Float64Array;
  readonly ids: Uint32Array;
}

export function readHeldUnits(store: Store, document: number): HeldUnits {
  const count = store.prepare('SELECT count(*) FROM unit WHERE document = ?').pluck().get(document) as number;
  const held: HeldUnits = {
    zhKeys: new Float64Array(count),
    enKeys: new Float64Array(count),
    positions: new Float64Array(count),
    ids: new Uint32Array(count),
  };
  const rows = store
    .prepare('SELECT zh_key, en_key, position, id FROM unit WHERE document = ? ORDER BY 1, 2, 3, 4')
    .raw()
    .iterate(document) as Iterable<[number, number, number, number]>;
  let at = 0;
  for (const [zhKey, enKey, position, id] of rows) {
    held.zhKeys[at] = zhKey;
    held.enKeys[at] = enKey;
    held.positions[at] = position;
    held.ids[at++] = id;
  }
  return held;
}

/** The free unit with these texts: the one at the unit's place, else the first at any other. */
export function findHeld(
  store: Store,
  held: HeldUnits,
  unit: NewUnit,
  { zh, en }: IndexedUnit,
  isFree: (id: number) => boolean,
): { id: number; isMoved: boolean } | undefined {
  const { zhKeys, enKeys, positions, ids } = held;
  const isBefore = (at: number, position: number) =>
    zhKeys[at]! - zh.key || enKeys[at]! - en.key || positions[at]! - position;
  const begin = findFirst(ids.length, (at) => isBefore(at, Number.NEGATIVE_INFINITY) >= 0);
  const here = findFirst(ids.length, (at) => isBefore(at, unit.position) >= 0);
  const fits = (at: number) => isFree(ids[at]!) && hasTexts(store, ids[at]!, unit);
  for (let at = here; at < ids.length && isBefore(at, unit.position) === 0; at++)
    if (fits(at)) return { id: ids[at]!, isMoved: false };
  for (let at = begin; at < ids.length && zhKeys[at] === zh.key && enKeys[at] === en.key; at++)
    if (fits(at)) return { id: ids[at]!, isMoved: true };
  return undefined;
}

/** Keys are hashes: only the texts themselves say that they are the same. */
const hasTexts = (store: Store, id: number, { zh, en }: NewUnit): boolean =>
  store.prepare('SELECT 1 FROM unit WHERE id = ? AND zh = ? AND en = ?').get(id, zh, en) !== undefined;

/** The first index below `count` for which the test holds, which holds for all after it; `count` where it never does. */
function findFirst(count: number, test: (at: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (test(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
