// What word alignment knows of the two languages: the packaged dictionary as strengths, stems, readings.
import { loadLexicon } from '../language/lexicon.ts';
import { stem } from '../language/stems.ts';
import { isListedWord } from '../language/word-list.ts';
import { parameters } from './parameters.ts';

/** An English stem that a Chinese word can become. */
export interface Translation {
  readonly name: string;
  /** 0..1: 1 for the word's foremost meaning. */
  readonly strength: number;
  /** The part of all its meanings that this is; the shares of a word sum to 1. */
  readonly share: number;
}

/** A Chinese–English dictionary and how English words are reduced to stems. */
export interface Knowledge {
  /** True for a word of the dictionary or of the list of words. */
  has(word: string): boolean;
  translations(word: string): readonly Translation[];
  /** Readings of a character without tones, `ü` as `v`. */
  read(character: string): readonly string[];
  stem(word: string): string;
}

let loaded: Knowledge | undefined;

/** The packaged dictionary, read on first use. */
export function loadKnowledge(): Knowledge {
  loaded ??= readKnowledge();
  return loaded;
}

function readKnowledge(): Knowledge {
  const lexicon = loadLexicon();
  const known = new Map<string, readonly Translation[]>();
  return {
    has: (word) => lexicon.has(word) || isListedWord(word),
    read: lexicon.read,
    stem,
    translations: (word) => {
      let list = known.get(word);
      if (!list) {
        // The dictionary's own remark on 自贸区: "abbr. for".
        const shares = lexicon.translate(word).filter(({ stem: name }) => name !== 'abbr');
        const highest = shares.reduce((most, { share }) => Math.max(most, share), 0);
        // A word with four meanings gives each a quarter; that does not make any of them less of a translation.
        list = shares.map(({ stem: name, share }) => ({
          name,
          share,
          strength: (share / highest) ** parameters.evidence.meaning,
        }));
        known.set(word, list);
      }
      return list;
    },
  };
}
