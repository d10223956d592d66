import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// Each line breaks one direction of imports: the file it would stand in, and what it would import.
const forbidden: [file: string, imported: string][] = [
  ['src/language/x.ts', '../align/align.ts'],
  ['src/files/x.ts', '../exchange/tmx.ts'],
  ['src/reading/x.ts', '../align/align.ts'],
  ['src/align/x.ts', '../reading/separate.ts'],
  ['src/align/x.ts', 'node:fs'],
  ['src/quality/x.ts', '../align/align.ts'],
  ['src/terminology/x.ts', '../memory/memory.ts'],
  ['src/memory/x.ts', '../exchange/tmx.ts'],
  ['src/exchange/x.ts', '../memory/memory.ts'],
  ['src/exchange/x.ts', 'better-sqlite3'],
  ['src/pages/x.ts', '../exchange/tmx.ts'],
  ['src/pages/x.ts', 'node:fs'],
  ['src/pipeline.ts', '../cli/main.ts'],
  ['src/batch.ts', './memory/memory.ts'],
  ['src/alignments.ts', './memory/memory.ts'],
  ['src/memory/x.ts', 'commander'],
];

const allowed: [file: string, imported: string][] = [
  ['src/align/y.ts', '../language/words.ts'],
  ['src/reading/y.ts', '../files/decode.ts'],
  ['src/exchange/y.ts', '../files/xml.ts'],
  ['src/memory/y.ts', 'better-sqlite3'],
  ['src/pipeline.ts', './align/align.ts'],
  ['src/alignments.ts', './pages/svg.ts'],
  ['src/cli/y.ts', 'commander'],
];

const reports = lintAll([...forbidden, ...allowed]);

test.each(forbidden)('the linter refuses %s importing %s', (file, imported) => {
  expect(reports).toContain(`${file}:${imported}`);
});

test.each(allowed)('the linter accepts %s importing %s', (file, imported) => {
  expect(reports).not.toContain(`${file}:${imported}`);
});

test.each(['src', 'data/report'])('no file of %s imports itself by a detour, not even for a type', (folder) => {
  expect(findCircles(readImports(folder))).toEqual([]);
});

test('a circle of imports is found', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(findCircles(imports)).toEqual([['a', 'b', 'c']]);
});

/** The files of a folder and what each imports of them, as paths from the root. */
function readImports(folder: string): Map<string, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/.test(file))
    .map((file) => join(folder, file));
  return new Map(
    files.map((file) => {
      const imported = [...readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
      const paths = imported.map(([, path = '']) => join(dirname(file), path));
      for (const path of paths) if (!existsSync(path)) throw new Error(`${file} imports ${path}, which is not there`);
      return [file, paths];
    }),
  );
}

/** Groups of files that reach one another, each sorted. */
function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(imports.get(from) ?? [])];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (!seen.has(file)) open.push(...(imports.get(file) ?? []));
      seen.add(file);
    }
    return seen;
  };
  const reached = new Map([...imports.keys()].map((file) => [file, reach(file)]));
  const circles = [...imports.keys()]
    .filter((file) => reached.get(file)!.has(file))
    .map((file) => [...reached.get(file)!].filter((other) => reached.get(other)?.has(file)).sort());
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

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
