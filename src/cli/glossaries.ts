// The glossaries that a command asks: the packaged one, the one beside the memory, and those named.
import { existsSync } from 'node:fs';
import { Option } from 'commander';
import { readGlossary } from '../exchange/glossaries.ts';
import { pathInPackage } from '../language/packaged.ts';
import type { GlossaryTerm } from '../model.ts';

/** Official names and set phrases of Chinese diplomacy, shipped with the package. */
export const packagedGlossary = pathInPackage('tm/diplomacy.tsv');

export interface GlossaryOptions {
  readonly tm: string;
  /** False for `--no-glossary`, files for `--glossary`. */
  readonly glossary: boolean | readonly string[];
}

export const glossaryOption = (): Option =>
  new Option('--glossary <file...>', 'further glossaries: .tsv, .csv, .tbx, .xlsx, OmegaT .txt').default(true);

export const noGlossaryOption = (): Option => new Option('--no-glossary', 'ask the memory alone');

/** The glossary that belongs to a memory: tm/memory.db → tm/memory.glossary.tsv. */
export const glossaryBeside = (memory: string): string => `${memory.replace(/\.db$/, '')}.glossary.tsv`;

/** All terms a command is to know; of equal terms the named file outranks the memory's, that the packaged one. */
export async function readGlossaries({ tm, glossary }: GlossaryOptions): Promise<GlossaryTerm[]> {
  if (glossary === false) return [];
  const files = [
    ...(glossary === true ? [] : glossary),
    ...[glossaryBeside(tm), packagedGlossary].filter((file) => existsSync(file)),
  ];
  return (await Promise.all(files.map(readGlossary))).flat();
}
