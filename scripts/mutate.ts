// Changes the source a little in every way that might matter, and asks the tests of the same room whether they notice.
//   npm run mutate -- quality                    a room; again after new tests, only what they may change is run anew
//   npm run mutate -- src/quality/compare.ts …   single files of one room
// What lived is listed in coverage/mutation/ROOM.txt, the whole report beside it as JSON. Hours for a room: use `nice`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

const rooms = ['memory', 'quality', 'terminology', 'align', 'reading', 'files', 'exchange', 'language', 'pages'];
const folder = 'coverage/mutation';

const args = process.argv.slice(2);
const room = rooms.find((name) => args.every((arg) => arg === name || arg.startsWith(`src/${name}/`)));
if (!room || args.length === 0) {
  console.error(`usage: npm run mutate -- ROOM | FILE…   (of one room: ${rooms.join(', ')})`);
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
// The copy that is changed lies elsewhere: what lies beside the project has to be named.
process.env.DUIZHAO_SHARED ??= resolve('../shared');
process.env.MUTATED_ROOM = room;
const report = join(folder, `${room}.json`);
await new Stryker({
  mutate: args.map((arg) => (arg === room ? `src/${room}/**/*.ts` : arg)).concat('!src/**/train/**'),
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  // A mutant in what runs while a module loads needs every test again.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: report,
  concurrency: 1,
  // Messages are prose; that they are right is no question of single words.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['coverage', 'dist', 'tm/*.db', 'isolate-*.log'],
  tempDirName: join(tmpdir(), `duizhao-mutation-${process.pid}`),
  // It would rewrite it with a compiler that TypeScript 7 no longer has.
  tsconfigFile: 'none',
  allowEmpty: true,
  reporters: ['progress-append-only'],
  timeoutMS: 10_000,
}).runMutationTest();

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}
interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Place; readonly end: Place };
}
interface Place {
  readonly line: number;
  readonly column: number;
}

if (existsSync(report)) summarise(JSON.parse(readFileSync(report, 'utf8')) as Report);

function summarise({ files }: Report): void {
  const count = (mutants: readonly Mutant[], ...statuses: string[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const lines: string[] = [];
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  const scoreOf = (mutants: readonly Mutant[]): string => {
    const noticed = count(mutants, 'Killed', 'Timeout');
    const counted = noticed + count(mutants, 'Survived', 'NoCoverage');
    return `${noticed} of ${counted} noticed (${counted ? ((100 * noticed) / counted).toFixed(1) : '–'} %)`;
  };
  for (const [file, { source, mutants }] of Object.entries(files)) {
    console.log(`${file}: ${scoreOf(mutants)}`);
    for (const { status, location, replacement, mutatorName } of mutants) {
      if (status !== 'Survived' && status !== 'NoCoverage') continue;
      const original = excerpt(source, location);
      lines.push(
        `${file}:${location.start.line} ${status} ${mutatorName}: ${original} → ${oneLine(replacement ?? '')}`,
      );
    }
  }
  writeFileSync(join(folder, `${room}.txt`), `${lines.join('\n')}\n`);
  console.log(`${room}: ${scoreOf(all)}; what lived: ${join(folder, `${room}.txt`)}`);
}

function excerpt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  if (lines.length === 1) return oneLine(lines[0]!.slice(start.column - 1, end.column - 1));
  return oneLine([lines[0]!.slice(start.column - 1), ...lines.slice(1)].join(' '));
}

function oneLine(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
