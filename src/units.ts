// Pairs of an aligned document → units, for the memory and for files that go to other tools.
import { isTraditional } from './language/traditional.ts';
import type { Document, NewUnit, Pair } from './model.ts';

/** What can be kept of a document, and how many pairs cannot. */
export interface ChosenUnits {
  readonly units: readonly NewUnit[];
  /** Left out: broken off at the end of the document. */
  readonly incomplete: number;
  /** Left out: without a counterpart. */
  readonly oneSided: number;
}

/**
 * What a unit is before anybody tells more of it. Spread it last: V8 makes a hidden class for every single object that
 * goes on after a spread of so many properties.
 */
export const freshUnit = {
  enTag: 'en-US',
  status: 'draft',
  note: null,
  created: null,
  changed: null,
  tuid: null,
  zhMarkup: null,
  enMarkup: null,
  properties: [],
  others: [],
} as const satisfies Partial<NewUnit>;

/** Characters of all that is kept of a unit and may be long. */
export function measureUnit({ zh, en, zhMarkup, enMarkup, note, others, properties }: NewUnit): number {
  let characters = zh.length + en.length + (zhMarkup?.length ?? 0) + (enMarkup?.length ?? 0) + (note?.length ?? 0);
  for (const { text } of others) characters += text.length;
  for (const { value } of properties) characters += value.length;
  return characters;
}

/** Makes units of the pairs with both sides that the document does not break off; `position` counts all pairs. */
export function chooseUnits(document: Document, pairs: readonly Pair[]): ChosenUnits {
  const units: NewUnit[] = [];
  let incomplete = 0;
  let oneSided = 0;
  const zhTag = chineseTag(pairs);
  for (const [position, { zh, en, score, type, kind, issues }] of pairs.entries()) {
    if (zh === null || en === null) oneSided++;
    else if (issues.some(({ code }) => code === 'incomplete')) incomplete++;
    else
      units.push({
        zh,
        en,
        zhTag,
        document: document.title,
        uri: document.uri,
        position,
        ...(document.date === undefined ? {} : { dated: document.date }),
        score,
        type,
        kind,
        ...freshUnit,
      });
  }
  return { units, incomplete, oneSided };
}

/** The tag that every CAT tool knows for the script: `zh-TW` where most sentences have Traditional characters. */
function chineseTag(pairs: readonly Pair[]): string {
  const chinese = pairs.flatMap(({ zh }) => zh ?? []);
  return chinese.filter(isTraditional).length * 2 > chinese.length ? 'zh-TW' : 'zh-CN';
}
