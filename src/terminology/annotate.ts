// A document in one language against what is known: for every sentence its matches, and its terms with their translations.
import type { BlockKind, GlossaryTerm, Lang, Match, Segment } from '../model.ts';
import type { Glossary, GlossaryHit } from './glossary.ts';
import type { Knowledge } from './knowledge.ts';
import { cutTokens } from './tokens.ts';

/** What annotation and leverage ask of a memory. `Memory` answers it. */
export interface MatchSource {
  lookup(
    text: string,
    options: {
      readonly from: Lang;
      readonly threshold: number;
      readonly limit: number;
      readonly before: string | null;
      readonly after: string | null;
      readonly parts?: boolean;
    },
  ): { readonly matches: Match[] };
}

/** A known term in a sentence. */
export interface FoundTerm {
  /** As the sentence has it, and where: half-open UTF-16 offsets. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The translation to use; others of as good a status; and those that are not to be used. */
  readonly translation: string | null;
  readonly others: readonly string[];
  readonly avoid: readonly string[];
  readonly status: GlossaryTerm['status'];
  readonly field: string;
}

export interface AnnotatedSegment {
  readonly text: string;
  readonly kind: BlockKind;
  readonly matches: readonly Match[];
  readonly terms: readonly FoundTerm[];
}

export interface AnnotateOptions {
  /** Lowest similarity of a match, 1..101. Default 60. */
  readonly threshold?: number;
  /** Most matches a sentence. Default 3. */
  readonly limit?: number;
}

/** Looks up every sentence of a document and the terms in it. */
export function annotateSegments(
  segments: readonly Segment[],
  lang: Lang,
  source: MatchSource,
  glossary: Glossary,
  knowledge: Knowledge,
  { threshold = 60, limit = 3 }: AnnotateOptions = {},
): AnnotatedSegment[] {
  return segments.map(({ text, kind }, at) => {
    const [before, after] = [segments[at - 1]?.text ?? null, segments[at + 1]?.text ?? null];
    const { matches } = source.lookup(text, { from: lang, threshold, limit, before, after });
    return { text, kind, matches, terms: findTerms(text, lang, glossary, knowledge) };
  });
}

/** The glossary's terms in a text, each place once: of terms within one another the longest. */
export function findTerms(text: string, lang: Lang, glossary: Glossary, knowledge: Knowledge): FoundTerm[] {
  const tokens = cutTokens(text, lang, knowledge.stem);
  const hits = glossary.findAll(tokens, lang);
  const longestFirst = [...hits].sort((a, b) => lengthOf(b) - lengthOf(a) || a.place.from - b.place.from);
  const taken = new Uint8Array(tokens.length);
  const byPlace = new Map<string, GlossaryHit[]>();
  for (const hit of longestFirst) {
    const key = `${hit.place.from} ${hit.place.to}`;
    const same = byPlace.get(key);
    if (same) same.push(hit);
    else if (!taken.subarray(hit.place.from, hit.place.to).includes(1)) {
      byPlace.set(key, [hit]);
      taken.fill(1, hit.place.from, hit.place.to);
    }
  }
  return [...byPlace.values()]
    .map((same) =>
      describeTerm(same, text, tokens[same[0]!.place.from]!.start, tokens[same[0]!.place.to - 1]!.end, lang),
    )
    .sort((a, b) => a.start - b.start);
}

const lengthOf = ({ place }: GlossaryHit): number => place.to - place.from;

const order: readonly GlossaryTerm['status'][] = ['official', 'preferred', 'candidate', 'deprecated', 'forbidden'];

function describeTerm(hits: readonly GlossaryHit[], text: string, start: number, end: number, lang: Lang): FoundTerm {
  const other = lang === 'zh' ? 'en' : 'zh';
  const terms = hits.map(({ term }) => term).sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const isGood = (term: GlossaryTerm) => term.status !== 'deprecated' && term.status !== 'forbidden';
  const [best = terms[0]!, ...rest] = terms.filter(isGood);
  return {
    text: text.slice(start, end),
    start,
    end,
    translation: isGood(best) ? best[other] : null,
    others: [...new Set(rest.map((term) => term[other]))].filter((one) => one !== best[other]),
    avoid: terms.filter((term) => !isGood(term)).map((term) => term[other]),
    status: best.status,
    field: best.field,
  };
}
