// The documents that a command line names: files, standard input, or a Chinese and an English file.

import { DuizhaoError, UsageError } from '../errors.ts';
import type { Document } from '../model.ts';
import { readDocument, readDocumentPair } from '../reading/read.ts';
import { noteFailure, type Terminal } from './terminal.ts';

export interface InputOptions {
  readonly zh?: string;
  readonly en?: string;
}

/** How each input is read, in the order given; nothing is read yet. */
export function listInputs(paths: readonly string[], { zh, en }: InputOptions): (() => Promise<Document>)[] {
  if ((zh === undefined) !== (en === undefined)) throw new UsageError('--zh FILE and --en FILE go together');
  const inputs = paths.map((path) => () => readDocument(path));
  if (zh !== undefined && en !== undefined) inputs.push(() => readDocumentPair({ zh, en }));
  if (inputs.length === 0) throw new UsageError('name a document, or give --zh FILE --en FILE');
  return inputs;
}

/** Runs `work` on each input; one that fails for a reason of its own does not stop the others. @returns the failures */
export async function forEachInput<Input>(
  inputs: readonly (() => Promise<Input>)[],
  work: (input: Input, index: number) => Promise<void>,
): Promise<DuizhaoError[]> {
  const failures: DuizhaoError[] = [];
  for (const [index, read] of inputs.entries()) {
    try {
      await work(await read(), index);
    } catch (error) {
      if (!(error instanceof DuizhaoError)) throw error;
      failures.push(error);
    }
  }
  return failures;
}

/** Reads all inputs; one that cannot be read does not stop the others. */
export async function readInputs(
  inputs: readonly (() => Promise<Document>)[],
): Promise<{ documents: Document[]; failures: DuizhaoError[] }> {
  const documents: Document[] = [];
  const failures = await forEachInput(inputs, async (document) => {
    documents.push(document);
  });
  return { documents, failures };
}

/** Prints all failures but the last and throws that one, so that the command ends as failed. */
export function reportFailures(failures: readonly DuizhaoError[], terminal: Terminal): void {
  for (const failure of failures.slice(0, -1)) noteFailure(terminal, failure.message);
  const last = failures.at(-1);
  if (last) throw last;
}
