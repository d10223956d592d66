// The public API.
export { type AlignOptions, alignSegments } from './align/align.ts';
export { type AlignmentFormat, alignmentFormats, writeAlignments } from './alignments.ts';
export { alignDocuments, type BatchOptions } from './batch.ts';
export * from './errors.ts';
export { formatBeads, parseBeads } from './exchange/beads.ts';
export { formatOfGlossary, type GlossaryFormat, readGlossary, writeGlossary } from './exchange/glossaries.ts';
export { parseGold, readGold } from './exchange/gold.ts';
export { formatLadder, parseLadder } from './exchange/ladder.ts';
export { type Entry, isProblem, type Problem } from './exchange/problem.ts';
export { type ReadTmxOptions, readTmx, type WriteTmxOptions, writeTmx } from './exchange/tmx.ts';
export { formatXlsx, readXlsx } from './exchange/xlsx.ts';
export { type Sink, streamSink, textSink, writeWhole } from './files/whole.ts';
export { findNumbers } from './language/numerals/numerals.ts';
export { splitSentences } from './language/sentences.ts';
export {
  type AddOptions,
  type AddSummary,
  type ConcordanceOptions,
  type DocumentEntry,
  type DocumentSummary,
  type LookupOptions,
  Memory,
  type MemoryInfo,
  type Revision,
  type StoreOptions,
  type UnitChange,
  type UnitFilter,
} from './memory/memory.ts';
export type * from './model.ts';
export { reportAlignment, reportAlignments } from './pages/report/from-alignment.ts';
export { reportUnits } from './pages/report/from-units.ts';
export { renderReport } from './pages/report/page.ts';
export type * from './pages/report/report.ts';
export { drawAlignment } from './pages/svg.ts';
export { alignDocument, alignLines } from './pipeline.ts';
export { type CheckOptions, type CheckResult, checkPairs, type Finding } from './quality/check.ts';
export { compareAlignments, type Difference } from './quality/compare.ts';
export { type Confidence, estimateConfidence } from './quality/confidence.ts';
export { type Evaluation, evaluateAlignment, poolEvaluations } from './quality/evaluate.ts';
export { readDocument, readDocumentPair } from './reading/read.ts';
export { rejoinBlocks } from './reading/rejoin.ts';
export { segmentBlocks, segmentLines } from './reading/segment.ts';
export { separateBlocks } from './reading/separate.ts';
export { type AnnotatedSegment, annotateSegments, type FoundTerm, findTerms } from './terminology/annotate.ts';
export { type AnsweredCandidate, answerTerm, type TermAnswer } from './terminology/answer.ts';
export { addCounterparts } from './terminology/counterparts.ts';
export { type ExtractedTerm, type ExtractOptions, extractTerms } from './terminology/extract.ts';
export { type Glossary, indexGlossary } from './terminology/glossary.ts';
export { type Knowledge, loadKnowledge } from './terminology/knowledge.ts';
export { analyzeDocuments, bands, type DocumentLeverage, sumLeverage, type Volume } from './terminology/leverage.ts';
export { alignWords, type Link } from './terminology/links.ts';
export type { TermSource } from './terminology/source.ts';
export { findTranslations, type TermCandidate, type TermFindings } from './terminology/term.ts';
