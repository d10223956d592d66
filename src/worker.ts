// One document in a thread of its own, for batch.ts: what it teaches, then its alignment.
import { alignOnce } from './align/align.ts';
import { featureNames } from './align/features.ts';
import type { AlignedText, LearnedPair } from './align/learn.ts';
import { readText } from './align/text.ts';
import { loadWeights } from './align/weights.ts';
import { DuizhaoError } from './errors.ts';
import type { Alignment, Document } from './model.ts';
import { type Draft, draftDocument, finishDraft, textOf } from './pipeline.ts';

export interface Task {
  readonly document: Document;
  /** Words learned before. */
  readonly learned: readonly LearnedPair[];
  /** Beads of the first pass, for the second. */
  readonly earlier?: AlignedText['beads'];
}

/** Errors lose their class between threads: the caller's to mend go as text. */
export type Reply<Result> = { readonly result: Result } | { readonly failure: string };

/** The first pass: the words of a document and its first beads. */
export const survey = ({ document, learned }: Task): Reply<AlignedText> =>
  reply(document, (draft) => {
    const text = readDraft(draft);
    return { ...text.tokens, beads: alignOnce(text, loadWeights(featureNames), { learned }) };
  });

/** The second pass, and all that follows it. */
export const align = ({ document, learned, earlier = [] }: Task): Reply<Alignment> =>
  reply(document, (draft) => {
    const beads = earlier.map((bead) => ({ ...bead, score: 0 }));
    const options = { learned, earlier: beads, crossing: true };
    return finishDraft(draft, alignOnce(readDraft(draft), loadWeights(featureNames), options));
  });

function readDraft(draft: Draft) {
  const { zh, en, ...options } = textOf(draft);
  return readText(zh, en, options);
}

function reply<Result>(document: Document, work: (draft: Draft) => Result): Reply<Result> {
  try {
    return { result: work(draftDocument(document)) };
  } catch (error) {
    if (error instanceof DuizhaoError) return { failure: error.message };
    throw error;
  }
}
