// How fast TMX is written and read, and how much memory it takes. Usage: tsx bench/tmx.ts [units] [file to keep]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProblem } from '../src/exchange/problem.ts';
import { readTmx, writeTmx } from '../src/exchange/tmx.ts';
import { writeWhole } from '../src/files/whole.ts';
import type { NewUnit } from '../src/model.ts';
import { createRandom } from '../test/support/random.ts';

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
const path = process.argv[3] ?? join(folder, 'memory.tmx');

await report('write', () => writeWhole(path, async (sink) => void (await writeTmx(makeUnits(count), sink))));
console.log(`size     ${(statSync(path).size / count).toFixed(0)} bytes a unit`);
let taken = 0;
await report('read', async () => {
  for await (const entry of readTmx(path)) if (!isProblem(entry)) taken++;
});
if (taken !== count) throw new Error(`${taken} units came back of ${count}`);
rmSync(folder, { recursive: true });

async function report(name: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const bySecond = Math.round(count / ((performance.now() - start) / 1000));
  const byCpuSecond = Math.round(count / ((user + system) / 1e6));
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`${name.padEnd(8)} ${bySecond} units a second, ${byCpuSecond} a second of processor; ${memory} MB`);
}

/** Units of natural length, no two alike. */
function* makeUnits(number: number): Generator<NewUnit> {
  const random = createRandom(1);
  const english = 'the of harbour tea bridge lamp river market energy rope night green ticket'.split(' ');
  const chinese = [...'的和港口茶桥灯河市场能源绳夜绿票船客'];
  const pick = (list: readonly string[]): string => list[random.below(list.length)]!;
  for (let i = 0; i < number; i++) {
    const length = 8 + random.below(25);
    const words = Array.from({ length }, () => pick(english));
    yield {
      zh: `${Array.from({ length: length * 2 }, () => pick(chinese)).join('')}${i}。`,
      en: `${words.join(' ')} ${i}.`,
      zhTag: 'zh-CN',
      enTag: 'en',
      document: `notice ${i >> 7}`,
      uri: `notices/${i >> 7}.txt`,
      position: i & 127,
      score: random.below(10_000) / 10_000,
      type: '1-1',
      kind: 'paragraph',
      status: 'draft',
      note: null,
      created: '2026-01-31T08:00:00Z',
      changed: '2026-01-31T08:00:00Z',
      tuid: null,
      zhMarkup: null,
      enMarkup: null,
      properties: [],
      others: [],
    };
  }
}
