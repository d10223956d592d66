// Reads a document to be translated: the sentences of its one language, or of the one that it has more of.
import { basename } from 'node:path';
import { EmptyDocumentError } from '../errors.ts';
import type { Lang } from '../model.ts';
import { segmentDocument } from '../pipeline.ts';
import { readDocument } from '../reading/read.ts';
import type { NewDocument } from '../terminology/leverage.ts';

/** The sentences of a document with its name; `from` says which of two languages is meant. */
export async function readSentences(path: string, from?: Lang): Promise<NewDocument> {
  const document = await readDocument(path);
  const sides = segmentDocument(document).segments;
  const amount = (lang: Lang) => sides[lang].reduce((sum, { text }) => sum + text.length, 0);
  // A Chinese text says in a third of the letters what an English one says.
  const lang = from ?? (3 * amount('zh') > amount('en') ? 'zh' : 'en');
  if (sides[lang].length === 0)
    throw new EmptyDocumentError(`${path}: has no ${lang === 'zh' ? 'Chinese' : 'English'} sentence: check --from`);
  return { name: path === '-' ? path : basename(path), lang, segments: sides[lang] };
}
