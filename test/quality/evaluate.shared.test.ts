import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateAlignment } from '../../src/quality/evaluate.ts';
import { describeShared, readGolds, sharedPath } from '../support/shared.ts';

interface Gold {
  readonly id: string;
  readonly gold: readonly [number[], number[]][];
}

describeShared('evaluation and the independent scorer', () => {
  test('agree on a damaged alignment of a real document', () => {
    const { id, gold } = readGolds<Gold>('gold', 'sentences').find((document) => document.id.startsWith('literary'))!;
    // Every seventh bead loses its last English sentence, every eleventh is torn apart.
    const damaged = gold.flatMap(([zh, en], k): [number[], number[]][] => {
      if (k % 7 === 0) return [[zh, en.slice(0, -1)]];
      return k % 11 === 0
        ? [
            [zh, []],
            [[], en],
          ]
        : [[zh, en]];
    });
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-evaluate-'));
    const file = join(folder, 'beads.txt');
    writeFileSync(file, damaged.map(([zh, en]) => `[${zh.join(', ')}]:[${en.join(', ')}]:0.5`).join('\n'));
    const run = spawnSync(
      process.execPath,
      [sharedPath('score', 'score.mjs'), 'beads', sharedPath('gold', 'sentences', `${id}.json`), file, '--json'],
      { encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    const theirs = JSON.parse(run.stdout);
    const link = ([zh, en]: [number[], number[]]) => ({ zh, en });
    const ours = evaluateAlignment(gold.map(link), damaged.map(link));
    const round = (x: number) => Math.round(x * 1e4) / 1e4;
    expect([ours.strict.f1, ours.lax.f1, ours.all.f1].map(round)).toEqual([
      theirs.strict.f1,
      theirs.lax.f1,
      theirs.ae.f1,
    ]);
  });
});
