// Gold alignments: `{"id", "domain"?, "zh": […], "en": […], "gold": [[[zh indexes], [en indexes]], …]}`, 0-based.
import { readFileSync } from 'node:fs';
import { MalformedFileError, UnreadableFileError } from '../errors.ts';
import type { Gold } from '../model.ts';

/** @throws UnreadableFileError; MalformedFileError that names what is missing or out of range */
export function readGold(path: string): Gold {
  try {
    return parseGold(readFileSync(path, 'utf8'), path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UnreadableFileError(`${path}: cannot be read (${code}); name a gold file`, { cause: error });
  }
}

/** @param name of the file, for errors */
export function parseGold(text: string, name: string): Gold {
  let value: Record<string, unknown> | null;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown> | null;
  } catch (error) {
    throw new MalformedFileError(`${name}: not JSON (${(error as Error).message}); ${wanted}`, { cause: error });
  }
  const { id, domain, zh, en, gold } = value ?? {};
  if (!isSentences(zh)) throw new MalformedFileError(`${name}: "zh" is no list of sentences; ${wanted}`);
  if (!isSentences(en)) throw new MalformedFileError(`${name}: "en" is no list of sentences; ${wanted}`);
  if (!Array.isArray(gold)) throw new MalformedFileError(`${name}: "gold" is no list of beads; ${wanted}`);
  return {
    id: typeof id === 'string' ? id : name,
    domain: typeof domain === 'string' ? domain : '',
    zh,
    en,
    beads: gold.map((bead, k) => {
      if (!isBead(bead))
        throw new MalformedFileError(`${name}: bead ${k} of "gold" is no pair of lists of indexes; ${wanted}`);
      refuseBeyond(bead[0], zh, `${name}: bead ${k} of "gold" names zh`);
      refuseBeyond(bead[1], en, `${name}: bead ${k} of "gold" names en`);
      return { zh: bead[0], en: bead[1] };
    }),
  };
}

const wanted = 'a gold file is {"id", "zh": [sentences], "en": [sentences], "gold": [[[0], [0, 1]], …]}';

const isSentences = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((sentence) => typeof sentence === 'string');

const isIndexes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((index) => Number.isInteger(index) && index >= 0);

const isBead = (value: unknown): value is [zh: number[], en: number[]] =>
  Array.isArray(value) && value.length === 2 && value.every(isIndexes);

function refuseBeyond(indexes: readonly number[], sentences: readonly string[], where: string): void {
  const beyond = indexes.find((index) => index >= sentences.length);
  if (beyond !== undefined)
    throw new MalformedFileError(`${where} ${beyond}, but there are ${sentences.length} sentences; count from 0`);
}
