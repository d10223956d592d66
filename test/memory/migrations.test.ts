import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Memory } from '../../src/memory/memory.ts';
import { newUnit, temporaryFolder } from '../support/memory.ts';

const oldIndexes = `
  DROP TABLE zh_index; DROP TABLE en_index; DROP TABLE zh_frequency; DROP TABLE en_frequency;
  CREATE VIRTUAL TABLE zh_index USING fts5(tokens, content='', detail=none, columnsize=0, tokenize='ascii');
  CREATE VIRTUAL TABLE en_index USING fts5(tokens, content='', detail=none, columnsize=0, tokenize='ascii');
  CREATE TABLE zh_frequency (token TEXT PRIMARY KEY, units INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE en_frequency (token TEXT PRIMARY KEY, units INTEGER NOT NULL) WITHOUT ROWID;
  INSERT INTO zh_frequency VALUES ('', 1);
  INSERT INTO en_frequency VALUES ('', 1);`;

/** What the formats before had instead of the present indexes. */
const formats: Readonly<Record<number, string>> = {
  1: `${oldIndexes}
    CREATE INDEX unit_zh ON unit (zh_key, document, position);
    CREATE INDEX unit_en ON unit (en_key);
    PRAGMA user_version = 1;`,
  2: `${oldIndexes}
    CREATE TABLE common_word (word TEXT PRIMARY KEY) WITHOUT ROWID;
    PRAGMA user_version = 2;`,
};

const fewUnits = [
  newUnit('第一条　港口', 'Article 1. The port', { note: 'checked', position: 0 }),
  newUnit('第二条　港口', 'Article 2. The port', { position: 1 }),
  newUnit('绿色通道', 'green lanes', { position: 2 }),
];

async function makeOldMemory(format: number, units = fewUnits): Promise<string> {
  const path = join(temporaryFolder(), 'old.db');
  const memory = Memory.open(path);
  await memory.addUnits(units);
  memory.setStatus(3, 'reviewed');
  memory.close();
  const db = new Database(path);
  db.exec(formats[format]!);
  db.close();
  return path;
}

test.each([1, 2])(
  'a memory of format %i is brought up to date when it is opened for writing, and keeps all it has',
  async (format) => {
    const path = await makeOldMemory(format);
    const memory = Memory.open(path);
    expect(memory.info()).toMatchObject({ format: 3, units: 3, reviewed: 1 });
    expect(memory.verify()).toBe(3);
    expect(memory.history(3)).toHaveLength(1);
    expect(memory.lookup('Article 1. The port').matches.map(({ similarity }) => similarity)).toEqual([100, 98]);
    expect(memory.concordance('green lanes')).toHaveLength(1);
    expect(await memory.addUnits([newUnit('绿色通道', 'green lanes', { position: 2 })])).toMatchObject({ merged: 1 });
    memory.close();
    const reader = Memory.open(path, { readonly: true });
    expect(reader.verify()).toBe(3);
    reader.close();
  },
);

test('a reader says how to bring it up to date, and leaves it as it is', async () => {
  const path = await makeOldMemory(1);
  expect(() => Memory.open(path, { readonly: true })).toThrow(/older format \(1\): open it once for writing/);
});

test('a memory that is brought up to date in several portions is sound', { tags: ['long'] }, async () => {
  const units = Array.from({ length: 16_500 }, (_, position) =>
    newUnit(`第${position}号港口`, `In year x${position} the ports of all were open`, { position }),
  );
  const memory = Memory.open(await makeOldMemory(2, units));
  expect(memory.verify()).toBe(16_500);
  memory.removeDocument(units[0]!.uri);
  expect(memory.verify()).toBe(0);
  memory.close();
});
