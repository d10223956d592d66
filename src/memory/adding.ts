// Units on their way in: in batches, each a transaction, with no pair stored twice for the same place.
import type { NewUnit } from '../model.ts';
import { findHeld, type HeldUnits, readHeldUnits } from './held.ts';
import { type IndexedBatch, indexAhead } from './indexing.ts';
import { joinPieces, mergeOften, mergeSeldom } from './pieces.ts';
import { PostingWriter } from './posting-writer.ts';
import type { IndexedUnit } from './postings.ts';
import { statuses } from './schema.ts';
import type { Store } from './store.ts';
import { insertUnit, toRow, toSeconds } from './units.ts';

export interface AddOptions {
  /** Units a transaction, fewer where they are long. Default 2,500. */
  readonly batch?: number;
  /** Index texts in a thread beside, where there are batches and processors enough and the code is built. Default true. */
  readonly thread?: boolean;
  /** Called after each transaction with what is stored so far. */
  readonly onProgress?: (soFar: AddSummary) => void;
}

export interface AddSummary {
  /** Units that are new. */
  readonly added: number;
  /** Units that the memory had already, from the same document with the same texts. */
  readonly merged: number;
  /** Units without text on one side. */
  readonly skipped: number;
}

/**
 * Adds units. A unit is known when its document holds the same two texts, at the same place or, moved, at a place that
 * no other unit of this run has claimed: so the same file twice adds nothing, and a file that repeats a pair keeps it
 * repeated. A known unit takes over status, note and score from one that was changed later.
 */
export async function addUnits(
  store: Store,
  units: Iterable<NewUnit> | AsyncIterable<NewUnit>,
  options: AddOptions = {},
): Promise<AddSummary> {
  const { batch: size = 2_500, thread = true, onProgress } = options;
  const run = startRun(store);
  try {
    for await (const batch of indexAhead(units, size, thread)) {
      storeBatch(store, run, batch);
      onProgress?.({ ...run.summary });
    }
  } finally {
    if (run.batches > 1) mergeOften(store);
  }
  if (isLarge(run)) joinPieces(store);
  return { ...run.summary };
}

/** Fewer units than this leave the indexes as they are. */
const largeRun = 50_000;

/** An import that is large for this memory leaves each index in one piece, which look-ups read a fifth faster. */
const isLarge = ({ summary, before }: Run): boolean => summary.added >= largeRun && summary.added >= before / 4;

/** More documents than this are not kept in mind at once; one that comes again is looked up again. */
const mostDocuments = 2000;

/** What one import remembers between its batches. */
interface Run {
  readonly summary: { added: number; merged: number; skipped: number };
  /** Highest unit before the run. */
  readonly before: number;
  batches: number;
  /** One bit a unit: added or claimed by this run. */
  claimed: Uint8Array;
  /** Documents by uri and title, as they were when they were looked up. */
  readonly documents: Map<string, RunDocument>;
  /** Changes when anybody else has written, who may have added to the same documents. */
  version: string;
}

interface RunDocument {
  readonly id: number;
  /** False where only this run has added to it, since it was looked up. */
  readonly isHeld: boolean;
  /** What it held, once a unit was looked for there. */
  held?: HeldUnits;
}

function startRun(store: Store): Run {
  const before = lastUnit(store);
  const claimed = new Uint8Array((before >> 3) + 1024);
  const summary = { added: 0, merged: 0, skipped: 0 };
  return { summary, before, batches: 0, claimed, documents: new Map(), version: '' };
}

