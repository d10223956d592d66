// What a unit has beyond its texts and dates, as the properties, notes and attributes of a TMX file, and back.

import type { BlockKind, Lang, NewUnit, Property, UnitStatus } from '../../model.ts';
import { isPlainDate } from '../dates.ts';
import { isKind, isStatus } from '../unit-fields.ts';
import type { RawVariant } from './parse.ts';

/** Fields of ours that TMX has no attribute for: `x-document`, `x-score` and so on. */
export interface OwnFields {
  document?: string;
  uri?: string;
  position?: number;
  dated?: string;
  score?: number;
  type?: string;
  kind?: BlockKind;
  status?: UnitStatus;
  properties: Property[];
}

/** Other tools have an `x-status` or `x-type` too: what does not fit ours stays a property. */
export function readOwnFields(props: readonly Property[]): OwnFields {
  const fields: OwnFields = { properties: [] };
  for (const prop of props) if (!takeOwnField(fields, prop)) fields.properties.push(prop);
  return fields;
}

function takeOwnField(fields: OwnFields, { name, value }: Property): boolean {
  switch (name) {
    case 'x-document':
      return fields.document === undefined && value !== '' && set(fields, 'document', value);
    case 'x-uri':
      return fields.uri === undefined && value !== '' && set(fields, 'uri', value);
    case 'x-position':
      return fields.position === undefined && /^\d{1,15}$/.test(value) && set(fields, 'position', Number(value));
    case 'x-dated':
      return fields.dated === undefined && isPlainDate(value) && set(fields, 'dated', value);
    case 'x-score':
      return fields.score === undefined && isScore(value) && set(fields, 'score', Number(value));
    case 'x-type':
      return fields.type === undefined && /^\d+-\d+$/.test(value) && set(fields, 'type', value);
    case 'x-kind':
      return fields.kind === undefined && isKind(value) && set(fields, 'kind', value);
    case 'x-status':
      return fields.status === undefined && isStatus(value) && set(fields, 'status', value);
    default:
      return false;
  }
}

function set<K extends keyof OwnFields>(fields: OwnFields, key: K, value: OwnFields[K]): true {
  fields[key] = value;
  return true;
}

const isScore = (text: string): boolean => /^\d[\d.e-]*$/.test(text) && Number(text) >= 0 && Number(text) <= 1;

/** The same fields, in the order in which they are written. */
export function listOwnFields(unit: NewUnit): [name: string, value: string][] {
  const fields: [string, string | null][] = [
    ['document', unit.document || null],
    ['uri', unit.uri || null],
    ['position', String(unit.position)],
    ['dated', unit.dated ?? null],
    ['score', unit.score === null ? null : String(unit.score)],
    ['type', unit.type],
    ['kind', unit.kind],
    ['status', unit.status],
  ];
  return fields.filter((field): field is [string, string] => field[1] !== null);
}

/** Properties of the unit, and those of its two variants without the prefix that tells them. */
export function partitionProperties(
  properties: readonly Property[],
): Readonly<Record<'unit' | Lang, readonly Property[]>> {
  const parts = { unit: [] as Property[], zh: [] as Property[], en: [] as Property[] };
  for (const property of properties) {
    const lang = /^(zh|en):/.exec(property.name)?.[1] as Lang | undefined;
    if (lang) parts[lang].push({ name: property.name.slice(3), value: property.value });
    else parts.unit.push(property);
  }
  return parts;
}

/** Attributes without a field of their own that are kept as properties named `@creationid`, and come back as attributes. */
export const unitAttributes: readonly string[] = [
  'datatype',
  'usagecount',
  'lastusagedate',
  'creationtool',
  'creationtoolversion',
  'creationid',
  'segtype',
  'changeid',
  'o-tmf',
];

export const variantAttributes: readonly string[] = unitAttributes.filter((name) => name !== 'segtype');

export function attributeProperties(
  attributes: Readonly<Record<string, string>>,
  prefix: string,
  known: readonly string[],
): Property[] {
  const properties: Property[] = [];
  for (const name in attributes) {
    if (known.includes(name)) properties.push({ name: `${prefix}@${name}`, value: attributes[name]! });
  }
  return properties;
}

/** What stands on a variant is kept with its side: `zh:@changeid`, `en:#note`, `en:x-context`. */
export function variantProperties(prefix: string, { attributes, notes, props }: RawVariant): Property[] {
  return [
    ...attributeProperties(attributes, prefix, variantAttributes),
    ...notes.map((value) => ({ name: `${prefix}#note`, value })),
    ...props.map(({ name, value }) => ({ name: prefix + name, value })),
  ];
}
