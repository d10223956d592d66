// What the confidence is fitted on and measured with: pairs of gold texts, right and planted wrong, as features.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readGold } from '../src/exchange/gold.ts';
import type { Gold } from '../src/model.ts';
import { measurePairs } from '../src/quality/features.ts';
import type { Fault } from '../src/quality/parameters.ts';
import type { Example } from './logistic.ts';
import { type Planted, plantErrors } from './planting.ts';

export const RIDGE = 8;
export const SEEDS = [1, 2, 3, 4];

export interface DocumentExample extends Example {
  readonly document: string;
}

/** The golds named on the command line, or those of the test texts. */
export function readBenchGolds(args: readonly string[]): Gold[] {
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
      return planted.flatMap((pair, k) => {
        const values = measured[k];
        return values ? [{ document: gold.id, values, fault: faultOf(pair) }] : [];
      });
    }),
  );
}

function faultOf({ kind, short }: Planted): Fault | null {
  if (kind === null || kind === 'number') return kind;
  if (short) return short === 'zh' ? 'short Chinese' : 'short English';
  return 'other text';
}
