// Parts of words that answer each other: 去极端化 and de-radical-ization, 可及性 and accessib-ility.

/** A Chinese affix, and what English words that answer it look like (in lower case). */
export interface Affix {
  readonly zh: string;
  readonly en: RegExp;
}

/** In the order of Chinese: what stands before a word, then what stands behind it. */
export const affixes: readonly Affix[] = [
  { zh: '去', en: /^de(?=\p{L}{5})/u },
  { zh: '反', en: /^(?:anti|counter)/u },
  { zh: '非', en: /^(?:non|un|in|il|ir)(?=\p{L}{4})/u },
  { zh: '不', en: /^(?:non|un|in|im|il|ir|dis)(?=\p{L}{4})/u },
  { zh: '无', en: /^(?:un|non)(?=\p{L}{4})|(?:less|free)$/u },
  { zh: '多', en: /^(?:multi|poly)/u },
  { zh: '双', en: /^(?:bi(?=later|ling|nati)|dual|double)/u },
  { zh: '单', en: /^(?:uni(?=later|fo)|single|mono)/u },
  { zh: '再', en: /^re(?=\p{L}{4})/u },
  { zh: '重', en: /^re(?=\p{L}{4})/u },
  { zh: '跨', en: /^(?:trans|inter|cross)/u },
  { zh: '超', en: /^(?:super|ultra|hyper|over|trans)/u },
  { zh: '后', en: /^post/u },
  { zh: '前', en: /^(?:pre|ex|former)/u },
  { zh: '副', en: /^(?:vice|deputy|sub|associate)/u },
  { zh: '总', en: /^(?:general|chief)$/u },
  { zh: '亚', en: /^sub/u },
  { zh: '准', en: /^quasi/u },
  { zh: '泛', en: /^pan/u },
  { zh: '半', en: /^(?:semi|half)/u },
  { zh: '互', en: /^(?:inter|mutual)/u },
  { zh: '化', en: /(?:i[sz](?:e[ds]?|ing|ation)|if(?:y|ied|ication))$/u },
  { zh: '性', en: /(?:ity|ness|ability|ibility)$/u },
  { zh: '主义', en: /ism$/u },
  { zh: '者', en: /(?:er|or|ist|ant|ent)s?$/u },
  { zh: '家', en: /(?:er|or|ist|ian)s?$/u },
  { zh: '员', en: /(?:er|or|ee|ian)s?$/u },
  { zh: '学', en: /(?:ology|ics|graphy|omy)$/u },
  { zh: '率', en: /^(?:rate|ratio)s?$/u },
  { zh: '区', en: /^(?:zone|area|region|district)s?$/u },
  { zh: '法', en: /^(?:law|act|method)s?$/u },
  { zh: '权', en: /^(?:right|power)s?$/u },
  { zh: '力', en: /^(?:power|force|capacity|strength)s?$/u },
];

/** The strength of an affix alone. */
export const affixOf: ReadonlyMap<string, RegExp> = new Map(affixes.map(({ zh, en }) => [zh, en]));