/** Stores a batch in one transaction; on an error nothing of it is stored and the summary does not count it. */
function storeBatch(store: Store, run: Run, { units, indexed }: IndexedBatch): void {
  const summary = { ...run.summary };
  const claims: number[] = [];
  const work = store.db.transaction(() => {
    if (readVersion(store) !== run.version || run.documents.size > mostDocuments) run.documents.clear();
    if (run.batches === 1) mergeSeldom(store);
    const postings = new PostingWriter(store);
    const insert = store.prepare(insertUnit);
    const now = store.now();
    let last = lastUnit(store);
    for (const [i, unit] of units.entries()) {
      if (unit.zh.trim() === '' || unit.en.trim() === '') {
        summary.skipped++;
        continue;
      }
      const document = findOrMakeDocument(store, run, unit, now);
      const known = document.isHeld ? findKnown(store, run, document, unit, indexed[i]!) : undefined;
      const id = known ?? ++last;
      claim(run, id);
      claims.push(id);
      if (known !== undefined) {
        refresh(store, id, unit);
        summary.merged++;
        continue;
      }
      insert.run(toRow(id, document.id, unit, indexed[i]!, now));
      postings.add(id, unit, indexed[i]!);
      summary.added++;
    }
    postings.flush();
    run.version = readVersion(store);
  });
  try {
    work.immediate();
  } catch (error) {
    for (const id of claims) run.claimed[id >> 3]! &= ~(1 << (id & 7));
    run.documents.clear();
    throw error;
  }
  Object.assign(run.summary, summary);
  run.batches++;
}

/** Changes with what other connections commit, and with all that this one changes. */
const readVersion = (store: Store): string =>
  `${store.db.pragma('data_version', { simple: true })} ${store.prepare('SELECT total_changes()').pluck().get()}`;

const lastUnit = (store: Store): number =>
  (store.prepare('SELECT coalesce(max(id), 0) AS id FROM unit').get() as { id: number }).id;

function findOrMakeDocument(store: Store, run: Run, unit: NewUnit, now: number): RunDocument {
  const name = `${unit.uri.length} ${unit.uri}${unit.document}`;
  let document = run.documents.get(name);
  if (!document) {
    const found = store
      .prepare(
        `SELECT id, EXISTS (SELECT 1 FROM unit WHERE document = document.id) AS held
         FROM document WHERE uri = ? AND title = ?`,
      )
      .get(unit.uri, unit.document) as { id: number; held: number } | undefined;
    document = found
      ? { id: found.id, isHeld: found.held === 1 }
      : { id: makeDocument(store, unit.uri, unit.document, now), isHeld: false };
    run.documents.set(copyText(name), document);
  }
  return document;
}

/** What was cut out of a file that is being read would keep as much of the file in memory as was read with it. */
const copyText = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

function makeDocument(store: Store, uri: string, title: string, now: number): number {
  const { lastInsertRowid } = store
    .prepare('INSERT INTO document (uri, title, added, changed) VALUES (?, ?, ?, ?)')
    .run(uri, title, now, now);
  return Number(lastInsertRowid);
}

/** The unit that this one is already: at its place, else at any place not yet claimed. */
function findKnown(
  store: Store,
  run: Run,
  document: RunDocument,
  unit: NewUnit,
  indexed: IndexedUnit,
): number | undefined {
  document.held ??= readHeldUnits(store, document.id);
  const found = findHeld(store, document.held, unit, indexed, (id) => !isClaimed(run, id));
  if (found?.isMoved) store.prepare('UPDATE unit SET position = ? WHERE id = ?').run(unit.position, found.id);
  return found?.id;
}

const isClaimed = ({ claimed }: Run, id: number): boolean => ((claimed[id >> 3] ?? 0) & (1 << (id & 7))) !== 0;

function claim(run: Run, id: number): void {
  if (id >> 3 >= run.claimed.length) {
    const larger = new Uint8Array((id >> 3) * 2);
    larger.set(run.claimed);
    run.claimed = larger;
  }
  run.claimed[id >> 3]! |= 1 << (id & 7);
}

/** Takes over what was decided about the unit since. */
function refresh(store: Store, id: number, unit: NewUnit): void {
  if (unit.changed === null) return;
  store
    .prepare(
      `UPDATE unit SET status = ?, note = coalesce(?, note), score = coalesce(?, score), changed = ?
       WHERE id = ? AND changed < ?`,
    )
    .run(statuses.indexOf(unit.status), unit.note, unit.score, toSeconds(unit.changed), id, toSeconds(unit.changed));
}
