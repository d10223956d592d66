// What a project wants checked and how severely: the `check` part of a duizhao.json.
import { MalformedFileError, UsageError } from '../errors.ts';
import type { Severity } from './check.ts';
import { rules } from './rules/rules.ts';

export interface CheckSettings {
  /** Severity by code instead of the rule's own; `off` leaves the rule out. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Glossary files, relative to the settings. */
  readonly glossaries: readonly string[];
}

const levels = ['off', 'info', 'warning', 'error'];

/**
 * Reads `{"check": {"ignore": ["spaces"], "severity": {"end-mark": "warning"}, "glossary": ["terms.tsv"]}}`.
 * @param name of the file, for errors
 * @throws MalformedFileError that names what cannot be understood
 */
export function parseSettings(text: string, name: string): CheckSettings {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new MalformedFileError(`${name}: not JSON (${(error as Error).message})`, { cause: error });
  }
  const {
    ignore = [],
    severity = {},
    glossary = [],
  } = (value as { check?: Record<string, unknown> } | null)?.check ?? {};
  if (!isNames(ignore)) throw new MalformedFileError(`${name}: "ignore" must be a list of codes, ["spaces"]`);
  if (!isNames(glossary)) throw new MalformedFileError(`${name}: "glossary" must be a list of files, ["terms.tsv"]`);
  const chosen = Object.entries(severity as Record<string, unknown>);
  for (const [code, level] of chosen) {
    if (!levels.includes(level as string))
      throw new MalformedFileError(`${name}: severity of ${code} must be one of ${levels.join(', ')}`);
  }
  const severities = { ...Object.fromEntries(chosen), ...ignoreRules(ignore) } as CheckSettings['severities'];
  const unknown = Object.keys(severities).find((code) => !isCode(code));
  if (unknown !== undefined) throw new MalformedFileError(`${name}: ${unknownCode(unknown)}`);
  return { severities, glossaries: glossary };
}

/** Codes, also several with commas between, as severities. @throws UsageError for a code that no rule has */
export function ignoreRules(codes: readonly string[]): Record<string, 'off'> {
  const list = codes.flatMap((item) => item.split(',')).map((code) => code.trim());
  const unknown = list.find((code) => !isCode(code));
  if (unknown !== undefined) throw new UsageError(unknownCode(unknown));
  return Object.fromEntries(list.map((code) => [code, 'off']));
}

const isCode = (code: string) => rules.some((rule) => rule.code === code);
const unknownCode = (code: string) => `no rule is called ${JSON.stringify(code)}; duizhao check --rules lists them`;

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
