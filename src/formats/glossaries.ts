// Reads and writes glossaries in each format, chosen by the file's name.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { UnreadableFileError } from '../errors.ts';
import type { GlossaryTerm } from '../model.ts';
import { readGlossaryTsv } from './glossary-tsv.ts';

/** Reads a glossary file. */
export async function readGlossary(path: string): Promise<GlossaryTerm[]> {
  switch (extname(path).toLowerCase()) {
    default:
      return readGlossaryTsv(await readText(path), path);
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UnreadableFileError(`${path}: cannot be read: check the name and the rights`, { cause: error });
  }
}
