// Latin words that are names, commands or code, which either language leaves as they are, and words of prose.
import { ENGLISH_FUNCTION_WORDS } from '../language/function-words.ts';
import { countHan, isLatin } from '../language/script.ts';

/**
 * True for English that a Chinese line may hold untranslated: a name, a command, a type (`FlowSchema`, `--config string`).
 */
export function isTermOnly(text: string): boolean {
  const { prose, functionWords } = countWords(text);
  return prose <= 4 && functionWords === 0 && !(prose >= 2 && /[.!?]["”’)]*$/.test(text));
}

/**
 * True for a line of commands, options, fields or addresses and nothing to translate: `--config string`, `kubeProxy`, `www.un.org`;
 * a lone small word is such a name too.
 */
export function isCodeOnly(text: string): boolean {
  const tokens = text.split(/\s+/).filter((token) => /\p{L}/u.test(token));
  if (tokens.length === 0 || tokens.length > 12 || countHan(text) > 0 || /[.!?:]$/.test(text)) return false;
  const code = tokens.filter(isCode);
  const plain = tokens.filter((token) => !isCode(token));
  if (code.length === 0) return tokens.length === 1 && /^\p{Ll}+$/u.test(text);
  // `enableProfiling enables profiling via web interface …`: words enough to say something.
  if (plain.length > 3) return false;
  return plain.every(
    (token) => /^[[(]?\p{Ll}+\d*[\])]?$|^\[\p{L}+\]$/u.test(token) && !ENGLISH_FUNCTION_WORDS.has(token),
  );
}

/** A token that is a name in a program or on the net. */
const isCode = (token: string): boolean =>
  token.length > 60 ||
  /^--?[a-z]|^`.*`$|^'[^']*'$|\p{L}[_=@\\<>{}]|[_=@\\<>{}/]\p{L}|\p{Ll}\p{Lu}|\p{L}\.\p{L}.*[./]|^www\.|\p{Ll}+\d+[a-z]+\d/u.test(
    token,
  );

/** Words that may stand in prose, and identifiers, paths and the like, which every language leaves as they are. */
export function countWords(text: string): { prose: number; code: number; functionWords: number } {
  const tokens = text.split(/[\s、，。；：,;]+/).filter((token) => isLatin(token.replace(/^[^\p{L}]+/u, '')[0] ?? ''));
  const prose = tokens.filter(
    (token) =>
      token.length <= 60 &&
      /^[^\p{L}\d_]*\p{L}[\p{L}’'‐-]*[^\p{L}\d_=/\\]*$/u.test(token) &&
      !/\p{Ll}\p{Lu}/u.test(token),
  );
  const functionWords = prose.filter((token) =>
    ENGLISH_FUNCTION_WORDS.has(token.replace(/[^A-Za-z]/g, '').toLowerCase()),
  );
  return { prose: prose.length, code: tokens.length - prose.length, functionWords: functionWords.length };
}
