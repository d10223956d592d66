// The evidence behind each pair, for a reader: `align --explain`.
import { type Explanation, explainBeads } from '../align/explain.ts';
import type { Alignment } from '../model.ts';
import { plural, print, printJson, type Terminal } from './terminal.ts';

export interface ExplainOptions {
  readonly json?: boolean;
  readonly memory?: Iterable<{ readonly zh: string; readonly en: string }>;
}

/** Words shown for a pair; the rest are only counted. */
const mostWords = 12;

/** Prints each bead of the alignments with what speaks for it and what else was considered. */
export async function explainAlignments(
  alignments: readonly Alignment[],
  { json = false, memory }: ExplainOptions,
  terminal: Terminal,
): Promise<void> {
  for (const { document, blocks, segments, beads } of alignments) {
    const source = document.sources.zh === document.sources.en ? { source: document.sources.zh.text } : {};
    const options = { blocks, ...source, ...(memory ? { memory } : {}) };
    for (const explanation of explainBeads(segments.zh, segments.en, beads, options)) {
      if (json) await printJson(terminal, { document: document.uri, ...explanation });
      else await print(terminal, describe(explanation, segments));
    }
  }
}

function describe({ bead, evidence, words, length, rivals }: Explanation, segments: Alignment['segments']): string {
  const lines = [`[${bead.zh.join(',')}]:[${bead.en.join(',')}]  ${bead.score.toFixed(2)}`];
  for (const k of bead.zh) lines.push(`  ${segments.zh[k]!.text}`);
  for (const k of bead.en) lines.push(`  ${segments.en[k]!.text}`);
  if (evidence.length > 0) {
    const parts = evidence.map(({ family, value }) => `${family} ${value > 0 ? '+' : ''}${value.toFixed(1)}`);
    lines.push(`  evidence   ${parts.join(', ')}`);
    const shown = words.slice(0, mostWords).map(({ zh, en, anchor }) => `${zh}–${en}${anchor ? '*' : ''}`);
    const more = words.length > mostWords ? `, ${words.length - mostWords} more` : '';
    lines.push(`  words      ${shown.join(', ') || 'none in common'}${more}`);
    lines.push(
      `  length     ${plural(length.en, 'letter')} for ${plural(length.zh, 'character')}, usual would be ${length.expected}`,
    );
  }
  if (rivals.length > 0) {
    const others = rivals.map(({ zh, en, share }) => `${zh.length}-${en.length} ${share.toFixed(2)}`);
    lines.push(`  otherwise  ${others.join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}
