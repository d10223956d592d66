import { expect, test } from 'vitest';
import { freshMemory, newDocument, newPair, newUnit } from '../support/memory.ts';

const first = [
  newPair('渔港的早晨', 'Morning at the harbour', { kind: 'heading' }),
  newPair('船队出海。', 'The fleet puts to sea.'),
  newPair('没有译文。', null, { score: 0 }),
  newPair('天气晴朗。', 'The weather is fine.'),
  newPair('船长在', 'The captain is at', { issues: [{ code: 'incomplete', severity: 'info', message: 'broken off' }] }),
];

test('stores the whole pairs of a document and counts those left out', () => {
  const memory = freshMemory();
  expect(memory.addDocument(newDocument('v1'), first)).toEqual({
    added: 3,
    unchanged: 0,
    replaced: 0,
    removed: 0,
    incomplete: 1,
    oneSided: 1,
  });
  expect([...memory.units()].map(({ zh, position, kind, document }) => [zh, position, kind, document])).toEqual([
    ['渔港的早晨', 0, 'heading', 'Speech'],
    ['船队出海。', 1, 'paragraph', 'Speech'],
    ['天气晴朗。', 3, 'paragraph', 'Speech'],
  ]);
});

test('the same document again changes nothing', () => {
  const memory = freshMemory();
  memory.addDocument(newDocument('v1'), first);
  const before = [...memory.units()];
  expect(memory.addDocument(newDocument('v1'), first)).toMatchObject({
    added: 0,
    unchanged: 3,
    replaced: 0,
    removed: 0,
  });
  expect([...memory.units()]).toEqual(before);
});

test('a changed version replaces what it held, keeps the rest and the units of others', async () => {
  const memory = freshMemory();
  await memory.addUnits([newUnit('别处', 'Elsewhere')]);
  memory.addDocument(newDocument('v1'), first);
  const kept = memory.concordance('晴朗')[0]!.unit.id;
  const changed = memory.concordance('船队')[0]!.unit.id;
  const summary = memory.addDocument(newDocument('v2', { title: 'Speech, corrected' }), [
    newPair('船队出海。', 'The fleet sets sail.'),
    newPair('天气晴朗。', 'The weather is fine.'),
    newPair('海鸥飞翔。', 'Gulls fly.'),
  ]);
  expect(summary).toMatchObject({ added: 1, unchanged: 1, replaced: 1, removed: 1 });
  expect([...memory.units({ document: 'speech' })].map(({ id, en, position }) => [id, en, position])).toEqual([
    [changed, 'The fleet sets sail.', 0],
    [kept, 'The weather is fine.', 1],
    [expect.any(Number), 'Gulls fly.', 2],
  ]);
  expect(memory.history(changed)).toMatchObject([{ reason: 'document', en: 'The fleet puts to sea.' }]);
  expect(memory.lookup('Morning at the harbour').matches).toEqual([]);
  expect(memory.concordance('Elsewhere')).toHaveLength(1);
  expect(memory.verify()).toBe(4);
});

test('an edit by hand survives a new version of its document', () => {
  const memory = freshMemory();
  memory.addDocument(newDocument('v1'), first);
  const id = memory.concordance('晴朗')[0]!.unit.id;
  memory.edit(id, { en: 'It is a fine day.', status: 'reviewed' });
  memory.addDocument(newDocument('v2'), first.slice(1));
  expect(memory.unit(id)).toMatchObject({ en: 'It is a fine day.', status: 'reviewed', position: 2 });
  expect(memory.history(id)).toMatchObject([{ reason: 'edit', en: 'The weather is fine.', status: 'draft' }]);
});

test('a pair said twice in a document is kept twice', () => {
  const memory = freshMemory();
  const pair = newPair('谢谢！', 'Thank you!');
  memory.addDocument(newDocument('v1'), [pair, ...first, pair]);
  expect(memory.lookup('Thank you!').matches).toMatchObject([{ count: 2, ambiguous: false }]);
  expect(memory.addDocument(newDocument('v2'), [pair, pair, pair])).toMatchObject({
    unchanged: 2,
    added: 1,
    removed: 3,
  });
});

test('documents are listed and removed by id, uri or title', async () => {
  const memory = freshMemory();
  memory.addDocument(newDocument('v1'), first);
  await memory.addUnits([newUnit('信', 'Letter'), newUnit('信', 'Letter', { document: 'Other letters' })]);
  expect(memory.documents().map(({ id, title, units }) => [id, title, units])).toEqual([
    ['speech', 'Speech', 3],
    ['letters.tmx', 'Letters', 1],
    ['letters.tmx', 'Other letters', 1],
  ]);
  expect(() => memory.removeDocument('letters.tmx')).toThrow(/2 documents .* are called letters.tmx/);
  expect(memory.removeDocument('Other letters')).toBe(1);
  expect(memory.removeDocument('speech')).toBe(3);
  expect(() => memory.removeDocument('speech')).toThrow(/no document speech/);
  expect(memory.documents()).toHaveLength(1);
  expect(memory.lookup('The fleet puts to sea.').matches).toEqual([]);
  expect(memory.verify()).toBe(1);
});
