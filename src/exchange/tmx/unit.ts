// A unit's parts as they stand in a TMX file → the unit we keep, and what has to be said about it.
import type { NewUnit, OtherVariant, UnitStatus } from '../../model.ts';
import { readDate } from '../dates.ts';
import { canonicalTag, sideOf } from '../language-tags.ts';
import type { ProblemRule } from '../problem.ts';
import type { RawUnit, RawVariant } from './parse.ts';
import { attributeProperties, readOwnFields, unitAttributes, variantProperties } from './properties.ts';

/** What the unit inherits from its file. */
export interface Surroundings {
  /** The header's `srclang`, as it stands there; null where it has none. */
  readonly sourceTag: string | null;
  /** Title and uri for units that do not name their own, and the unit's 0-based place in the file. */
  readonly document: string;
  readonly uri: string;
  readonly position: number;
  readonly status: UnitStatus;
}

export interface Finding {
  readonly rule: ProblemRule;
  readonly line: number;
  readonly message: string;
  /** Set where a whole file has the same habit: said once for each key. */
  readonly once?: string;
  /** Tags of the languages it has, where that is what is wrong. */
  readonly languages?: readonly string[];
}

/** A unit, or the reason for which it cannot be taken; findings did not keep it from being taken. */
export type Taken =
  | { readonly unit: NewUnit; readonly findings: readonly Finding[] }
  | { readonly unit: null; readonly reason: Finding };

/** Longer than any paragraph: 100,000 characters are a chapter of a book. */
const longestText = 100_000;

export function takeUnit(raw: RawUnit, around: Surroundings): Taken {
  const findings: Finding[] = [];
  const { variants } = raw;
  const wanted = canonicalTag(raw.attributes.srclang ?? around.sourceTag ?? '');
  const zh = choose(variants, 'zh', wanted);
  const en = choose(variants, 'en', wanted);
  if (!zh || !en) return { unit: null, reason: missing(raw) };
  for (const side of [zh, en]) {
    const refusal = unusable(side);
    if (refusal) return { unit: null, reason: refusal };
    if (side.seg!.doubt !== null) findings.push({ rule: 'inline-tag', line: side.line, message: side.seg!.doubt });
  }
  const created = dateOf('creationdate', raw, [zh, en], findings);
  const changed = dateOf('changedate', raw, [zh, en], findings);
  findings.push(...habitsOf(raw, wanted));
  const own = readOwnFields(raw.props);
  const unit: NewUnit = {
    zh: zh.seg!.text,
    en: en.seg!.text,
    zhTag: zh.tag,
    enTag: en.tag,
    document: own.document ?? around.document,
    uri: own.uri ?? around.uri,
    position: own.position ?? around.position,
    ...(own.dated === undefined ? {} : { dated: own.dated }),
    score: own.score ?? null,
    type: own.type ?? null,
    kind: own.kind ?? null,
    status: own.status ?? around.status,
    note: raw.notes[0] ?? null,
    created,
    changed,
    tuid: raw.attributes.tuid ?? null,
    zhMarkup: zh.seg!.markup,
    enMarkup: en.seg!.markup,
    properties: [
      ...attributeProperties(raw.attributes, '', unitAttributes),
      ...raw.notes.slice(1).map((value) => ({ name: '#note', value })),
      ...own.properties,
      ...variantProperties('zh:', zh),
      ...variantProperties('en:', en),
    ],
    others: othersOf(variants, [zh, en]),
  };
  return { unit, findings };
}

/** The variant in the source language's very tag if there is one, else the first: a unit may hold zh-CN and zh-TW. */
function choose(variants: readonly RawVariant[], side: 'zh' | 'en', wanted: string): RawVariant | undefined {
  const candidates = variants.filter((variant) => sideOf(variant.tag) === side);
  return candidates.find((variant) => variant.tag === wanted) ?? candidates[0];
}

