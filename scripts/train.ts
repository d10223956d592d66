// Fits the aligner's weights on a folder of gold alignments and writes data/weights.json.
//   npm run train -- FOLDER [FOLDER…]          cross-validates, prints the figures by domain, writes the weights
//   npm run train -- FOLDER --ablate           prints instead what each family of evidence is worth; writes nothing
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { families, featureNames } from '../src/align/features.ts';
import {
  crossValidate,
  type Lesson,
  prepareLessons,
  type TrainOptions,
  trainWeights,
} from '../src/align/train/cross-validate.ts';
import type { WeightsFile } from '../src/align/weights.ts';
import { readGold } from '../src/exchange/gold.ts';
import type { Bead } from '../src/model.ts';
import { poolEvaluations } from '../src/quality/evaluate.ts';

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!folders.length) {
  console.error(
    'usage: npm run train -- FOLDER… [--ablate]   (folders of gold files: {"id","domain","zh","en","gold"})',
  );
  process.exit(2);
}
const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
const lessons = prepareLessons(
  files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map(readGold),
);
const domains = [...new Set(lessons.map(({ gold }) => gold.domain))].sort();
if (process.argv.includes('--ablate')) ablate();
else train();

function train(): void {
  const weights = trainWeights(lessons);
  const figures = score(crossValidate(lessons, weights));
  printHead();
  print('leave one document out', figures);
  const file: WeightsFile = {
    trained: {
      on: lessons.map(({ gold }) => gold.id).join(' '),
      date: new Date().toISOString().slice(0, 10),
      method: 'linear chain over beads, softmax-margin, leave one document out, two passes',
      strictF1: figures,
    },
    weights: Object.fromEntries(featureNames.map((name, k) => [name, Number(weights[k]!.toPrecision(5))])),
  };
  const target = fileURLToPath(new URL('../data/weights.json', import.meta.url));
  writeFileSync(target, `${JSON.stringify(file, null, 1)}\n`);
  console.log(`\n${featureNames.length} weights → ${target}`);
}

function ablate(): void {
  printHead();
  const run = (options: TrainOptions) => score(crossValidate(lessons, trainWeights(lessons, options), options));
  print('all evidence', run({}));
  for (const { name } of families) print(`without ${name}`, run({ without: [name] }));
}

/** Strict F1 of each domain, and over all beads. */
function score(beads: readonly (readonly Bead[])[]): Record<string, number> {
  const pool = (chosen: (lesson: Lesson) => boolean) => {
    const pairs = lessons.map((lesson, k) => ({ lesson, gold: lesson.gold.beads, tested: beads[k]! }));
    const { strict } = poolEvaluations(pairs.filter(({ lesson }) => chosen(lesson)));
    return Number(strict.f1.toFixed(4));
  };
  const figures = domains.map((domain) => [domain, pool(({ gold }) => gold.domain === domain)]);
  return Object.fromEntries([...figures, ['all', pool(() => true)]]);
}

function printHead(): void {
  console.log(`| strict F1 | ${[...domains, 'all'].join(' | ')} |`);
  console.log(`|---|${[...domains, 'all'].map(() => '---|').join('')}`);
}

function print(name: string, figures: Record<string, number>): void {
  console.log(
    `| ${name} | ${Object.values(figures)
      .map((value) => value.toFixed(4))
      .join(' | ')} |`,
  );
}
