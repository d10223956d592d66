// A sentence as the tokens that word alignment works on: English words, Chinese characters.
import { halveWidth, loadFolding } from '../language/folding.ts';
import type { Lang } from '../model.ts';

/** A token and its place in the text it was cut from. */
export interface Token {
  readonly text: string;
  /** Half-open UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** What equal tokens share: the stem of an English word, a Simplified character, lower-case Latin letters, digits. */
  readonly key: string;
  readonly han: boolean;
  /** True for a part of a compound with a hyphen: counter-terrorism. */
  readonly compound: boolean;
  /** False for function words (the, of, 的, 和): they carry no evidence and bound no term. */
  readonly content: boolean;
}

/** Cuts an English or Chinese text into tokens; punctuation and white space stay in the gaps between them. */
export function cutTokens(text: string, lang: Lang, stem: (word: string) => string): Token[] {
  const { simplified } = loadFolding();
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const found = match[0];
    const start = match.index;
    const han = hanPattern.test(found);
    // China's → China: the ending belongs to no term.
    const word = han ? found : found.replace(/['’]s?$/u, '');
    const lower = han ? simplify(word, simplified) : halveWidth(word).toLowerCase();
    const key = han || /\p{N}/u.test(lower) ? lower : stem(lower);
    const content = han ? !chineseFunctionWords.has(key) : !(lang === 'en' && englishFunctionWords.has(lower));
    const end = start + word.length;
    const compound = !han && (text[start - 1] === '-' || (text[end] === '-' && /\p{L}/u.test(text[end + 1] ?? '')));
    tokens.push({ text: word, start, end, key, han, compound, content });
  }
  return tokens;
}

/** A Traditional character is the Simplified one to the dictionary, and to whoever asks in the other script. */
const simplify = (character: string, simplified: Uint16Array): string =>
  character.length === 1 ? String.fromCharCode(simplified[character.charCodeAt(0)]!) : character;

// A Chinese character stands alone; Latin letters and digits run on over an apostrophe (people's), a decimal point or
// thousands comma (7.9, 1,000), the dots of U.S., and a hyphen before a number (COVID-19, Chang'e-5).
const tokenPattern =
  /\p{Script=Han}|(?:\p{Lu}\.){2,}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’](?!\p{Script=Han})\p{L}+|['’](?!\p{L}))?(?:-?\p{N}+(?!\p{L}))?|\p{N}+(?:[.,:/]\p{N}+)*(?:(?!\p{Script=Han})\p{L})*/gu;
const hanPattern = /^\p{Script=Han}/u;

/** English words that no term begins or ends with. */
export const englishFunctionWords: ReadonlySet<string> = new Set(
  `a an the this that these those of in on at by to from for with without into onto upon over under between among
  through during after before since until till about against within toward towards via per than as and or but nor so
  yet if then when while where who whom whose which what how why whether because although though be am is are was were been
  being have has had having do does did done will would shall should can could may might must ought not no it its
  he she they we you i me him her them us my your his our their there here also only such very more most much
  some any each every both either neither all other another own same too just again further still even ever never
  let make made makes get got ones itself themselves ourselves`.split(/\s+/),
);

/** Chinese characters that, where no dictionary word holds them, no term begins or ends with. */
export const chineseFunctionWords: ReadonlySet<string> = new Set(
  '的了着和与及或等在是将对把被为以于而之其所等也就都还又并但且则乃由从向到给让使令要会能可应须必我你他她它们这那此该各每某个些很更已正曾有受视即凡做年月日不没无未吗呢吧啊呀哦'.split(
    '',
  ),
);
