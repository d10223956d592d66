import type { GlossaryTerm, Issue, Span } from '../../model.ts';
import type { Confidence } from '../confidence.ts';
import type { Evidence, Sides } from '../evidence/evidence.ts';

/** One thing that can be wrong with a pair. A rule is a file; a new exception is a new line in it. */
export interface Rule {
  /** Stable: it stands in people's scripts and configuration. */
  readonly code: string;
  readonly severity: Issue['severity'];
  /** What a finding means, and what to do about it. One or two sentences. */
  readonly explanation: string;
  /** Looks at the whole set once, and then at each pair by its index. */
  readonly prepare: (set: PairSet) => (k: number) => Doubt | null;
  /** Pairs in which the rule finds something, and pairs in which it finds nothing; a test runs over them. */
  readonly fires: readonly Example[];
  readonly rests: readonly Example[];
}

export interface Doubt {
  /** One line of plain English. */
  readonly message: string;
  /** Where in the two texts, as far as that can be said. */
  readonly zh?: Span;
  readonly en?: Span;
  /** Where one finding of the rule weighs more or less than usual. */
  readonly severity?: Issue['severity'];
}

/** What the rules look at: the pairs in their order and what all of them need to know, worked out when first asked for. */
export interface PairSet {
  readonly pairs: readonly Sides[];
  readonly terms: readonly GlossaryTerm[];
  /** Letters and digits of each side in one case: marks, spaces and width make no other text. Empty for a missing side. */
  readonly keys: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly evidence: (k: number) => Evidence | null;
  readonly confidence: (k: number) => Confidence;
}

export interface Example {
  readonly pairs: readonly (readonly [zh: string | null, en: string | null])[];
  readonly terms?: readonly GlossaryTerm[];
}

/** A rule that looks at one whole pair at a time. */
export function eachPair(check: (zh: string, en: string) => Doubt | null): Rule['prepare'] {
  return ({ pairs }) =>
    (k) => {
      const { zh, en } = pairs[k]!;
      return zh === null || en === null ? null : check(zh, en);
    };
}

/** A rule that looks at each side for itself; the first find counts. */
export function eachSide(check: (text: string, lang: 'zh' | 'en') => SideDoubt | null): Rule['prepare'] {
  return ({ pairs }) =>
    (k) => {
      for (const lang of ['zh', 'en'] as const) {
        const text = pairs[k]![lang];
        const found = text === null ? null : check(text, lang);
        if (!found) continue;
        const { span, ...doubt } = found;
        return span ? { ...doubt, [lang]: span } : doubt;
      }
      return null;
    };
}

export interface SideDoubt extends Pick<Doubt, 'message' | 'severity'> {
  readonly span?: Span;
}

/** One pair as an example. */
export function example(zh: string | null, en: string | null, terms?: readonly GlossaryTerm[]): Example {
  return terms ? { pairs: [[zh, en]], terms } : { pairs: [[zh, en]] };
}

/** The language as a reader calls it. */
export const nameOf = (lang: 'zh' | 'en'): string => (lang === 'zh' ? 'Chinese' : 'English');

/** Part of a text for a message, cut short. */
export function quote(text: string, most = 24): string {
  return `“${text.length > most ? `${text.slice(0, most)}…` : text}”`;
}

/** The span of the first match of a pattern. */
export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
