// Printed lines → pieces: a line, or the part of a line that is in one language.

import { countHan } from '../language/script.ts';
import type { Lang, Span } from '../model.ts';
import { countSharedLines, cutLanguages } from './languages.ts';
import type { Line } from './lines.ts';
import { type SeamCosts, sharedLineSeams, usualSeams } from './seams.ts';

/** A line, or the part of a line in one language. */
export interface Piece {
  /** Null where it has no letters: a number, a rule. */
  readonly lang: Lang | null;
  readonly span: Span;
  readonly text: string;
  /** Index of its line. */
  readonly line: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly mark: Line['mark'];
  readonly indent: number;
  /** A dictionary entry, `referendum n. 公民投票`: Chinese about an English word, no translation of a text. */
  readonly gloss: boolean;
}

/** A block on its way: its language may still depend on its neighbours. */
export interface Draft {
  readonly lang: Lang | null;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly mark: Line['mark'];
  readonly gloss: boolean;
  /** True where it shares no line with the other language. */
  readonly alone: boolean;
  readonly furniture: boolean;
}

/** A word, its class in short, and Chinese: `milestone n. 里程碑`, `bare adj. 赤裸的`. */
const GLOSS =
  /^[A-Za-z][A-Za-z'-]*(?: [A-Za-z'-]+){0,3}\s+(?:\[[^\]]+\]\s*|\/[^/]+\/\s*)?(?:n|v[ti]?|a|adj|adv|ad[a-z]?|prep|conj|pron|phr|abbr|int|num)\.\s*[（(]?\p{Script=Han}.{0,60}$/u;

/**
 * Cuts lines where the language changes.
 *
 * @param only the language of the whole source, where both sides come from files of their own
 */
export function cutPieces(lines: readonly Line[], only?: Lang): Piece[] {
  const seams = only ? usualSeams : chooseSeams(lines);
  return lines.flatMap((line, index) => {
    const gloss = !only && GLOSS.test(line.text);
    const runs =
      only || gloss
        ? [{ lang: only ?? 'zh', span: { start: 0, end: line.text.length } }]
        : cutLanguages(line.text, seams);
    const parts = runs.flatMap((run) => cutDoubled(line.text, run.span).map((span) => ({ lang: run.lang, span })));
    return parts.map(({ lang, span }, i) => ({
      lang,
      span: { start: line.span.start + span.start, end: line.span.start + span.end },
      text: line.text.slice(span.start, span.end),
      line: index,
      first: i === 0,
      last: i === parts.length - 1,
      mark: i === 0 || line.mark === 'heading' ? line.mark : null,
      indent: i === 0 ? line.indent : 0,
      gloss,
    }));
  });
}

/** Where other lines plainly put both languages on one line, the doubtful ones do too. */
function chooseSeams(lines: readonly Line[]): SeamCosts {
  const { own, all } = countSharedLines(lines.map(({ text }) => text).filter((text) => !GLOSS.test(text)));
  return own >= 2 && own * 2 >= all ? sharedLineSeams : usualSeams;
}

/**
 * A running title glued to the title itself, `王某在论坛上的致辞在论坛上的致辞`: cut where the end begins again.
 * Only for titles: at least 8 Chinese characters, and no sentence's end among them.
 */
function cutDoubled(text: string, span: Span): Span[] {
  const own = text.slice(span.start, span.end);
  if (own.length > 200 || countHan(own) < 16 || /[。！？]/.test(own)) return [span];
  for (let length = Math.floor(own.length / 2); length >= 8; length--) {
    if (own.slice(-length) !== own.slice(-2 * length, -length)) continue;
    const middle = span.end - length;
    return [
      { start: span.start, end: middle },
      { start: middle, end: span.end },
    ];
  }
  return [span];
}
