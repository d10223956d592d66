// Writes TMX 1.4 that CAT tools take and that comes back as the same units.

import type { Sink } from '../../files/whole.ts';
import { escapeAttribute, escapeText } from '../../files/xml.ts';
import { describePackage } from '../../language/packaged.ts';
import type { Lang, NewUnit, Property } from '../../model.ts';
import { formatDate } from '../dates.ts';
import { readInline } from './inline.ts';
import { listOwnFields, partitionProperties, unitAttributes, variantAttributes } from './properties.ts';

export interface WriteTmxOptions {
  /** The language that stands first and is named as the source. */
  readonly source?: Lang;
}

/**
 * Writes units as they come, in UTF-8 with document type. Markup that does not fit its text any more is left out.
 * @returns how many were written
 */
export async function writeTmx(
  units: Iterable<NewUnit> | AsyncIterable<NewUnit>,
  sink: Sink,
  { source = 'en' }: WriteTmxOptions = {},
): Promise<number> {
  let count = 0;
  let sourceTag: string | undefined;
  for await (const unit of units) {
    if (sourceTag === undefined) {
      sourceTag = sidesOf(unit, source)[0].tag;
      await sink.write(formatHead(sourceTag));
    }
    const full = sink.write(formatUnit(unit, source, sourceTag));
    if (full) await full;
    count++;
  }
  await sink.write(`${sourceTag === undefined ? formatHead(source === 'en' ? 'en' : 'zh-CN') : ''}  </body>\n</tmx>\n`);
  return count;
}

function formatHead(sourceTag: string): string {
  const { name, version } = describePackage();
  const attributes = {
    creationtool: name,
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': name,
    adminlang: 'en',
    srclang: sourceTag,
    datatype: 'plaintext',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header${formatAttributes(attributes)}/>
  <body>
`;
}

function formatUnit(unit: NewUnit, source: Lang, sourceTag: string): string {
  const [first, second] = sidesOf(unit, source);
  const own = partitionProperties(unit.properties);
  const attributes = {
    tuid: unit.tuid,
    creationdate: unit.created === null ? null : formatDate(unit.created),
    changedate: unit.changed === null ? null : formatDate(unit.changed),
    ...pickAttributes(own.unit, unitAttributes),
    // A memory may hold units out of British and American English; each says what it was translated from.
    srclang: first.tag === sourceTag ? null : first.tag,
  };
  return [
    `    <tu${formatAttributes(attributes)}>\n`,
    unit.note === null ? '' : `      <note>${escapeText(unit.note)}</note>\n`,
    formatDescription(own.unit, unitAttributes, '      '),
    ...listOwnFields(unit).map(([name, value]) => `      <prop type="x-${name}">${escapeText(value)}</prop>\n`),
    formatVariant(first, own[first.lang]),
    formatVariant(second, own[second.lang]),
    ...unit.others.map(({ tag, text }) => formatVariant({ tag, text, markup: null }, [])),
    '    </tu>\n',
  ].join('');
}

interface Side {
  readonly lang: Lang;
  readonly tag: string;
  readonly text: string;
  readonly markup: string | null;
}

function sidesOf(unit: NewUnit, source: Lang): readonly [Side, Side] {
  const zh: Side = { lang: 'zh', tag: unit.zhTag, text: unit.zh, markup: unit.zhMarkup };
  const en: Side = { lang: 'en', tag: unit.enTag, text: unit.en, markup: unit.enMarkup };
  return source === 'en' ? [en, zh] : [zh, en];
}

function formatVariant({ tag, text, markup }: Omit<Side, 'lang'>, properties: readonly Property[]): string {
  const attributes = formatAttributes({ 'xml:lang': tag, ...pickAttributes(properties, variantAttributes) });
  const inline = markup === null ? null : readInline(markup);
  const seg = inline?.text === text && inline.markup !== null ? inline.markup : escapeText(text);
  const description = formatDescription(properties, variantAttributes, '        ');
  if (description) return `      <tuv${attributes}>\n${description}        <seg>${seg}</seg>\n      </tuv>\n`;
  return `      <tuv${attributes}><seg>${seg}</seg></tuv>\n`;
}

/** Further notes and properties that are no attributes. */
function formatDescription(properties: readonly Property[], known: readonly string[], indent: string): string {
  const notes: string[] = [];
  const props: string[] = [];
  for (const { name, value } of properties) {
    if (isAttribute(name, value, known)) continue;
    if (name === '#note') notes.push(`${indent}<note>${escapeText(value)}</note>\n`);
    else props.push(`${indent}<prop type="${escapeAttribute(name)}">${escapeText(value)}</prop>\n`);
  }
  return notes.join('') + props.join('');
}

function pickAttributes(properties: readonly Property[], known: readonly string[]): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { name, value } of properties) {
    if (isAttribute(name, value, known)) attributes[name.slice(1)] = value;
  }
  return attributes;
}

function isAttribute(name: string, value: string, known: readonly string[]): boolean {
  if (name[0] !== '@' || !known.includes(name.slice(1))) return false;
  return name !== '@segtype' || /^(block|paragraph|sentence|phrase)$/.test(value);
}

function formatAttributes(attributes: Readonly<Record<string, string | null | undefined>>): string {
  let text = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== null && value !== undefined) text += ` ${name}="${escapeAttribute(value)}"`;
  }
  return text;
}
