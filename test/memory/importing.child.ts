// Imports into the memory named on the command line and says after each batch how many units are stored.
import { writeSync } from 'node:fs';
import { Memory } from '../../src/memory/memory.ts';
import { newUnit } from '../support/new-units.ts';

const [path = '', count = '', batch = ''] = process.argv.slice(2);
const units = Array.from({ length: Number(count) }, (_, i) =>
  newUnit(`第${i}艘船停在${i % 7}号码头`, `ship ${i} lies at pier ${i % 7} of the port`, { position: i }),
);
const memory = Memory.open(path);
const report = (held: number) => void writeSync(1, `${held}\n`);
await memory.addUnits(units, { batch: Number(batch), onProgress: ({ added, merged }) => report(added + merged) });
memory.close();
