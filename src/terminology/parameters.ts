// Every fitted number of word alignment and term search, in one table.
// Fitted 2026-11-21 by coordinate search on 120 terms asked both ways of nine documents (speeches, law, UN, Hansard).

export const parameters = {
  /** Strength of a token pair, 0..1, by what they share. */
  evidence: {
    /** Exponent on a meaning's share over that of the foremost meaning. */
    meaning: 0.5,
    /** An affix that answers an affix. */
    affix: 0.5,
    /** A word that ends in such an affix. */
    lastAffix: 0.35,
    /** A shared beginning of five letters: extremism, extremist. */
    prefix: 0.8,
    /** All but the last letter: join, joint. */
    ending: 0.5,
    /** What is left of a word without its first part: biosafety → safety. */
    rest: 0.6,
    /** The first part itself: bio- for 生物 (biology). */
    part: 0.7,
    /** Exponent on the share of a word's meanings that the other side has; for words of three characters and more. */
    whole: 0.25,
    wholeLong: 0.3,
    /** A character with a dictionary word of its own inside the best cut, and inside a longer word. */
    single: 0.7,
    nestedSingle: 0.3,
    /** A word inside a longer one, and one that crosses the best cut. */
    nested: 0.8,
    crossing: 0.35,
    /** A syllable that spells one character: Li, 李. */
    syllable: 0.5,
    /** How fast a link fades with the distance of its ends, both as parts of their sentence. */
    distance: 1.6,
    /** Exponent on a link's strength over the best of its rivals. */
    rival: 1.5,
  },
  /** What it costs a term to begin or end somewhere, as a part of the cost of splitting a word. */
  cuts: { affix: 0.5, capitals: 0.48 },
  table: {
    /** Strength of no evidence. */
    base: 0.014,
    /** A token counts as linked above this strength. */
    linked: 0.25,
    /** How strongly the neighbours of a token without links draw it. */
    near: 0.07,
    /** Size of a function word, of a part of a compound, of a Chinese character; a word is 1. */
    functionWord: 0.15,
    compoundPart: 0.75,
    character: 0.5,
  },
  /** Most tokens of a term. */
  longest: 24,
  /** Weights of the features of a run, by the language of the run. */
  run: {
    zh: [
      0.03, 1.3, 1.6, 1.55, 1.7, -2.4, -2.2, -1.5, -2, -2.6, -4.5, -1.9, 10.5, 1.3, -0.12, -1.55, -1.45, 0.28, -0.77,
      -0.05, -2.85, -4.1, -0.55, -0.9, -1.65, -1.2, -0.5, -0.67,
    ],
    en: [
      0.27, 1.85, 1.2, 1.3, 1.75, -2.5, -4.25, 0, -4.7, -2.2, -1.5, -3.5, 9.2, -0.4, -0.19, -2.3, -1.65, 1.1, -0.88,
      -0.2, -0.33, -0.2, 0.54, 0.69, -6.3, -3.4, -0.9, -0.8,
    ],
  },
  /** Word links: strength of a link, of one that is the best of both its words; how far, in words, links reach. */
  links: { sure: 0.45, fair: 0.25, reach: 6, markReach: 12 },
  /** How the findings of several pairs make one ranking. */
  rank: {
    /** Share of the best possible company that a token needs to speak for itself. */
    expected: 0.6,
    /** A longer run takes the place of the shorter where it stands in this share of its places. */
    extension: 0.7,
    /** A candidate with less than this share of the best one's evidence is not looked up elsewhere. */
    promising: 0.2,
    /** … and has at least this part of the shorter one's own evidence. */
    rival: 0.25,
    /** Exponent on the share of a candidate's units that have the term. */
    faithful: 0.3,
  },
};
