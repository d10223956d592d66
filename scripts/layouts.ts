// Prints documents of the generator of layouts, to look at.
//   npx tsx scripts/layouts.ts --list
//   npx tsx scripts/layouts.ts --layout NAME [--seed N] [--noise 0..1] [--sentences] [--texts FOLDER]
// --sentences prints after the document what is known of it; FOLDER holds more gold alignments than corpora/ has.
import { parseArgs } from 'node:util';
import { generateLayouts, layoutNames } from '../src/reading/train/layouts/generate.ts';
import type { Marked } from '../src/reading/train/marked.ts';
import { findSources, readTexts } from '../src/reading/train/texts.ts';
import { readVocabulary } from '../src/reading/train/vocabulary.ts';

const { values } = parseArgs({
  options: {
    list: { type: 'boolean' },
    layout: { type: 'string' },
    seed: { type: 'string', default: '1' },
    noise: { type: 'string', default: '1' },
    sentences: { type: 'boolean' },
    texts: { type: 'string', multiple: true, default: [] },
  },
});

if (values.list) console.log(layoutNames.join('\n'));
else {
  const [document] = generateLayouts({
    seed: Number(values.seed),
    noise: Number(values.noise),
    texts: readTexts(findSources(values.texts)),
    vocabulary: readVocabulary(),
    perLayout: 1,
    layouts: [values.layout ?? layoutNames[Number(values.seed) % layoutNames.length]!],
  });
  process.stdout.write(`${document!.raw}\n`);
  if (values.sentences) printSentences(document!);
}

function printSentences({ layout, raw, sentences }: Marked): void {
  console.error(`--- ${layout}: ${sentences.length} sentences`);
  for (const { lang, bead, paragraph, spans } of sentences)
    console.error(
      `${lang} bead ${bead} paragraph ${paragraph}: ${spans.map(({ start, end }) => raw.slice(start, end)).join(' | ')}`,
    );
}
