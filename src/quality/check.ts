// What looks wrong in a set of pairs, by rule, in one pass.
import type { GlossaryTerm, Issue, Span } from '../model.ts';
import { type Confidence, prepareJudge } from './confidence.ts';
import { type Evidence, gatherEvidence, type Sides } from './evidence/evidence.ts';
import type { ConfidenceModel } from './parameters.ts';
import type { PairSet, Rule } from './rules/rule.ts';
import { rules as allRules } from './rules/rules.ts';

export type Severity = Issue['severity'];

/** An issue and the pair it is about. */
export interface Finding extends Issue {
  /** Index of the pair in what was checked. */
  readonly index: number;
  /** Places in the pair's texts. */
  readonly zh?: Span;
  readonly en?: Span;
}

export interface CheckOptions {
  /** False where the order of the pairs means nothing; neighbours are not compared then. */
  readonly ordered?: boolean;
  /** Severity by code instead of the rule's own; `off` leaves the rule out. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly terms?: readonly GlossaryTerm[];
  /** Rules to run; all of them unless said otherwise. */
  readonly rules?: readonly Rule[];
  readonly model?: ConfidenceModel;
}

export interface CheckResult {
  /** In the order of the pairs, and for each in the order of the rules. */
  readonly findings: readonly Finding[];
  /** One a pair, 0..1; see `estimateConfidence`. */
  readonly confidence: readonly number[];
  /** For each pair what speaks most against it, in plain English. */
  readonly reasons: readonly (readonly string[])[];
}

/** Checks pairs in the order of their text, or as `options.ordered` says. */
export function checkPairs(pairs: readonly Sides[], options: CheckOptions = {}): CheckResult {
  const { severities = {}, rules = allRules } = options;
  const set = openSet(pairs, options);
  const active = rules
    .filter(({ code }) => severities[code] !== 'off')
    .map((rule) => ({ rule, look: rule.prepare(set) }));
  const findings: Finding[] = [];
  for (let index = 0; index < pairs.length; index++) {
    for (const { rule, look } of active) {
      const doubt = look(index);
      if (!doubt) continue;
      const { message, zh, en } = doubt;
      const severity = (severities[rule.code] as Severity | undefined) ?? doubt.severity ?? rule.severity;
      findings.push({ code: rule.code, severity, message, index, ...(zh ? { zh } : {}), ...(en ? { en } : {}) });
    }
  }
  const judged = pairs.map((_, k) => set.confidence(k));
  return { findings, confidence: judged.map(({ value }) => value), reasons: judged.map(({ reasons }) => reasons) };
}

function openSet(pairs: readonly Sides[], { ordered = true, terms = [], model }: CheckOptions): PairSet {
  let evidence: readonly (Evidence | null)[] | undefined;
  let confidence: readonly Confidence[] | undefined;
  const gather = () => {
    evidence ??= gatherEvidence(pairs, { ordered });
    return evidence;
  };
  let keys: PairSet['keys'] | undefined;
  return {
    pairs,
    terms,
    get keys() {
      keys ??= { zh: pairs.map(({ zh }) => plainKey(zh)), en: pairs.map(({ en }) => plainKey(en)) };
      return keys;
    },
    evidence: (k) => gather()[k]!,
    confidence: (k) => {
      confidence ??= gather().map(prepareJudge({ ordered, ...(model ? { model } : {}) }));
      return confidence[k]!;
    },
  };
}

function plainKey(text: string | null): string {
  return text === null
    ? ''
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
}