function missing({ variants, line }: RawUnit): Finding {
  const nameless = variants.find((variant) => variant.tag === '');
  if (nameless)
    return { rule: 'language-unnamed', line: nameless.line, message: 'a variant without xml:lang: not taken' };
  const tags = [...new Set(variants.map((variant) => variant.tag))];
  const has = (side: 'zh' | 'en') => tags.some((tag) => sideOf(tag) === side);
  const lacking = has('zh') ? 'no English' : has('en') ? 'no Chinese' : 'neither Chinese nor English';
  const message = tags.length ? `${lacking}, only ${listTags(tags)}: not taken` : 'no variants: not taken';
  return { rule: 'language-missing', line, message, languages: tags.slice(0, 20) };
}

function unusable({ seg, line, tag }: RawVariant): Finding | undefined {
  if (!seg || seg.text.trim() === '') return { rule: 'empty-text', line, message: `${tag} has no text: not taken` };
  if (seg.text.length <= longestText) return undefined;
  return { rule: 'too-long', line, message: `${tag} has ${seg.text.length} characters in one unit: not taken` };
}

/** The unit's own date, else the first or last of its two variants'. */
function dateOf(
  name: 'creationdate' | 'changedate',
  raw: RawUnit,
  sides: readonly RawVariant[],
  findings: Finding[],
): string | null {
  const owners = raw.attributes[name] === undefined ? sides : [raw];
  let date: string | null = null;
  for (const { attributes, line } of owners) {
    const text = attributes[name];
    if (text === undefined) continue;
    const { iso, isStandard } = readDate(text);
    if (iso === null) {
      findings.push({ rule: 'date', line, message: `${name} ${quote(text)} is no date: taken without it` });
    } else {
      if (!isStandard) {
        const message = `${name} ${quote(text)} is not written as YYYYMMDDThhmmssZ: taken as ${iso}`;
        findings.push({ rule: 'date', line, message, once: `date ${text.length}` });
      }
      const isBetter = date === null || (name === 'creationdate' ? iso < date : iso > date);
      if (isBetter) date = iso;
    }
  }
  return date;
}

/** What a tool does wrong in every unit it writes: worth one line a file. */
function habitsOf({ variants, isOutOfOrder, line: unitLine }: RawUnit, wanted: string): Finding[] {
  const habits: Finding[] = [];
  for (const { tag, written, line } of variants) {
    if (tag === '') {
      const message = 'a variant without xml:lang: left out, the others taken';
      habits.push({ rule: 'language-unnamed', line, message });
    } else if (written !== tag && sideOf(tag)) {
      const message = `language tag ${quote(written)} taken as ${quote(tag)}`;
      habits.push({ rule: 'language-tag', line, message, once: `tag ${written}` });
    }
  }
  if (isOutOfOrder) {
    const message = 'a property or note after the variants, where none may stand: taken all the same';
    habits.push({ rule: 'order', line: unitLine, message, once: 'order' });
  }
  if (wanted !== '' && wanted !== '*all*' && !variants.some(({ tag }) => tag === wanted)) {
    const tags = listTags(variants.map(({ tag }) => tag));
    const message = `srclang is ${quote(wanted)}, which no variant has (${tags}): taken all the same`;
    habits.push({ rule: 'source-language', line: unitLine, message, once: `source ${wanted}` });
  }
  return habits;
}

function othersOf(variants: readonly RawVariant[], taken: readonly RawVariant[]): OtherVariant[] {
  if (variants.length <= taken.length) return [];
  return variants
    .filter((variant) => !taken.includes(variant) && variant.tag !== '' && variant.seg && variant.seg.text !== '')
    .map(({ tag, seg }) => ({ tag, text: seg!.text }));
}

const quote = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

function listTags(tags: readonly string[]): string {
  const first = tags.slice(0, 10).map((tag) => tag.slice(0, 40));
  return `${first.join(', ')}${tags.length > first.length ? ' …' : ''}`;
}
