import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { CheckFailedError, MemoryError, UnreadableFileError, UsageError } from '../errors.ts';
import { readGlossary } from '../exchange/glossaries.ts';
import type { Alignment } from '../model.ts';
import { type CheckOptions, checkPairs, type Finding, type Severity } from '../quality/check.ts';
import type { Sides } from '../quality/evidence/evidence.ts';
import { rules } from '../quality/rules/rules.ts';
import { type CheckSettings, ignoreRules, parseSettings } from '../quality/settings.ts';
import { forEachInput, type InputOptions, listInputs, reportFailures } from './inputs.ts';
import { jsonOption } from './options.ts';
import { startProgress } from './progress.ts';
import { note, plural, print, printJson, type Terminal } from './terminal.ts';
import { isUnitFile, readUnitFile } from './unit-input.ts';

interface CheckCommandOptions extends InputOptions {
  readonly tm?: string;
  readonly document?: readonly string[];
  readonly ignore?: readonly string[];
  readonly config?: string;
  readonly glossary?: readonly string[];
  readonly level: Severity;
  readonly failOn?: Severity;
  readonly unordered?: boolean;
  readonly format: 'table' | 'json' | 'jsonl';
  readonly rules?: boolean;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function register(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .argument(
      '[documents...]',
      'bilingual documents (.txt, .md, .html, - for standard input), or .tmx, .tsv and .jsonl',
    )
    .description('what looks wrong, by rule, with place and severity')
    .option('--zh <file>', 'the Chinese text, where each language has a file of its own')
    .option('--en <file>', 'the English text')
    .addOption(new Option('--tm <file>', 'check what this memory holds instead'))
    .option('--document <name...>', 'only these documents of the memory, by title or uri')
    .option('--ignore <code...>', 'rules to leave out, by their codes')
    .option('--config <file>', 'settings (default: duizhao.json here, where there is one)')
    .option('--glossary <file...>', 'glossaries whose terms must be used')
    .addOption(new Option('--level <severity>', 'show findings from this on').choices(severities).default('info'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 where there is a finding of this or worse').choices(severities),
    )
    .option('--unordered', 'the order of the pairs means nothing: do not compare neighbours')
    .addOption(new Option('--format <name>', 'how to print').choices(['table', 'json', 'jsonl']).default('table'))
    .option('--rules', 'list the rules instead')
    .addOption(jsonOption().implies({ format: 'json' }))
    .action((documents: string[], options: CheckCommandOptions) => check(documents, options, terminal));
}

async function check(paths: readonly string[], options: CheckCommandOptions, terminal: Terminal): Promise<void> {
  if (options.rules) return listRules(options, terminal);
  if (options.tm && (paths.length > 0 || options.zh || options.en))
    throw new UsageError('name documents or a memory with --tm, not both');
  if (options.document && !options.tm) throw new UsageError('--document chooses from a memory; name it with --tm FILE');
  const checking = await readCheckOptions(options);
  const reports: Report[] = [];
  const run = async (source: PairSource) => {
    const { findings, confidence } = checkPairs(source.pairs, checking);
    const all = [...(source.known ?? []), ...findings].sort((a, b) => a.index - b.index);
    const shown = all.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(options.level));
    const report = { source, findings: shown, confidence };
    reports.push(report);
    await printReport(report, options, terminal);
  };
  if (options.tm) await run(await readMemory(options.tm, options.document));
  const failures = options.tm ? [] : await forEachInput(listSources(paths, options, terminal), run);
  if (options.format === 'json') await printJson(terminal, reports.map(asJson));
  if (options.format === 'table' && reports.length > 0) sumUp(reports, terminal);
  reportFailures(failures, terminal);
  failOn(reports, options.failOn);
}

/** Where pairs come from, and how the place of one is written. */
interface PairSource {
  readonly uri: string;
  readonly pairs: readonly Sides[];
  /** `12` for line 12 of a document, `unit 7`. */
  readonly placeOf: (k: number) => string;
  /** What reading and aligning found already, such as a text that breaks off. */
  readonly known?: readonly Finding[];
}

interface Report {
  readonly source: PairSource;
  readonly findings: readonly Finding[];
  readonly confidence: readonly number[];
}

function listSources(
  paths: readonly string[],
  options: InputOptions,
  terminal: Terminal,
): (() => Promise<PairSource>)[] {
  return listInputs(paths, options).map((readDocument, k) => async () => {
    const path = paths[k];
    if (path !== undefined && isUnitFile(path)) {
      const units = await readUnitFile(path, terminal);
      return { uri: path, pairs: units, placeOf: (k) => `unit ${units[k]!.tuid ?? k + 1}` };
    }
    const { alignDocument } = await import('../pipeline.ts');
    const progress = await startProgress(terminal, 1, 'documents');
    const alignment = alignDocument(await readDocument());
    progress.stop();
    const { document, pairs } = alignment;
    const known = pairs.flatMap(({ issues }, index) =>
      issues.filter(({ code }) => code === 'incomplete').map((issue) => ({ ...issue, index })),
    );
    return { uri: document.uri, pairs, placeOf: (k) => `${lineOf(alignment, k)}`, known };
  });
}

async function readMemory(path: string, document: readonly string[] | undefined): Promise<PairSource> {
  const { Memory } = await import('../memory/memory.ts');
  const memory = Memory.open(path, { readonly: true });
  try {
    const units = [...memory.units({ document })];
    if (units.length === 0) throw new MemoryError(`${path}: no unit to check; see duizhao documents --tm ${path}`);
    return { uri: path, pairs: units, placeOf: (k) => `unit ${units[k]!.id}` };
  } finally {
    memory.close();
  }
}

/** Line in the Chinese source, or in the English one where there is no Chinese. */
function lineOf({ document, pairs }: Alignment, k: number): number {
  const { zhSpans, enSpans } = pairs[k]!;
  const [text, span] = zhSpans[0] ? [document.sources.zh.text, zhSpans[0]] : [document.sources.en.text, enSpans[0]];
  return text.slice(0, span?.start ?? 0).split('\n').length;
}

export type RuleOptions = Pick<CheckCommandOptions, 'ignore' | 'config' | 'glossary' | 'unordered'>;

/** What to check and how severely, by the settings file and the command line. */
export async function readCheckOptions(options: RuleOptions): Promise<CheckOptions> {
  const settings = readSettings(options.config);
  const files = [...(settings?.glossaries ?? []), ...(options.glossary ?? [])];
  return {
    ordered: !options.unordered,
    severities: { ...settings?.severities, ...ignoreRules(options.ignore ?? []) },
    terms: (await Promise.all(files.map(readGlossary))).flat(),
  };
}

function readSettings(named: string | undefined): CheckSettings | null {
  const path = named ?? 'duizhao.json';
  if (named === undefined && !existsSync(path)) return null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableFileError(`${path}: cannot be read (${code}); name a settings file`, { cause: error });
  }
  const settings = parseSettings(text, path);
  return { ...settings, glossaries: settings.glossaries.map((file) => resolve(dirname(path), file)) };
}

