// Alignments in any of the notations they are asked for, one document after another.
import type { Alignment } from '../model.ts';
import { chooseUnits } from '../units.ts';
import { formatBeads } from './beads.ts';
import type { Sink } from './files.ts';
import { formatPairLine } from './jsonl.ts';
import { formatLadder } from './ladder.ts';
import { reportAlignments } from './report/from-alignment.ts';
import { renderReport } from './report/page.ts';
import { drawAlignment } from './svg.ts';
import { writeTmx } from './tmx.ts';
import { formatPairRow, pairHeader } from './tsv.ts';

type Writer = (alignments: readonly Alignment[], sink: Sink) => Promise<void>;

const writers = {
  jsonl: eachPair('', formatPairLine),
  tsv: eachPair(pairHeader, formatPairRow),
  tmx: async (alignments, sink) => {
    await writeTmx(
      alignments.flatMap(({ document, pairs }) => chooseUnits(document, pairs).units),
      sink,
    );
  },
  beads: (alignments, sink) => writeTexts(alignments, sink, ({ beads }) => formatBeads(beads)),
  ladder: (alignments, sink) => writeTexts(alignments, sink, ({ beads }) => formatLadder(beads)),
  html: async (alignments, sink) => {
    await sink.write(renderReport(reportAlignments(alignments)));
  },
  svg: (alignments, sink) => writeTexts(alignments, sink, drawAlignment),
} satisfies Record<string, Writer>;

export type AlignmentFormat = keyof typeof writers;

export const alignmentFormats = Object.keys(writers) as AlignmentFormat[];

/** Formats that have room for one document only. */
export const singleFormats: ReadonlySet<AlignmentFormat> = new Set(['beads', 'ladder', 'svg']);

/** @throws UsageError where the format cannot express the alignment */
export function writeAlignments(alignments: readonly Alignment[], format: AlignmentFormat, sink: Sink): Promise<void> {
  return writers[format](alignments, sink);
}

function eachPair(header: string, formatPair: (pair: Alignment['pairs'][number]) => string): Writer {
  return async (alignments, sink) => {
    if (header) await sink.write(header);
    for (const { pairs } of alignments) for (const pair of pairs) await sink.write(formatPair(pair));
  };
}

async function writeTexts(alignments: readonly Alignment[], sink: Sink, format: (alignment: Alignment) => string) {
  for (const alignment of alignments) await sink.write(format(alignment));
}
