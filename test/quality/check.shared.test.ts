import { describe, expect, test } from 'vitest';
import { calibrationError, rocAuc } from '../../bench/calibration.ts';
import { mendClause, type Planted, pairsOf, plantErrors } from '../../bench/planting.ts';
import { parseGold } from '../../src/exchange/gold.ts';
import { type CheckResult, checkPairs } from '../../src/quality/check.ts';
import { numberMismatch } from '../../src/quality/rules/number-mismatch.ts';
import { describeShared, readGolds } from '../support/shared.ts';

describeShared('checks on gold texts with planted errors', () => {
  const golds = readGolds<unknown>('gold', 'sentences').map((gold) => parseGold(JSON.stringify(gold), 'gold'));
  const some = golds.filter(({ domain }) => ['un', 'literary', 'speech', 'hansard'].includes(domain));
  const checked: { pairs: readonly Planted[]; result: CheckResult }[] = [];
  for (const gold of some) {
    const pairs = plantErrors(gold, 501);
    checked.push({ pairs, result: checkPairs(pairs) });
  }

  // Floors a little below what bench/planted.ts measures with documents left out.
  test.each([
    ['shifted', 0.92],
    ['swapped', 0.92],
    ['number', 0.87],
    ['merged', 0.85],
    ['dropped', 0.75],
    ['clause', 0.68],
  ])('%s pairs: at least %d are flagged as error or warning', (kind, floor) => {
    expect(flagged((planted) => planted.kind === kind)).toBeGreaterThanOrEqual(floor);
  });

  test('of right pairs at most 3.5 % are flagged', () => {
    expect(flagged(({ kind, zh, en }) => kind === null && zh !== null && en !== null)).toBeLessThanOrEqual(0.035);
  });

  test('the confidence ranks and is calibrated', () => {
    const judged = checked.flatMap(({ pairs, result }) =>
      pairs.flatMap(({ zh, en, kind }, k) =>
        zh === null || en === null ? [] : [{ confidence: result.confidence[k]!, isRight: kind === null }],
      ),
    );
    expect(rocAuc(judged)).toBeGreaterThanOrEqual(0.965);
    expect(calibrationError(judged)).toBeLessThanOrEqual(0.04);
  });

  test('the number rule alone raises at most 1 % of false alarms on right pairs', () => {
    const right = golds.flatMap((gold) => pairsOf(gold).map(({ zh, en }) => ({ zh: zh.join(''), en: en.join(' ') })));
    const { findings } = checkPairs(right, { rules: [numberMismatch] });
    expect(findings.length / right.length).toBeLessThanOrEqual(0.01);
  });

  function flagged(isMeant: (planted: Planted) => boolean): number {
    let [all, found] = [0, 0];
    for (const { pairs, result } of checked) {
      const hard = new Set(result.findings.filter(({ severity }) => severity !== 'info').map(({ index }) => index));
      for (const [k, planted] of pairs.entries()) {
        if (!isMeant(planted)) continue;
        all++;
        if (hard.has(k)) found++;
      }
    }
    return found / all;
  }
});

describe('planting', () => {
  const gold = parseGold(
    JSON.stringify({
      id: 'letters',
      zh: Array.from({ length: 40 }, (_, k) => `第${k + 3}封信写得很长，信里说家里都好。`),
      en: Array.from({ length: 40 }, (_, k) => `Letter ${k + 3} was long, and it said that all were well at home.`),
      gold: Array.from({ length: 40 }, (_, k) => [[k], [k]]),
    }),
    'letters.json',
  );

  test('is the same for the same seed and another for another', () => {
    expect(plantErrors(gold, 1)).toEqual(plantErrors(gold, 1));
    expect(plantErrors(gold, 1)).not.toEqual(plantErrors(gold, 2));
  });

  test('mends the marks of a deleted clause and leaves other pairs alone', () => {
    const mend = (zh: string, en: string, short: 'zh' | 'en') => mendClause({ zh, en, kind: 'clause', short });
    expect(mend('他走了，', 'He left and went home.', 'zh').zh).toBe('他走了。');
    expect(mend('他走了，回家了。', 'and he went home,', 'en').en).toBe('And he went home.');
    expect(mend('他走了。', 'He left.”', 'en').en).toBe('He left.”');
    const right: Planted = { zh: '走了，', en: 'left,', kind: null };
    expect(mendClause(right)).toBe(right);
  });

  test('leaves right pairs as they are and changes every wrong one', () => {
    const right = new Set(gold.zh.map((zh, k) => `${zh}|${gold.en[k]}`));
    for (const { zh, en, kind } of plantErrors(gold, 3)) {
      if (zh !== null && en !== null) expect(right.has(`${zh}|${en}`)).toBe(kind === null);
    }
  });
});
