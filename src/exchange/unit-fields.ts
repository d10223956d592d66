// A unit out of loose fields, as a table or a line of JSON has them: what is missing gets its default, what is wrong is said.
import type { BlockKind, NewUnit, UnitStatus } from '../model.ts';
import { isPlainDate, readDate } from './dates.ts';
import { canonicalTag, sideOf } from './language-tags.ts';
import type { Problem, ProblemRule } from './problem.ts';

/** The fields of a unit, in the order in which tables and lines have them. */
export const unitFields = [
  'zh',
  'en',
  'score',
  'type',
  'kind',
  'status',
  'document',
  'uri',
  'position',
  'dated',
  'created',
  'changed',
  'zhTag',
  'enTag',
  'tuid',
  'note',
  'zhMarkup',
  'enMarkup',
  'properties',
  'others',
] as const satisfies readonly (keyof NewUnit)[];

export interface LineSurroundings {
  readonly line: number;
  readonly document: string;
  readonly uri: string;
  readonly position: number;
  readonly status: UnitStatus;
}

/** Null and undefined stand for a field that is not there. @returns a unit, or the problem that keeps it from being one */
export function unitFromFields(
  fields: Readonly<Partial<Record<keyof NewUnit, unknown>>>,
  around: LineSurroundings,
): NewUnit | Problem {
  const tuid = typeof fields.tuid === 'string' ? fields.tuid : null;
  try {
    const zh = textOf(fields, 'zh');
    const en = textOf(fields, 'en');
    return {
      zh,
      en,
      zhTag: tagOf(fields, 'zh', 'zh-CN'),
      enTag: tagOf(fields, 'en', 'en-US'),
      document: optional(fields, 'document', isString) ?? around.document,
      uri: optional(fields, 'uri', isString) ?? around.uri,
      position: optional(fields, 'position', isPosition) ?? around.position,
      ...(isPlainDate(fields.dated) ? { dated: fields.dated } : {}),
      score: optional(fields, 'score', isScore),
      type: optional(fields, 'type', isBeadType),
      kind: optional(fields, 'kind', (value) => isString(value) && isKind(value)),
      status: optional(fields, 'status', (value) => isString(value) && isStatus(value)) ?? around.status,
      note: optional(fields, 'note', isString),
      created: dateOf(fields, 'created'),
      changed: dateOf(fields, 'changed'),
      tuid,
      zhMarkup: optional(fields, 'zhMarkup', isString),
      enMarkup: optional(fields, 'enMarkup', isString),
      properties: optional(fields, 'properties', isListOf('name', 'value')) ?? [],
      others: optional(fields, 'others', isListOf('tag', 'text')) ?? [],
    };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { line: around.line, tuid, rule: error.rule, message: `${error.message}: not taken`, isLost: true };
  }
}

/** Why a line is no unit; never leaves this file. */
class Unfit extends Error {
  readonly rule: ProblemRule;
  constructor(rule: ProblemRule, message: string) {
    super(message);
    this.rule = rule;
  }
}

type Fields = Readonly<Partial<Record<keyof NewUnit, unknown>>>;

function textOf(fields: Fields, side: 'zh' | 'en'): string {
  const text = fields[side];
  const name = side === 'zh' ? 'Chinese' : 'English';
  if (text === undefined || text === null) throw new Unfit('language-missing', `no ${name}`);
  if (typeof text !== 'string') throw new Unfit('malformed', `${side} is not text`);
  if (text.trim() === '') throw new Unfit('empty-text', `the ${name} has no text`);
  return text;
}

function tagOf(fields: Fields, side: 'zh' | 'en', usual: string): string {
  const tag = canonicalTag(optional(fields, `${side}Tag`, isString) ?? usual);
  if (sideOf(tag) !== side) throw new Unfit('language-tag', `${side}Tag is ${JSON.stringify(tag)}, another language`);
  return tag;
}

function dateOf(fields: Fields, name: 'created' | 'changed'): string | null {
  const text = optional(fields, name, isString);
  if (text === null) return null;
  const { iso } = readDate(text);
  if (iso === null) throw new Unfit('date', `${name} is ${JSON.stringify(text)}, which is no date`);
  return iso;
}

function optional<K extends keyof NewUnit>(
  fields: Fields,
  name: K,
  isFit: (value: unknown) => boolean,
): NonNullable<NewUnit[K]> | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (isFit(value)) return value as NonNullable<NewUnit[K]>;
  throw new Unfit('malformed', `${name} cannot be ${JSON.stringify(value)?.slice(0, 40)}`);
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isPosition = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isScore = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;
const isBeadType = (value: unknown): boolean => isString(value) && /^\d+-\d+$/.test(value);
const isListOf =
  (...keys: readonly string[]) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((item) => keys.every((key) => isString(item?.[key])));

export const isKind = (text: string): text is BlockKind => kinds.has(text);

export const isStatus = (text: string): text is UnitStatus => /^(draft|reviewed|rejected)$/.test(text);

const kinds: ReadonlySet<string> = new Set<BlockKind>([
  'heading',
  'byline',
  'date',
  'salutation',
  'paragraph',
  'item',
  'note',
  'furniture',
]);
