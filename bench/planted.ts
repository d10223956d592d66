// How many planted errors `check` finds, by kind and domain, and how many right pairs it flags. Each document is judged
// by a model that was fitted without it.
//   tsx bench/planted.ts [--speed] [--seeds=201,202] [GOLDS…]     default: the golds of the test texts (DUIZHAO_SHARED)
// --speed also checks 100,000 pairs made of them; --seeds plants with other seeds than those of the figures.

import type { Gold } from '../src/model.ts';
import { checkPairs } from '../src/quality/check.ts';
import type { ConfidenceModel } from '../src/quality/parameters.ts';
import { numberMismatch } from '../src/quality/rules/number-mismatch.ts';
import { type DocumentExample, gatherExamples, RIDGE, readBenchGolds } from './confidence-examples.ts';
import { fitLogistic } from './logistic.ts';
import { kinds, mendClause, type Planted, pairsOf, plantErrors } from './planting.ts';

/** Not among the seeds that the model was fitted with. */
const SEEDS = readSeeds(process.argv) ?? [101, 102, 103];

interface Outcome {
  readonly domain: string;
  readonly kind: string;
  readonly flags: readonly string[];
}

const golds = readBenchGolds(process.argv.slice(2));
const examples = gatherExamples(golds, true);
const outcomes = golds.flatMap((gold) => checkPlanted(gold, fitWithout(gold.id, examples)));
printTable(outcomes);
printFlags(outcomes.filter(({ kind }) => kind === 'right'));
printNumberRule(golds);
if (process.argv.includes('--speed')) printSpeed(golds);

function readSeeds(args: readonly string[]): number[] | undefined {
  const option = '--seeds=';
  return args
    .find((arg) => arg.startsWith(option))
    ?.slice(option.length)
    .split(',')
    .map(Number);
}

function fitWithout(document: string, all: readonly DocumentExample[]): ConfidenceModel {
  return fitLogistic(
    all.filter((item) => item.document !== document),
    RIDGE,
  );
}

function checkPlanted(gold: Gold, model: ConfidenceModel): Outcome[] {
  return SEEDS.flatMap((seed) => {
    const planted = plantErrors(gold, seed);
    const mended = checkPlants(gold.domain, planted.map(mendClause), model).filter(({ kind }) => kind === 'clause');
    return [
      ...checkPlants(gold.domain, planted, model),
      ...mended.map((item) => ({ ...item, kind: 'clause, marks mended' })),
    ];
  });
}

function checkPlants(domain: string, planted: readonly Planted[], model: ConfidenceModel): Outcome[] {
  const { findings } = checkPairs(planted, { model });
  const flags = planted.map((): string[] => []);
  for (const { index, code, severity } of findings) if (severity !== 'info') flags[index]!.push(code);
  return planted.flatMap(({ zh, en, kind }, k) => {
    return zh === null || en === null ? [] : [{ domain, kind: kind ?? 'right', flags: flags[k]! }];
  });
}

function printTable(all: readonly Outcome[]): void {
  const domains = ['all', ...new Set(all.map(({ domain }) => domain))];
  console.log(`| flagged as error or warning, % | ${domains.join(' | ')} |`);
  console.log(`|---|${domains.map(() => '--:').join('|')}|`);
  for (const kind of ['shifted', 'swapped', 'number', 'dropped', 'merged', 'clause', 'clause, marks mended', 'right']) {
    const cells = domains.map((domain) => {
      const some = all.filter((item) => item.kind === kind && (domain === 'all' || item.domain === domain));
      const flagged = some.filter(({ flags }) => flags.length > 0).length;
      return some.length ? `${((100 * flagged) / some.length).toFixed(1)} of ${some.length}` : '–';
    });
    console.log(`| ${kind} | ${cells.join(' | ')} |`);
  }
  console.log(`(${kinds.length} kinds, seeds ${SEEDS.join(' ')}, planted by bench/planting.ts)`);
}

function printFlags(right: readonly Outcome[]): void {
  const counts = new Map<string, number>();
  for (const { flags } of right) for (const code of flags) counts.set(code, (counts.get(code) ?? 0) + 1);
  const list = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, n]) => `${code} ${((100 * n) / right.length).toFixed(2)} %`);
  console.log(`\nright pairs flagged, by rule: ${list.join(', ')}`);
}

function printNumberRule(all: readonly Gold[]): void {
  let [pairs, alarms] = [0, 0];
  for (const gold of all) {
    const right = pairsOf(gold).map(({ zh, en }) => ({ zh: zh.join(''), en: en.join(' ') }));
    pairs += right.length;
    alarms += checkPairs(right, { rules: [numberMismatch] }).findings.length;
  }
  console.log(`\nnumber rule alone on all gold pairs: ${alarms} of ${pairs}, ${((100 * alarms) / pairs).toFixed(2)} %`);
}

function printSpeed(all: readonly Gold[]): void {
  const once = all.flatMap((gold) => pairsOf(gold).map(({ zh, en }) => ({ zh: zh.join(''), en: en.join(' ') })));
  const many = Array.from({ length: 100_000 }, (_, k) => once[k % once.length]!);
  const started = performance.now();
  const before = process.cpuUsage();
  const { findings } = checkPairs(many);
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage(before).user / 1e6;
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  console.log(
    `\n100,000 pairs checked in ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor time), ${findings.length} findings, ${megabytes.toFixed(0)} MB`,
  );
}
