// Many documents in one call: what each teaches helps to align the others, and all processors work.
import { availableParallelism } from 'node:os';
import { alignTexts } from './align/align.ts';
import { type AlignedText, learnTranslations } from './align/learn.ts';
import { readPairs } from './align/text.ts';
import { DuizhaoError } from './errors.ts';
import type { Alignment, Document } from './model.ts';
import { type Draft, draftDocument, finishDraft, textOf } from './pipeline.ts';
import { findThread } from './threads.ts';
import type { Reply, Task } from './worker.ts';

export interface BatchOptions {
  /** Pairs aligned before, as of a memory: words learned from them help. */
  readonly memory?: Iterable<{ readonly zh: string; readonly en: string }>;
  /** How many threads at the most. Default: one for each processor. */
  readonly threads?: number;
  /** Characters of text, over all documents, from which on threads are worth their start. */
  readonly worthThreads?: number;
}

/**
 * Aligns documents, each in two passes: by the dictionary, then with the words learned from all of them and from the memory.
 *
 * @returns an alignment for each document in the order given, or the error that kept it from being aligned
 */
export async function* alignDocuments(
  documents: readonly Document[],
  options: BatchOptions = {},
): AsyncGenerator<Alignment | DuizhaoError> {
  const { threads = availableParallelism(), worthThreads = 300_000 } = options;
  const size = documents.reduce(
    (sum, { sources: { zh, en } }) => sum + zh.text.length + (en === zh ? 0 : en.text.length),
    0,
  );
  const parallel = documents.length > 1 && threads > 1 && size >= worthThreads;
  const threadFile = parallel ? findThread('./worker.js', import.meta.url) : undefined;
  if (threadFile) yield* alignInThreads(documents, options, threadFile, threads);
  else yield* alignHere(documents, options);
}

function* alignHere(documents: readonly Document[], { memory }: BatchOptions): Generator<Alignment | DuizhaoError> {
  const drafts = documents.map(tryDraft);
  const sound = drafts.filter((draft): draft is Draft => !(draft instanceof DuizhaoError));
  const beads = alignTexts(sound.map(textOf), memory ? { memory } : {});
  let next = 0;
  for (const draft of drafts) yield draft instanceof DuizhaoError ? draft : finishDraft(draft, beads[next++]!);
}

function tryDraft(document: Document): Draft | DuizhaoError {
  try {
    return draftDocument(document);
  } catch (error) {
    if (error instanceof DuizhaoError) return error;
    throw error;
  }
}

async function* alignInThreads(
  documents: readonly Document[],
  { memory }: BatchOptions,
  threadFile: string,
  threads: number,
): AsyncGenerator<Alignment | DuizhaoError> {
  const { Tinypool } = await import('tinypool');
  const count = Math.min(threads, documents.length);
  const pool = new Tinypool({ filename: threadFile, minThreads: count, maxThreads: count });
  const run = <Result>(name: string, task: Task): Promise<Reply<Result>> => pool.run(task, { name });
  try {
    const known = memory ? [readPairs(memory)] : [];
    const before = known.length > 0 ? learnTranslations(known) : [];
    const surveys = await Promise.all(
      documents.map((document) => run<AlignedText>('survey', { document, learned: before })),
    );
    const texts = surveys.flatMap((survey) => ('failure' in survey ? [] : survey.result));
    const learned = learnTranslations([...known, ...texts]);
    const alignments = documents.map((document, k) => {
      const survey = surveys[k]!;
      if ('failure' in survey) return Promise.resolve(survey);
      const aligned = run<Alignment>('align', { document, learned, earlier: survey.result.beads });
      // Awaited in their order below; one that fails before its turn is no unhandled rejection.
      aligned.catch(() => {});
      return aligned;
    });
    for (const alignment of alignments) {
      const reply = await alignment;
      yield 'failure' in reply ? new DuizhaoError(reply.failure) : reply.result;
    }
  } finally {
    await pool.destroy();
  }
}
