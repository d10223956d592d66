import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { bundle } from '../support/bundle.ts';
import { temporaryFolder } from '../support/memory.ts';

const documents = 1500;

/** A unit a document, far apart from each other: a file of 100 MB. */
function* writeTmx(): Generator<string> {
  yield '<tmx version="1.4"><header srclang="en"/><body>';
  for (let i = 0; i < documents; i++)
    yield `<tu><prop type="x-document">harbour-report-${i}.txt</prop><prop type="x-uri">documents/harbour-report-${i}.txt</prop>
<tuv xml:lang="en"><seg>Ship ${i} lies at the pier</seg></tuv><tuv xml:lang="zh"><seg>第${i}艘船停在码头</seg></tuv></tu>
<!--${' '.repeat(66_000)}-->\n`;
  yield '</body></tmx>';
}

test('an import of many documents from a large file needs little memory', { tags: ['long'] }, async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'many.tmx');
  await pipeline(Readable.from(writeTmx()), createWriteStream(file));
  const child = await bundle('reading', 'test/memory/reading.child.ts', 'src/memory/index-thread.ts');
  const args = ['--max-old-space-size=64', child, file, join(folder, 'many.db')];
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()).toBe(String(documents));
});
