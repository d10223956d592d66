// What lies between the tokens of a side: stops that end a term, quotation marks around one.
import type { Side } from './pair.ts';

/** What lies between a token and the one before it. */
export const gapBefore = ({ text, tokens }: Side, at: number): string =>
  text.slice(at > 0 ? tokens[at - 1]!.end : 0, at < tokens.length ? tokens[at]!.start : text.length);

/** True where no term can go on: at a stop. An English comma may stand in one ("One Country, Two Systems"). */
export const endsTerm = (side: Side, at: number): boolean => /[.;:!?，。；：！？\n]/u.test(gapBefore(side, at));

/** True where a run is all that stands between quotation marks: “上海精神”, 《…》, "green lanes". */
export const isQuoted = (side: Side, from: number, to: number): boolean =>
  /[“"‘《「『]\s*$/u.test(gapBefore(side, from)) && /^[,.]?\s*[”"’》」』]/u.test(gapBefore(side, to));
