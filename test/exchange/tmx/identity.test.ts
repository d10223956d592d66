import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUnitsJsonl, writeUnitsJsonl } from '../../../src/exchange/jsonl.ts';
import { writeTmx } from '../../../src/exchange/tmx.ts';
import { readUnitsTsv, writeUnitsTsv } from '../../../src/exchange/tsv.ts';
import { textSink } from '../../../src/files/whole.ts';
import { bytesOf, collect, readTmxText } from '../../support/entries.ts';
import { anyUnit } from '../../support/units.ts';

const anyUnits = fc.array(anyUnit, { minLength: 1, maxLength: 4 });

test.each(['en', 'zh'] as const)('TMX out and in is the identity, %s first', (source) =>
  fc.assert(
    fc.asyncProperty(anyUnits, async (units) => {
      const sink = textSink();
      expect(await writeTmx(units, sink, { source })).toBe(units.length);
      expect(await readTmxText(sink.text(), { strict: true })).toEqual({ units, lines: [] });
    }),
    { seed: 4, numRuns: 300 },
  ),
);

test('JSON lines out and in is the identity', () =>
  fc.assert(
    fc.asyncProperty(anyUnits, async (units) => {
      const sink = textSink();
      await writeUnitsJsonl(units, sink);
      expect(await collect(readUnitsJsonl(bytesOf(sink.text())))).toEqual({ units, lines: [] });
    }),
    { seed: 4, numRuns: 200 },
  ));

test('a table out and in is the identity', () =>
  fc.assert(
    fc.asyncProperty(anyUnits, async (units) => {
      const sink = textSink();
      await writeUnitsTsv(units, sink);
      expect(await collect(readUnitsTsv(bytesOf(sink.text())))).toEqual({ units, lines: [] });
    }),
    { seed: 4, numRuns: 200 },
  ));
