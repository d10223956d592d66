import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { UsageError } from '../errors.ts';
import { formatOfGlossary, readGlossary, writeGlossary } from '../exchange/glossaries.ts';
import { writeWhole, writeWholeBytes } from '../files/whole.ts';
import type { GlossaryTerm } from '../model.ts';
import { glossaryBeside, packagedGlossary } from './glossaries.ts';
import { jsonOption, memoryOption } from './options.ts';
import { note, plural, print, printJson, type Terminal } from './terminal.ts';

interface Options {
  readonly tm: string;
  readonly json?: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  const glossary = program.command('glossary').description('terms with a status, kept beside the memory');
  glossary
    .command('import')
    .argument('<files...>', '.tbx, .csv, .xlsx, .tsv, or .txt as OmegaT has it')
    .description("take terms into the memory's glossary; of equal pairs the new one stays")
    .addOption(memoryOption())
    .addOption(jsonOption())
    .action((files: string[], options: Options) => importGlossaries(files, options, terminal));
  glossary
    .command('export')
    .argument('<file>', 'the file to write: .tbx, .csv, .xlsx, .tsv, or .txt for OmegaT')
    .description("write the memory's glossary, or the packaged one where it has none")
    .addOption(memoryOption())
    .addOption(jsonOption())
    .action((file: string, options: Options) => exportGlossary(file, options, terminal));
  glossary
    .command('list')
    .description('print the terms in force')
    .addOption(memoryOption())
    .addOption(jsonOption())
    .action((options: Options) => listGlossary(options, terminal));
}

async function importGlossaries(files: readonly string[], { tm, json }: Options, terminal: Terminal): Promise<void> {
  const target = glossaryBeside(tm);
  const imported = (await Promise.all(files.map(readGlossary))).flat();
  const known = existsSync(target) ? await readGlossary(target) : [];
  const keyOf = ({ zh, en }: GlossaryTerm) => `${zh}\t${en.toLowerCase()}`;
  const merged = new Map(known.map((term) => [keyOf(term), term]));
  for (const term of imported) merged.set(keyOf(term), term);
  await writeWhole(target, (sink) => writeGlossary(merged.values(), 'tsv', sink));
  const added = merged.size - known.length;
  if (json) return printJson(terminal, { file: target, read: imported.length, added, terms: merged.size });
  note(terminal, `${plural(imported.length, 'term')} read, ${added} new; ${target} holds ${merged.size}`);
}

async function termsInForce(tm: string): Promise<GlossaryTerm[]> {
  const own = glossaryBeside(tm);
  return readGlossary(existsSync(own) ? own : packagedGlossary);
}

async function exportGlossary(file: string, { tm, json }: Options, terminal: Terminal): Promise<void> {
  const format = formatOfGlossary(file);
  if (!format)
    throw new UsageError(`${file}: the name must end with .tbx, .csv, .xlsx, .tsv or .txt, which chooses the format`);
  const terms = await termsInForce(tm);
  if (format === 'xlsx') await writeWholeBytes(file, await (await import('../exchange/xlsx.ts')).formatXlsx(terms));
  else await writeWhole(file, (sink) => writeGlossary(terms, format, sink));
  if (json) return printJson(terminal, { file, terms: terms.length });
  note(terminal, `${plural(terms.length, 'term')} written to ${file}`);
}

async function listGlossary({ tm, json }: Options, terminal: Terminal): Promise<void> {
  const terms = await termsInForce(tm);
  if (json) return printJson(terminal, { terms });
  for (const { en, zh, field, status, note: remark } of terms)
    await print(terminal, [en, zh, status, field, remark].join('\t'));
}
