import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// Each line breaks one direction of imports: the file it would stand in, and what it would import.
const forbidden: [file: string, imported: string][] = [
  ['src/language/x.ts', '../align/align.ts'],
  ['src/documents/x.ts', '../align/align.ts'],
  ['src/align/x.ts', '../documents/separate.ts'],
  ['src/align/x.ts', 'node:fs'],
  ['src/quality/x.ts', '../align/align.ts'],
  ['src/terminology/x.ts', '../memory/memory.ts'],
  ['src/memory/x.ts', '../formats/tmx.ts'],
  ['src/formats/x.ts', '../memory/memory.ts'],
  ['src/formats/x.ts', 'better-sqlite3'],
  ['src/pipeline.ts', '../cli/main.ts'],
  ['src/batch.ts', './memory/memory.ts'],
  ['src/memory/x.ts', 'commander'],
];

const allowed: [file: string, imported: string][] = [
  ['src/align/y.ts', '../language/words.ts'],
  ['src/memory/y.ts', 'better-sqlite3'],
  ['src/pipeline.ts', './align/align.ts'],
  ['src/cli/y.ts', 'commander'],
];

const reports = lintAll([...forbidden, ...allowed]);

test.each(forbidden)('the linter refuses %s importing %s', (file, imported) => {
  expect(reports).toContain(`${file}:${imported}`);
});

test.each(allowed)('the linter accepts %s importing %s', (file, imported) => {
  expect(reports).not.toContain(`${file}:${imported}`);
});

/** Writes the files into a folder of their own under our rules, and returns "file:import" for each one refused. */
function lintAll(imports: [file: string, imported: string][]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-lint-'));
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  const lines = new Map<string, string[]>();
  for (const [file, imported] of imports) lines.set(file, [...(lines.get(file) ?? []), imported]);
  for (const [file, names] of lines) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), names.map((name) => `import '${name}';\n`).join(''));
  }
  const biome = join(process.cwd(), 'node_modules/.bin/biome');
  const run = spawnSync(biome, ['lint', '--reporter=github', '--max-diagnostics=none'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const refused = [...run.stdout.matchAll(/title=lint\/style\/noRestrictedImports,file=([^,]+),line=(\d+)/g)];
  rmSync(folder, { recursive: true });
  return refused.map(([, path = '', line]) => {
    const file = path.replace(`${folder}/`, '');
    return `${file}:${lines.get(file)?.[Number(line) - 1]}`;
  });
}
