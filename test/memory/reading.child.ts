// Imports the TMX file into the memory, both named on the command line.
import { isProblem } from '../../src/exchange/problem.ts';
import { readUnits } from '../../src/exchange/unit-files.ts';
import { Memory } from '../../src/memory/memory.ts';
import type { NewUnit } from '../../src/model.ts';

async function* takeUnits(path: string): AsyncGenerator<NewUnit> {
  for await (const entry of readUnits(path, { status: 'draft' })) {
    if (isProblem(entry)) throw new Error(entry.message);
    yield entry;
  }
}

const [file = '', path = ''] = process.argv.slice(2);
const memory = Memory.open(path);
await memory.addUnits(takeUnits(file), { batch: 20 });
process.stdout.write(`${memory.countUnits()}\n`);
memory.close();
