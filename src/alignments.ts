// Alignments in any of the notations they are asked for, one document after another.

import { formatBeads } from './exchange/beads.ts';
import { formatPairLine } from './exchange/jsonl.ts';
import { formatLadder } from './exchange/ladder.ts';
import { writeTmx } from './exchange/tmx.ts';
import { formatPairRow, pairHeader } from './exchange/tsv.ts';
import type { Sink } from './files/whole.ts';
import type { Alignment } from './model.ts';
import { reportAlignments } from './pages/report/from-alignment.ts';
import { renderReport } from './pages/report/page.ts';
import { drawAlignment } from './pages/svg.ts';
import { chooseUnits } from './units.ts';

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
