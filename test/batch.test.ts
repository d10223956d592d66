import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { alignDocuments, type BatchOptions } from '../src/batch.ts';
import { OneLanguageError } from '../src/errors.ts';
import type { Document } from '../src/model.ts';
import { readDocument } from '../src/reading/read.ts';
import { documentOf } from './reading/texts.ts';
import { bundle } from './support/bundle.ts';
import { testThreads } from './support/threads.ts';

const folders = ['stage-report', 'pool-rules', 'press-conference'];

test('results come in the order of the documents, a failure in its place', async () => {
  const [stage, pool] = await readAll();
  const outcomes = await alignAll([stage!, documentOf('Only one language here.', 'alone.txt'), pool!], {});
  expect(outcomes[0]).toMatchObject({ document: { uri: stage!.uri } });
  expect(outcomes[1]).toBeInstanceOf(OneLanguageError);
  expect(outcomes[2]).toMatchObject({ document: { uri: pool!.uri } });
});

testThreads('threads give what one thread gives', async () => {
  const documents = [...(await readAll()), documentOf('Only one language here.', 'alone.txt')];
  const here = await alignAll(documents, { threads: 1 });
  // Only what is built has threads.
  const file = await bundle('batch', 'src/batch.ts', 'src/worker.ts');
  const { alignDocuments: inThreads } = (await import(resolve(file))) as { alignDocuments: typeof alignDocuments };
  const there = await alignAll(documents, { threads: 2, worthThreads: 0 }, inThreads);
  expect(there.slice(0, 3)).toEqual(here.slice(0, 3));
  expect((there[3] as Error).message).toBe((here[3] as Error).message);
});

const readAll = (): Promise<Document[]> =>
  Promise.all(folders.map((folder) => readDocument(`corpora/${folder}/document.txt`)));

async function alignAll(documents: readonly Document[], options: BatchOptions, align = alignDocuments) {
  const outcomes = [];
  for await (const outcome of align(documents, options)) outcomes.push(outcome);
  return outcomes;
}
