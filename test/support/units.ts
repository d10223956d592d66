// Units for tests: one with usual values, and any unit that a memory can hold.
import fc from 'fast-check';
import { readInline } from '../../src/exchange/tmx/inline.ts';
import { dropForbidden, escapeText } from '../../src/files/xml.ts';
import type { BlockKind, NewUnit } from '../../src/model.ts';

/** A unit in which all is as it mostly is, but for what is given. */
export const makeUnit = (fields: Partial<NewUnit> = {}): NewUnit => ({
  zh: '渡口今天关闭。',
  en: 'The ferry pier is closed today.',
  zhTag: 'zh-CN',
  enTag: 'en',
  document: 'Harbour notice',
  uri: 'notices/harbour.txt',
  position: 0,
  score: 0.93,
  type: '1-1',
  kind: 'paragraph',
  status: 'draft',
  note: null,
  created: '2026-01-31T08:00:00Z',
  changed: '2026-02-01T09:30:00Z',
  tuid: null,
  zhMarkup: null,
  enMarkup: null,
  properties: [],
  others: [],
  ...fields,
});

/** Any text that XML can hold, with its special characters more often than chance would have them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...'&<>"\'\t\n\r\\', ']]>', '\r\n', '&amp;', '\ufffd', '港口', '🍵'),
    ),
  )
  .map((parts) => dropForbidden(parts.join('')));

const anyWords = anyText.map((text) => `港 ${text}`);

/** A side of a unit: plain, or with inline tags in the form in which the reader keeps them. */
const anySide = fc.oneof(
  anyWords.map((text) => ({ text, markup: null })),
  fc.tuple(anyWords, anyText, anyText).map(([before, code, after]) => {
    const raw = `${escapeText(before)}<bpt i="1" x="1">${escapeText(code)}</bpt>tea<ept i="1"/>${escapeText(after)}<ph/>`;
    const { text, markup } = readInline(raw)!;
    return { text, markup };
  }),
);

const anyDate = fc
  .integer({ min: Date.UTC(1000, 0), max: Date.UTC(9999, 0) })
  .map((time) => `${new Date(time).toISOString().slice(0, 19)}Z`);

const anyProperties = (names: readonly string[]) =>
  fc.array(fc.record({ name: fc.constantFrom(...names), value: anyText }), { maxLength: 3 });

const anyAttributes = (prefix: string) =>
  fc
    .record({ usagecount: anyText, changeid: anyText }, { requiredKeys: [] })
    .map((record) => Object.entries(record).map(([name, value]) => ({ name: `${prefix}@${name}`, value: value! })));

const kinds: readonly BlockKind[] = ['heading', 'byline', 'date', 'salutation', 'paragraph', 'item', 'note'];

/** Any unit that a memory can hold. */
export const anyUnit: fc.Arbitrary<NewUnit> = fc
  .record({
    zh: anySide,
    en: anySide,
    zhTag: fc.constantFrom('zh', 'zh-CN', 'zh-TW', 'zh-Hans-CN', 'zh-Hant'),
    enTag: fc.constantFrom('en', 'en-US', 'en-GB'),
    document: anyWords,
    uri: anyWords,
    position: fc.nat(),
    dated: fc.option(fc.constantFrom('2020', '2020-11', '2020-11-30'), { nil: undefined }),
    score: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs)),
    type: fc.option(fc.constantFrom('1-1', '1-2', '3-1')),
    kind: fc.option(fc.constantFrom(...kinds)),
    status: fc.constantFrom('draft' as const, 'reviewed' as const, 'rejected' as const),
    note: fc.option(anyWords),
    created: fc.option(anyDate),
    changed: fc.option(anyDate),
    tuid: fc.option(anyWords),
    // In the order in which a file has them: attributes, notes, properties; the unit's own, then those of its sides.
    attributes: anyAttributes(''),
    furtherNotes: anyProperties(['#note']),
    props: anyProperties(['x-client', 'project', 'x-']),
    zhAttributes: anyAttributes('zh:'),
    zhProps: anyProperties(['zh:x-context']),
    enProps: anyProperties(['en:x-context', 'en:y']),
    others: fc.array(fc.record({ tag: fc.constantFrom('fr-CA', 'ja', 'zh-HK', 'en-IE'), text: anyWords }), {
      maxLength: 2,
    }),
  })
  .map(({ zh, en, dated, attributes, furtherNotes, props, zhAttributes, zhProps, enProps, ...fields }) => ({
    ...fields,
    ...(dated === undefined ? {} : { dated }),
    zh: zh.text,
    en: en.text,
    zhMarkup: zh.markup,
    enMarkup: en.markup,
    properties: [
      ...attributes,
      ...(fields.note === null ? [] : furtherNotes),
      ...props,
      ...zhAttributes,
      ...zhProps,
      ...enProps,
    ],
  }));
