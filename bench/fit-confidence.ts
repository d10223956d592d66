// Fits the confidence of pairs on gold texts with planted errors, leaving documents out for the figures.
//   tsx bench/fit-confidence.ts [--write] [GOLDS…]     default: the golds of the test texts (DUIZHAO_SHARED)
// --write saves data/confidence.json and docs/reliability.svg.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Gold, readGold } from '../src/formats/gold.ts';
import { featureNames, measurePairs } from '../src/quality/features.ts';
import { calibrationError, drawReliability, type Judged, rocAuc } from './calibration.ts';
import { type Example, fitLogistic, predict } from './logistic.ts';
import { plantErrors } from './planting.ts';

export const RIDGE = 2;
export const SEEDS = [1, 2, 3, 4];

export interface DocumentExample extends Example {
  readonly document: string;
}

/** The golds named on the command line, or those of the test texts. */
export function benchGolds(args: readonly string[]): Gold[] {
  const named = args.filter((arg) => !arg.startsWith('--'));
  if (named.length > 0) return named.map(readGold);
  const folder = join(process.env.DUIZHAO_SHARED ?? join(import.meta.dirname, '../../shared'), 'gold/sentences');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readGold(join(folder, name)));
}

/** Pairs of all documents, right ones and planted ones, measured. */
export function gatherExamples(golds: readonly Gold[], ordered: boolean): DocumentExample[] {
  return golds.flatMap((gold) =>
    SEEDS.flatMap((seed) => {
      const planted = plantErrors(gold, seed);
      const measured = measurePairs(planted, { ordered });
      return planted.flatMap(({ kind }, k) => {
        const values = measured[k];
        return values ? [{ document: gold.id, values, isRight: kind === null }] : [];
      });
    }),
  );
}

/** Judges every example by a model that has not seen its document. */
export function judgeLeftOut(examples: readonly DocumentExample[]): Judged[] {
  const documents = [...new Set(examples.map(({ document }) => document))];
  return documents.flatMap((document) => {
    const rest = examples.filter((example) => example.document !== document);
    const weights = fitLogistic(rest, RIDGE);
    return examples
      .filter((example) => example.document === document)
      .map(({ values, isRight }) => ({ confidence: predict(values, weights), isRight }));
  });
}

function main(): void {
  const write = process.argv.includes('--write');
  const golds = benchGolds(process.argv.slice(2));
  const models = [true, false].map((ordered) => {
    const examples = gatherExamples(golds, ordered);
    const judged = judgeLeftOut(examples);
    const figures = { auc: rocAuc(judged).toFixed(4), ece: calibrationError(judged).toFixed(4), pairs: judged.length };
    console.log(ordered ? 'in order' : 'alone   ', figures);
    const weights = fitLogistic(examples, RIDGE);
    const model = Object.fromEntries(featureNames.map((name, k) => [name, Math.round(weights[k]! * 1e3) / 1e3]));
    return { model, figures, judged, right: judged.filter(({ isRight }) => isRight).length / judged.length };
  });
  if (!write) return;
  const [ordered, alone] = models;
  const fitted = {
    texts: golds.map(({ id }) => id).join(' '),
    examples: `errors planted by bench/planting.ts, seeds ${SEEDS.join(' ')}; ${Math.round(ordered!.right * 100)} % of the pairs right`,
    method: `logistic regression, ridge ${RIDGE}`,
    date: new Date().toISOString().slice(0, 10),
    figures: {
      ordered: ordered!.figures,
      alone: alone!.figures,
      measured: 'each document by a model fitted without it',
    },
  };
  const file = { fitted, ordered: ordered!.model, alone: alone!.model };
  writeFileSync(join(import.meta.dirname, '../data/confidence.json'), `${JSON.stringify(file, null, 2)}\n`);
  mkdirSync(join(import.meta.dirname, '../docs'), { recursive: true });
  const caption = `${ordered!.judged.length} pairs, documents left out: calibration error ${ordered!.figures.ece}`;
  writeFileSync(join(import.meta.dirname, '../docs/reliability.svg'), drawReliability(ordered!.judged, caption));
}

if (process.argv[1]?.endsWith('fit-confidence.ts')) main();
