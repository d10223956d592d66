// What a memory spares the translator of new documents, in the bands that CAT tools count by. See docs/leverage.md.
import { normaliseText } from '../language/tokens.ts';
import type { Lang, Segment } from '../model.ts';
import type { MatchSource } from './annotate.ts';

/** From the cheapest to the dearest. */
export const bands = ['context', 'repetitions', '100', '95-99', '85-94', '75-84', '50-74', 'new'] as const;
export type Band = (typeof bands)[number];

/** What is counted in a band. */
export interface Volume {
  readonly segments: number;
  /** Words of Latin letters and digits. */
  readonly words: number;
  /** Chinese characters, punctuation not among them. */
  readonly characters: number;
}

export type Leverage = Readonly<Record<Band, Volume>>;

export interface DocumentLeverage {
  readonly name: string;
  readonly lang: Lang;
  readonly bands: Leverage;
  readonly total: Volume;
}

/** A document to be translated, as its sentences in order. */
export interface NewDocument {
  readonly name: string;
  readonly lang: Lang;
  readonly segments: readonly Segment[];
}

/**
 * Sorts the sentences of the documents into bands. A sentence that an earlier one of these documents repeats is a
 * repetition, unless the memory has it in the same context.
 */
export function analyzeDocuments(documents: readonly NewDocument[], source: MatchSource): DocumentLeverage[] {
  const seen = new Set<string>();
  return documents.map(({ name, lang, segments }) => {
    const counts = emptyLeverage();
    for (const [at, { text }] of segments.entries()) {
      const band = bandOf(segments, at, lang, source, seen);
      counts[band] = addVolumes(counts[band], measureVolume(text));
    }
    return { name, lang, bands: counts, total: sumVolumes(Object.values(counts)) };
  });
}

/** All documents together. */
export function sumLeverage(documents: readonly DocumentLeverage[]): { bands: Leverage; total: Volume } {
  const counts = emptyLeverage();
  for (const band of bands) counts[band] = sumVolumes(documents.map((document) => document.bands[band]));
  return { bands: counts, total: sumVolumes(Object.values(counts)) };
}

function bandOf(segments: readonly Segment[], at: number, lang: Lang, source: MatchSource, seen: Set<string>): Band {
  const { text } = segments[at]!;
  const key = `${lang} ${normaliseText(text)}`;
  const [before, after] = [segments[at - 1]?.text ?? null, segments[at + 1]?.text ?? null];
  const options = { from: lang, threshold: 50, limit: 1, before, after, parts: false };
  const similarity = source.lookup(text, options).matches[0]?.similarity ?? 0;
  const isRepeated = seen.has(key);
  seen.add(key);
  if (similarity > 100) return 'context';
  if (isRepeated) return 'repetitions';
  if (similarity === 100) return '100';
  if (similarity >= 95) return '95-99';
  if (similarity >= 85) return '85-94';
  if (similarity >= 75) return '75-84';
  return similarity >= 50 ? '50-74' : 'new';
}

/** Counts a text: `RCEP于2022年生效` has two words (RCEP, 2022) and four characters. */
export function measureVolume(text: string): Volume {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+(?:['’.,&-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return { segments: 1, words, characters };
}

const nothing: Volume = { segments: 0, words: 0, characters: 0 };

const emptyLeverage = (): Record<Band, Volume> =>
  Object.fromEntries(bands.map((band) => [band, nothing])) as Record<Band, Volume>;

const addVolumes = (a: Volume, b: Volume): Volume => ({
  segments: a.segments + b.segments,
  words: a.words + b.words,
  characters: a.characters + b.characters,
});

const sumVolumes = (volumes: readonly Volume[]): Volume => volumes.reduce(addVolumes, nothing);
