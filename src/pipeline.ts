// The whole way of a document: blocks → whole blocks → segments → beads → checked pairs.
import { type AlignOptions, alignSegments, type TextInput } from './align/align.ts';
import { OneLanguageError } from './errors.ts';
import { canBeChinese, canBeEnglish } from './language/identify.ts';
import type { Alignment, Bead, Document, Issue, Pair, Segment } from './model.ts';
import { checkPairs } from './quality/check.ts';
import { dateDocument } from './reading/dating.ts';
import { rejoinBlocks } from './reading/rejoin.ts';
import { segmentBlocks, segmentLines } from './reading/segment.ts';
import { separateBlocks } from './reading/separate.ts';

/**
 * Aligns a document that holds both languages.
 * @throws {OneLanguageError} where one of the languages, or both, cannot be found in it
 */
export function alignDocument(document: Document, options: AlignOptions = {}): Alignment {
  const draft = draftDocument(document);
  const { zh, en, ...text } = textOf(draft);
  return finishDraft(draft, alignSegments(zh, en, { ...options, ...text }));
}

/** A document whose segments are not aligned yet. */
export type Draft = Pick<Alignment, 'document' | 'blocks' | 'segments'>;

/** The way up to the aligner. @throws {OneLanguageError} as {@link alignDocument} */
export function draftDocument(document: Document): Draft {
  const draft = segmentDocument(document);
  requireBothLanguages(document, draft.segments);
  return draft;
}

/** Blocks and sentences of a document, be they in one language or in both. */
export function segmentDocument(document: Document): Draft {
  const blocks = rejoinBlocks(separateBlocks(document), document);
  const date = dateDocument(blocks);
  const segments = segmentBlocks(blocks, document);
  return { document: date === undefined ? document : { ...document, date }, blocks, segments };
}

/** A draft as the aligner takes it. */
export function textOf({ document, blocks, segments }: Draft): TextInput {
  const { zh, en } = document.sources;
  const source = zh === en ? { source: zh.text } : {};
  return { ...segments, blocks, ...source };
}

/** The way from the aligner on. */
export function finishDraft(draft: Draft, beads: readonly Bead[]): Alignment {
  return { ...draft, beads, pairs: judgePairs(beads.map((bead) => pairOf(bead, draft.segments))) };
}

/**
 * Aligns two texts that have one sentence a line. Beads count lines, from 0; an empty line is in none.
 * @throws {OneLanguageError} where one of the texts has no sentence
 */
export function alignLines(document: Document, options: AlignOptions = {}): Alignment {
  const segments = { zh: segmentLines(document, 'zh'), en: segmentLines(document, 'en') };
  requireBothLanguages(document, segments);
  const lines = { zh: numberFilled(segments.zh), en: numberFilled(segments.en) };
  const aligned = alignSegments(
    lines.zh.map((line) => segments.zh[line]!),
    lines.en.map((line) => segments.en[line]!),
    options,
  );
  const beads = aligned.map(({ zh, en, score }) => ({
    zh: zh.map((i) => lines.zh[i]!),
    en: en.map((i) => lines.en[i]!),
    score,
  }));
  const pairs = judgePairs(beads.map((bead) => pairOf(bead, segments)));
  return { document, blocks: [], segments, beads, pairs };
}

/** Numbers of the lines that hold a sentence. */
const numberFilled = (segments: readonly Segment[]): number[] =>
  segments.flatMap(({ text }, line) => (text === '' ? [] : line));

/** A bead as text, with what can be doubted about it. Chinese segments are joined without a space, English with one. */
export function pairOf(bead: Bead, segments: Alignment['segments']): Pair {
  const zh = bead.zh.map((i) => segments.zh[i]!);
  const en = bead.en.map((i) => segments.en[i]!);
  return {
    zh: zh.length > 0 ? zh.map((s) => s.text).join('') : null,
    en: en.length > 0 ? en.map((s) => s.text).join(' ') : null,
    score: zh.length > 0 && en.length > 0 ? Math.round(bead.score * 1e4) / 1e4 : 0,
    type: `${zh.length}-${en.length}`,
    kind: (zh[0] ?? en[0])!.kind,
    zhSpans: zh.flatMap((s) => s.spans),
    enSpans: en.flatMap((s) => s.spans),
    issues: doubtsAbout(zh, en),
  };
}

/** Puts the confidence in the place of the aligner's own share, which knows no better cut but may know no good one. */
function judgePairs(pairs: readonly Pair[]): Pair[] {
  const { findings, confidence } = checkPairs(pairs, { severities: { unpaired: 'off' } });
  const issues = new Map<number, Issue[]>();
  for (const { index, code, severity, message } of findings) {
    // Hints about style and spelling are for who asks for them: `check` and `report`.
    if (severity === 'info') continue;
    const list = issues.get(index);
    if (list) list.push({ code, severity, message });
    else issues.set(index, [{ code, severity, message }]);
  }
  return pairs.map((pair, k) => ({
    ...pair,
    score: Math.round(confidence[k]! * 1e4) / 1e4,
    issues: [...pair.issues, ...(issues.get(k) ?? [])],
  }));
}

function doubtsAbout(zh: readonly Segment[], en: readonly Segment[]): Issue[] {
  const issues: Issue[] = [];
  if ([...zh, ...en].some((s) => s.incomplete)) {
    issues.push({ code: 'incomplete', severity: 'warning', message: 'the text breaks off here' });
  }
  if (zh.length === 0 || en.length === 0) {
    const missing = zh.length === 0 ? 'Chinese' : 'English';
    issues.push({ code: 'unpaired', severity: 'info', message: `no ${missing} counterpart was found` });
  }
  return issues;
}

function requireBothLanguages({ uri, sources }: Document, { zh, en }: Alignment['segments']): void {
  const has = {
    zh: canBeChinese(zh.map(({ text }) => text)),
    en: en.length > 0 && canBeEnglish(en.map(({ text }) => text)),
  };
  if (has.zh && has.en) return;
  if (sources.zh !== sources.en) {
    const [side, language] = has.zh ? (['en', 'English'] as const) : (['zh', 'Chinese'] as const);
    const swapped = !has.zh && !has.en ? '; were --zh and --en given the wrong way round?' : '';
    throw new OneLanguageError(
      `${sources[side].uri}: given as the ${language} text, but holds no ${language}${swapped}`,
    );
  }
  const name = uri === '-' ? 'standard input' : uri;
  if (!has.zh && !has.en) throw new OneLanguageError(`${name}: neither English nor Chinese text found in it`);
  const [found, sentences, pair] = has.en
    ? (['English', en, `--zh FILE --en ${uri}`] as const)
    : (['Chinese', zh, `--zh ${uri} --en FILE`] as const);
  const count = `${sentences.length} sentence${sentences.length === 1 ? '' : 's'}`;
  throw new OneLanguageError(
    `${name}: only ${found} found (${count}). Give its translation with ${pair}, ` +
      `or ask the memory about it: duizhao annotate ${uri}`,
  );
}