async function printReport(report: Report, { format }: CheckCommandOptions, terminal: Terminal): Promise<void> {
  const { source, findings } = report;
  if (format === 'jsonl') for (const finding of findings) await printJson(terminal, resultOf(report, finding));
  if (format !== 'table') return;
  const width = Math.max(0, ...findings.map(({ code }) => code.length));
  for (const [at, { index, severity, code, message }] of findings.entries()) {
    const place = `${source.uri}:${source.placeOf(index)}`;
    await print(terminal, `${place}  ${severity.padEnd(7)}  ${code.padEnd(width)}  ${message}`);
    // The texts once, after the last finding about them.
    if (findings[at + 1]?.index === index) continue;
    const { zh, en } = source.pairs[index]!;
    for (const text of [zh, en]) if (text !== null) await print(terminal, `    ${shorten(text)}`);
  }
}

const shorten = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text).replace(/\s+/g, ' ');

/** One finding in the words of SARIF, flattened to a line: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
function resultOf({ source, confidence }: Report, { index, code, severity, message, zh, en }: Finding): unknown {
  return {
    ruleId: code,
    level: severity === 'info' ? 'note' : severity,
    message,
    uri: source.uri,
    place: source.placeOf(index),
    index,
    confidence: round(confidence[index]!),
    zh: source.pairs[index]!.zh,
    en: source.pairs[index]!.en,
    ...(zh ? { zhSpan: zh } : {}),
    ...(en ? { enSpan: en } : {}),
  };
}

function asJson(report: Report): unknown {
  const { source, findings, confidence } = report;
  return {
    uri: source.uri,
    pairs: source.pairs.length,
    counts: count(findings),
    confidence: confidence.map(round),
    findings: findings.map((finding) => resultOf(report, finding)),
  };
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

function count(findings: readonly Finding[]): Record<Severity, number> {
  const of = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

function sumUp(reports: readonly Report[], terminal: Terminal): void {
  const { error, warning, info } = count(reports.flatMap(({ findings }) => findings));
  const pairs = reports.reduce((sum, { source }) => sum + source.pairs.length, 0);
  note(
    terminal,
    `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(info, 'hint')} in ${plural(pairs, 'pair')}`,
  );
}

function failOn(reports: readonly Report[], limit: Severity | undefined): void {
  if (limit === undefined) return;
  for (const { source, findings } of reports) {
    const bad = findings.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(limit));
    if (bad.length > 0)
      throw new CheckFailedError(`${source.uri}: ${plural(bad.length, 'finding')} of severity ${limit} or worse`);
  }
}

async function listRules({ format }: CheckCommandOptions, terminal: Terminal): Promise<void> {
  const list = rules.map(({ code, severity, explanation }) => ({ code, severity, explanation }));
  if (format === 'json') return printJson(terminal, list);
  for (const rule of list) {
    if (format === 'jsonl') await printJson(terminal, rule);
    else await print(terminal, `${rule.code.padEnd(18)}  ${rule.severity.padEnd(7)}  ${rule.explanation}`);
  }
}
