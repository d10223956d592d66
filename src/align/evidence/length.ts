// Long sentences translate into long ones.
import { countCharacters, deviation, logTail, measureSides, measureWords, variance } from '../lengths.ts';
import type { Measured } from './evidence.ts';

/**
 * Gale & Church's measure: log of the two-sided tail probability of the difference, on characters and on words.
 * Split by sign, for translators add more often than they drop.
 */
export const length: Measured = {
  name: 'length',
  features: ['characters, English long', 'characters, English short', 'words, English long', 'words, English short'],
  prepare: (text) => {
    const characters = measureSides(text.zh, text.en, countCharacters);
    const words = measureWords(text.tokens);
    return ({ i, a, j, b }, out, at) => {
      if (!a || !b) return;
      const far = deviation(characters, variance.characters, i, a, j, b);
      out[at + (far > 0 ? 0 : 1)] = logTail(Math.abs(far));
      const farWords = deviation(words, variance.words, i, a, j, b);
      out[at + (farWords > 0 ? 2 : 3)] = logTail(Math.abs(farWords));
    };
  },
};
