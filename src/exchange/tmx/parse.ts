// One `tu` element as text → its parts, as they stand in the file. Nothing is judged here but well-formedness.
import { SaxesParser } from 'saxes';
import type { Property } from '../../model.ts';
import { canonicalTag } from '../language-tags.ts';
import { buildInline, type InlineBuilder, type InlineText } from './inline.ts';

export interface RawUnit extends Described {
  readonly line: number;
  readonly variants: readonly RawVariant[];
  /** True where a note or property follows a variant, against the DTD. */
  readonly isOutOfOrder: boolean;
}

export interface RawVariant extends Described {
  readonly line: number;
  /** `xml:lang`, in old files `lang`, in canonical form and as it stands there; empty where there is neither. */
  readonly tag: string;
  readonly written: string;
  readonly seg: InlineText | null;
}

interface Described {
  readonly attributes: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly props: readonly Property[];
}

/** XML that cannot be read. */
export class NotWellFormed extends Error {
  readonly line: number;
  constructor(reason: string, line: number, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'NotWellFormed';
    this.line = line;
  }
}

/** Elements nested deeper than this are no translation unit. */
export const deepest = 32;

/**
 * Makes a parser for many units: one saxes parser serves until something breaks it.
 * @returns a function from a unit's text and its 1-based line in the file to its parts; it throws {@link NotWellFormed}
 */
export function createUnitParser(): (xml: string, line: number) => RawUnit {
  let parser: Parser | undefined;
  return (xml, line) => {
    parser ??= createParser();
    try {
      return parser.parse(xml, line);
    } catch (error) {
      const at = parser.line();
      parser = undefined;
      if (error instanceof NotWellFormed) throw error;
      throw new NotWellFormed((error as Error).message.replace(/\.$/, ''), at, { cause: error });
    }
  };
}

interface Parser {
  parse(xml: string, line: number): RawUnit;
  line(): number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

function createParser(): Parser {
  const saxes = new SaxesParser({ fragment: true, position: false, xmlns: false });
  /** Lines of the file before the first one that this parser has seen. */
  let before = 0;
  let depth = 0;
  let unit: Mutable<RawUnit> | undefined;
  let variant: Mutable<RawVariant> | undefined;
  /** Text of the note or prop, or of the segment as long as it has no tags, that we are in. */
  let value: string | undefined;
  let isInSegment = false;
  let inline: InlineBuilder | undefined;
  let type = '';

  saxes.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw new Error(`elements nested deeper than ${deepest}`);
    if (isInSegment) {
      inline ??= buildInline(value);
      inline.open(name, attributes);
    } else if (depth === 1)
      unit = { attributes, notes: [], props: [], line: before + saxes.line, variants: [], isOutOfOrder: false };
    else if (name === 'tuv' && depth === 2) {
      const written = attributes['xml:lang'] ?? attributes.lang ?? '';
      const tag = canonicalTag(written);
      variant = { attributes, notes: [], props: [], line: before + saxes.line, tag, written, seg: null };
    } else if (name === 'seg' && variant && depth === 3) {
      if (variant.seg) throw new Error('two segments in one variant');
      isInSegment = true;
      value = '';
    } else if ((name === 'note' || name === 'prop') && depth === (variant ? 3 : 2)) {
      value = '';
      type = attributes.type ?? '';
      if (!variant && unit!.variants.length) unit!.isOutOfOrder = true;
    }
  });
  const onText = (text: string) => {
    if (inline) inline.text(text);
    else if (value !== undefined) value += text;
  };
  saxes.on('text', onText);
  saxes.on('cdata', onText);
  saxes.on('closetag', ({ name }) => {
    depth--;
    if (isInSegment && depth > 2) inline!.close();
    else if (isInSegment) {
      variant!.seg = inline ? inline.finish() : { text: value!, markup: null, doubt: null };
      isInSegment = false;
      inline = undefined;
      value = undefined;
    } else if (value !== undefined && depth === (variant ? 2 : 1)) {
      const owner = variant ?? unit!;
      if (name === 'note') owner.notes.push(value);
      else owner.props.push({ name: type, value });
      value = undefined;
    } else if (variant && depth === 1) {
      unit!.variants.push(variant);
      variant = undefined;
    }
  });

  return {
    line: () => before + saxes.line,
    parse(xml, line) {
      before = line - saxes.line;
      saxes.write(xml);
      // An ampersand swallows all that follows it up to a semicolon, and says nothing where there is none.
      if (depth !== 0 || !unit) throw new Error('an element has no end');
      const done = unit;
      unit = undefined;
      return done;
    },
  };
}
