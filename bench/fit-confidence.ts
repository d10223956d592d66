// Fits the confidence of pairs on gold texts with planted errors, leaving documents out for the figures.
//   tsx bench/fit-confidence.ts --classes [GOLDS…]     default: the golds of the test texts (DUIZHAO_SHARED)
//   tsx bench/fit-confidence.ts [--write] [GOLDS…]
// --classes saves what words usually find; --write, in a second run, the weights and docs/reliability.svg.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gold } from '../src/model.ts';
import { weighFaults } from '../src/quality/confidence.ts';
import { readContents } from '../src/quality/evidence/content.ts';
import { classMeansOf, type Observation } from '../src/quality/evidence/expected.ts';
import { prepareLinks } from '../src/quality/evidence/links.ts';
import { type ConfidenceFile, loadParameters } from '../src/quality/parameters.ts';
import { calibrationError, drawReliability, type Judged, rocAuc } from './calibration.ts';
import { type DocumentExample, gatherExamples, RIDGE, readBenchGolds, SEEDS } from './confidence-examples.ts';
import { fitLogistic, SLIPS } from './logistic.ts';
import { pairsOf } from './planting.ts';

/** Judges every example by a model that has not seen its document. */
function judgeLeftOut(examples: readonly DocumentExample[]): Judged[] {
  const documents = [...new Set(examples.map(({ document }) => document))];
  return documents.flatMap((document) => {
    const rest = examples.filter((example) => example.document !== document);
    const weigh = weighFaults(fitLogistic(rest, RIDGE));
    return examples
      .filter((example) => example.document === document)
      .map(({ values, fault }) => ({ confidence: weigh(values).confidence, isRight: fault === null }));
  });
}

/**
 * What the words of good pairs and of chance ones find, by class. Each text is read by itself, as `check` reads it,
 * and the means are taken over the texts.
 */
function measureClasses(golds: readonly Gold[]): ConfidenceFile['classes'] {
  const sums = { zh: new Map<number, number[][]>(), en: new Map<number, number[][]>() };
  for (const gold of golds) {
    const pairs = pairsOf(gold).map(({ zh, en }) => ({ zh: zh.join(''), en: en.join(' ') }));
    const contents = readContents(pairs);
    const link = prepareLinks(contents);
    const own = pairs.map((_, k) => link(k, k));
    const far = (k: number) => (k + 7) % pairs.length;
    const chance = pairs.map((_, k) => link(k, far(k)));
    const good = (lang: 'zh' | 'en') => own.map((c, k): Observation => [contents[lang][k]!, c[`${lang}Strengths`]]);
    const bad = (lang: 'zh' | 'en') =>
      chance.map((c, k): Observation => [contents[lang][lang === 'zh' ? k : far(k)]!, c[`${lang}Strengths`]]);
    for (const lang of ['zh', 'en'] as const) {
      for (const [group, means] of classMeansOf(contents[`${lang}Classes`], good(lang), bad(lang)))
        sums[lang].set(group, [...(sums[lang].get(group) ?? []), means]);
    }
  }
  const mean = (list: readonly number[][], k: number) =>
    Math.round((list.reduce((sum, means) => sum + means[k]!, 0) / list.length) * 1e3) / 1e3;
  const table = (lang: 'zh' | 'en') =>
    Object.fromEntries(
      [...sums[lang]]
        .sort(([a], [b]) => a - b)
        .map(([group, list]): [string, [number, number]] => [group.toString(), [mean(list, 0), mean(list, 1)]]),
    );
  return { zh: table('zh'), en: table('en') };
}

const dataFile = join(import.meta.dirname, '../data/confidence.json');

function save(file: ConfidenceFile): void {
  writeFileSync(dataFile, `${JSON.stringify(file, null, 2).replace(/\[\s+([\d.]+),\s+([\d.]+)\s+\]/g, '[$1, $2]')}\n`);
}

function main(): void {
  const write = process.argv.includes('--write');
  const golds = readBenchGolds(process.argv.slice(2));
  // The features rest on the classes: fitted first, and saved, so that all that follows reads them.
  if (process.argv.includes('--classes')) {
    save({ ...loadParameters(), classes: measureClasses(golds) });
    return;
  }
  const models = [true, false].map((ordered) => {
    const examples = gatherExamples(golds, ordered);
    const judged = judgeLeftOut(examples);
    const figures = { auc: rocAuc(judged).toFixed(4), ece: calibrationError(judged).toFixed(4), pairs: judged.length };
    console.log(ordered ? 'in order' : 'alone   ', figures);
    const model = fitLogistic(examples, RIDGE);
    return { model, figures, judged, right: judged.filter(({ isRight }) => isRight).length / judged.length };
  });
  if (!write) return;
  const [ordered, alone] = models;
  const fitted = {
    texts: golds.map(({ id }) => id).join(' '),
    examples: `errors planted by bench/planting.ts, seeds ${SEEDS.join(' ')}; ${Math.round(ordered!.right * 100)} % of the pairs right`,
    method: `multinomial logistic regression, ridge ${RIDGE} on scaled features, ${SLIPS} of the right pairs taken for slips`,
    date: new Date().toISOString().slice(0, 10),
    figures: {
      ordered: ordered!.figures,
      alone: alone!.figures,
      measured: 'each document by a model fitted without it',
    },
  };
  save({ fitted, ordered: ordered!.model, alone: alone!.model, classes: loadParameters().classes });
  mkdirSync(join(import.meta.dirname, '../docs'), { recursive: true });
  const caption = `${ordered!.judged.length} pairs, documents left out: calibration error ${ordered!.figures.ece}`;
  writeFileSync(join(import.meta.dirname, '../docs/reliability.svg'), drawReliability(ordered!.judged, caption));
}

main();
