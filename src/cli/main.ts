#!/usr/bin/env node
// Finds the command, runs it, and turns its outcome into an exit code: 0 done, 1 could not, 2 used wrongly.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { DuizhaoError, UsageError } from '../errors.ts';
import { asTargetError } from '../files/whole.ts';
import { describePackage } from '../language/packaged.ts';
import { note, noteFailure, print, type Terminal } from './terminal.ts';

type CommandModule = { register: (program: Command, terminal: Terminal) => void };

/** In the order that `--help` lists them. A command's code is loaded when it is asked for: look-ups must start at once. */
export const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {
  align: () => import('./align.ts'),
  add: () => import('./add.ts'),
  import: () => import('./import.ts'),
  export: () => import('./export.ts'),
  lookup: () => import('./lookup.ts'),
  concordance: () => import('./concordance.ts'),
  term: () => import('./term.ts'),
  terms: () => import('./terms.ts'),
  glossary: () => import('./glossary.ts'),
  annotate: () => import('./annotate.ts'),
  analyze: () => import('./analyze.ts'),
  info: () => import('./info.ts'),
  documents: () => import('./documents.ts'),
  remove: () => import('./remove.ts'),
  merge: () => import('./merge.ts'),
  dedupe: () => import('./dedupe.ts'),
  backup: () => import('./backup.ts'),
  unit: () => import('./unit.ts'),
  evaluate: () => import('./evaluate.ts'),
  check: () => import('./check.ts'),
  report: () => import('./report.ts'),
};

/** Runs one command line. @returns the exit code */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const debug = args.includes('--debug');
  try {
    const program = await buildProgram(args, terminal);
    await program.parseAsync(args as string[], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    explain(error, debug, terminal);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** The command-line program with the command that `args` names; with all of them where it names none. */
export async function buildProgram(args: readonly string[], terminal: Terminal): Promise<Command> {
  const program = new Command('duizhao')
    .description('English–Chinese parallel text in, translation memory out.')
    .version(describePackage().version)
    .option('--debug', 'show the stack of an error')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void print(terminal, text.trimEnd()),
      writeErr: (text) => note(terminal, text.trimEnd()),
      outputError: (text) => noteFailure(terminal, `${text.replace(/^error: /, '').trim()} (--help shows the options)`),
    });
  for (const { register } of await Promise.all(chooseCommands(args).map((load) => load()))) register(program, terminal);
  for (const command of program.commands) inheritSettings(command);
  return program;
}

function chooseCommands(args: readonly string[]): (() => Promise<CommandModule>)[] {
  if (args[0] === '--version' || args[0] === '-V') return [];
  const named = args.find((arg) => Object.hasOwn(commands, arg));
  return named && args[0] !== 'help' ? [commands[named]!] : Object.values(commands);
}

/** A subcommand made by `program.command()` copies these settings; one level is all we have. */
function inheritSettings(command: Command): void {
  command.option('--debug', 'show the stack of an error');
}

function explain(error: unknown, debug: boolean, terminal: Terminal): void {
  const message = error instanceof Error ? error.message : String(error);
  if (debug) note(terminal, `duizhao: ${error instanceof Error ? (error.stack ?? message) : message}`);
  else if (error instanceof DuizhaoError) noteFailure(terminal, message);
  else noteFailure(terminal, `unexpected: ${message} (--debug shows where)`);
}

function isStartedDirectly(): boolean {
  const script = process.argv[1];
  return script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url);
}

if (isStartedDirectly()) void start();

async function start(): Promise<void> {
  const args = process.argv.slice(2);
  const terminal: Terminal = { out: process.stdout, err: process.stderr, in: process.stdin };
  const giveUp = (error: unknown): never => {
    explain(error, args.includes('--debug'), terminal);
    return process.exit(1);
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes early (`| head`) is no error.
    if (error.code === 'EPIPE') process.exit(0);
    giveUp(asTargetError(error, 'standard output'));
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => {});
  process.on('uncaughtException', giveUp);
  process.exitCode = await run(args, terminal);
}
