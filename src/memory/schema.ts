// The tables of a memory, and the codes by which they hold what the model names.
import type { BlockKind, Lang, UnitStatus } from '../model.ts';

/** Written into the file's header: `duiz` in ASCII. Tells a memory from any other SQLite file. */
export const applicationId = 0x6475697a;

/** Version of the tables this program reads and writes. */
export const schemaVersion = 3;

export const statuses: readonly UnitStatus[] = ['draft', 'reviewed', 'rejected'];
export const rejected = statuses.indexOf('rejected');

export const kinds: readonly BlockKind[] = [
  'heading',
  'byline',
  'date',
  'salutation',
  'paragraph',
  'item',
  'note',
  'furniture',
];

/** The names of what belongs to one side, so that SQL is written once for both. */
export const sides = {
  zh: { text: 'zh', key: 'zh_key', index: 'zh_index', frequency: 'zh_frequency' },
  en: { text: 'en', key: 'en_key', index: 'en_index', frequency: 'en_frequency' },
} as const satisfies Record<Lang, object>;

/** The other side. */
export const otherSide = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

/** The tables by which units are found: postings, and how frequent each term is. */
export const createIndexes = `
  ${Object.values(sides)
    .map(
      ({ index, frequency }) => `
  CREATE VIRTUAL TABLE ${index}
    USING fts5(tokens, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '#~'");
  INSERT INTO ${index}(${index}, rank) VALUES ('hashsize', 16777216);
  CREATE TABLE ${frequency} (token TEXT PRIMARY KEY, units INTEGER NOT NULL) WITHOUT ROWID;
  INSERT INTO ${frequency} VALUES ('', 0);`,
    )
    .join('')}
`;

// Dates are seconds since 1970. `zh_key` and `en_key` are made by keys.ts, the rowids of the indexes by postings.ts.
// The indexes hold no text: a posting is 2–4 bytes, and a unit's words are read from the unit itself.
export const createTables = `
  CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    name TEXT,
    uri TEXT NOT NULL,
    title TEXT NOT NULL,
    dated TEXT,
    digest TEXT,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    UNIQUE (uri, title)
  );
  CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document,
    position INTEGER NOT NULL,
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    zh_key INTEGER NOT NULL,
    en_key INTEGER NOT NULL,
    score REAL,
    type TEXT,
    kind INTEGER,
    status INTEGER NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    zh_tag TEXT NOT NULL,
    en_tag TEXT NOT NULL,
    note TEXT,
    tuid TEXT,
    extra TEXT
  );
  CREATE INDEX unit_place ON unit (document, position);
  CREATE TABLE history (
    unit INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    status INTEGER NOT NULL,
    note TEXT
  );
  CREATE INDEX history_unit ON history (unit);
  ${createIndexes}
`;
