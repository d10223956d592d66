// TermBase eXchange (ISO 30042): writes TBX-Basic of version 3 in DCA style, reads versions 2 and 3, any style.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { MalformedFileError } from '../errors.ts';
import type { Sink } from '../files/whole.ts';
import { escapeAttribute, escapeText } from '../files/xml.ts';
import type { GlossaryTerm, TermRow, TermStatus } from '../model.ts';
import { checkTerm, oneLine } from './glossary-table.ts';

/** Administrative status as TBX-Basic names it. What is official is said by a source of its own. */
const administrative: Readonly<Record<TermStatus, string>> = {
  official: 'preferredTerm-admn-sts',
  preferred: 'preferredTerm-admn-sts',
  candidate: 'admittedTerm-admn-sts',
  deprecated: 'supersededTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
};

const officialSource = 'official publication';

/** Writes the terms as one TBX-Basic file. */
export async function writeTbx(terms: Iterable<TermRow>, sink: Sink): Promise<void> {
  await sink.write(
    `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>English–Chinese glossary</title></titleStmt>
      <sourceDesc><p>Written by duizhao</p></sourceDesc>
    </fileDesc>
    <encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>
  </tbxHeader>
  <text>
    <body>
`,
  );
  let id = 0;
  for (const term of terms) await sink.write(formatConcept(term, ++id));
  await sink.write('    </body>\n  </text>\n</tbx>\n');
}

function formatConcept(term: TermRow, id: number): string {
  const field = term.field ? `        <descrip type="subjectField">${escapeText(oneLine(term.field))}</descrip>\n` : '';
  const note = term.note ? `        <note>${escapeText(oneLine(term.note))}</note>\n` : '';
  return `      <conceptEntry id="c${id}">
${field}${note}${formatLanguage('en', term.en, term.status, term.exampleEn)}${formatLanguage('zh-CN', term.zh, term.status, term.exampleZh)}      </conceptEntry>
`;
}

function formatLanguage(tag: string, text: string, status: TermStatus, example?: string): string {
  const source = status === 'official' ? `            <admin type="source">${officialSource}</admin>\n` : '';
  const context = example ? `            <descrip type="context">${escapeText(oneLine(example))}</descrip>\n` : '';
  return `        <langSec xml:lang="${escapeAttribute(tag)}">
          <termSec>
            <term>${escapeText(oneLine(text))}</term>
            <termNote type="administrativeStatus">${administrative[status]}</termNote>
${source}${context}          </termSec>
        </langSec>
`;
}

interface Concept {
  readonly line: number;
  field: string;
  note: string;
  readonly terms: { lang: 'zh' | 'en'; text: string; status: TermStatus | null; source: string }[];
}

/**
 * Reads the terms of a TBX file: every English term of a concept with every Chinese one. Concepts that lack either are passed over.
 * @throws MalformedFileError with the line where it is no well-formed XML, or no TBX
 */
export function readTbx(xml: string, uri: string): GlossaryTerm[] {
  const terms: GlossaryTerm[] = [];
  const parser = new SaxesParser();
  let concept: Concept | undefined;
  let lang: 'zh' | 'en' | undefined;
  let text = '';
  let kind = '';
  let isTbx = false;
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const local = localName(name);
    isTbx ||= local === 'tbx' || local === 'martif';
    if (local === 'conceptEntry' || local === 'termEntry')
      concept = { line: parser.line, field: '', note: '', terms: [] };
    if (local === 'langSec' || local === 'langSet') lang = langOf(attributes['xml:lang'] ?? attributes.lang ?? '');
    text = '';
    // DCT style names the category by the element itself.
    kind = attributes.type ?? local;
  });
  parser.on('text', (chunk) => {
    text += chunk;
  });
  parser.on('cdata', (chunk) => {
    text += chunk;
  });
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    const value = oneLine(text);
    const last = concept?.terms.at(-1);
    if (local === 'term' && concept && lang) concept.terms.push({ lang, text: value, status: null, source: '' });
    else if (kind === 'administrativeStatus' && last && lang) last.status = statusOf(value) ?? last.status;
    else if (kind === 'source' && last && lang) last.source = value;
    else if (kind === 'subjectField' && concept) concept.field = value;
    else if (local === 'note' && concept && !lang) concept.note = value;
    else if (local === 'langSec' || local === 'langSet') lang = undefined;
    else if ((local === 'conceptEntry' || local === 'termEntry') && concept) {
      terms.push(...pairTerms(concept, uri));
      concept = undefined;
    }
    text = '';
    kind = '';
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    throw new MalformedFileError(`${uri}:${parser.line}: not well-formed XML: mend it there, or export it anew`, {
      cause: error,
    });
  }
  if (!isTbx) throw new MalformedFileError(`${uri}:1: no TBX: its first element is neither tbx nor martif`);
  return terms;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function langOf(tag: string): 'zh' | 'en' | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/u);
  return primary === 'zh' || primary === 'en' ? primary : undefined;
}

function statusOf(value: string): TermStatus | undefined {
  if (value.startsWith('preferred')) return 'preferred';
  if (/^(?:admitted|standardized)/u.test(value)) return 'candidate';
  if (/^superseded|^obsolete/u.test(value)) return 'deprecated';
  return /^(?:deprecated|notRecommended)/u.test(value) ? 'forbidden' : undefined;
}

/** Of the worst status of both: what is forbidden on one side is no translation. */
function pairTerms({ terms, field, note, line }: Concept, uri: string): GlossaryTerm[] {
  const order: readonly TermStatus[] = ['preferred', 'candidate', 'deprecated', 'forbidden'];
  const english = terms.filter(({ lang }) => lang === 'en');
  return english.flatMap((en) =>
    terms
      .filter(({ lang, text }) => lang === 'zh' && text && en.text)
      .map((zh) => {
        const worst = Math.max(order.indexOf(zh.status ?? 'preferred'), order.indexOf(en.status ?? 'preferred'));
        const isOfficial = worst === 0 && zh.source === officialSource && en.source === officialSource;
        const status = isOfficial ? 'official' : order[worst]!;
        return checkTerm({ zh: zh.text, en: en.text, field, status, note }, uri, line);
      }),
  );
}
