// Inline tags of a TMX segment: plain text (level 1) out of it, and the markup (level 2) kept as XML that the DTD accepts.
import { SaxesParser } from 'saxes';
import { escapeAttribute, escapeText } from '../../files/xml.ts';

export interface InlineText {
  /** What a reader of the document sees: all but the content of tags; `hi` is no more than a highlight. */
  readonly text: string;
  /** The content of `seg` as XML where it has tags, else null. */
  readonly markup: string | null;
  /** What was not as the format wants it, and what became of it; null where all was well. */
  readonly doubt: string | null;
}

export interface InlineBuilder {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(): void;
  finish(): InlineText;
}

/** Takes the events of a parser between `<seg>` and `</seg>`. @param before text before the first of them */
export function buildInline(before = ''): InlineBuilder {
  let plain = before;
  let doubt: string | null = null;
  let nodes: Node[] | undefined;
  const open: (Tag | null)[] = [];
  const parent = (): Tag | undefined => open.findLast((tag) => tag !== null) ?? undefined;
  const isHidden = (): boolean => open.some((tag) => tag !== null && tag.name !== 'hi');

  return {
    open(name, attributes) {
      nodes ??= plain ? [plain] : [];
      const expected = attributesOf[name];
      if (!expected || !mayContain(parent()?.name, name)) {
        doubt ??= `tag <${name}> has no place here: left out, its text kept`;
        open.push(null);
        return;
      }
      const odd = Object.keys(attributes).find((attribute) => !expected.includes(attribute));
      if (odd !== undefined) doubt ??= `attribute ${odd} of tag <${name}> is unknown: left out`;
      const tag: Tag = { name, attributes: Object.entries(attributes).filter(([key]) => expected.includes(key)) };
      nodes.push({ tag, isOpen: true });
      open.push(tag);
    },
    text(text) {
      if (!isHidden()) plain += text;
      nodes?.push(text);
    },
    close() {
      const tag = open.pop();
      if (tag) nodes!.push({ tag, isOpen: false });
    },
    finish() {
      if (!nodes?.some((node) => typeof node !== 'string')) return { text: plain, markup: null, doubt };
      doubt = isolateUnpaired(nodes) ?? doubt;
      return { text: plain, markup: nodes.map(serialize).join(''), doubt };
    },
  };
}

/** Reads markup as kept in a unit. @returns null where it is not well-formed */
export function readInline(markup: string): InlineText | null {
  const parser = new SaxesParser({ fragment: true, position: false, xmlns: false });
  const inline = buildInline();
  parser.on('opentag', ({ name, attributes }) => inline.open(name, attributes));
  parser.on('text', (text) => inline.text(text));
  parser.on('cdata', (text) => inline.text(text));
  parser.on('closetag', () => inline.close());
  try {
    parser.write(markup).close();
  } catch {
    return null;
  }
  return inline.finish();
}

interface Tag {
  name: string;
  attributes: [string, string][];
}

type Node = string | { readonly tag: Tag; readonly isOpen: boolean };

/** TMX 1.4b, § 4.2: the inline elements and their attributes. */
const attributesOf: Readonly<Record<string, readonly string[] | undefined>> = {
  bpt: ['i', 'x', 'type'],
  ept: ['i'],
  sub: ['datatype', 'type'],
  it: ['pos', 'x', 'type'],
  ph: ['x', 'assoc', 'type'],
  hi: ['x', 'type'],
  ut: ['x'],
};

/** Only `sub` stands in the tags that hold code; it stands nowhere else. */
function mayContain(parent: string | undefined, child: string): boolean {
  const holdsCode = parent !== undefined && parent !== 'hi' && parent !== 'sub';
  return (child === 'sub') === holdsCode;
}

/**
 * Makes `it`, the tag for what has no partner, of every `bpt` without its `ept` and the other way round.
 * @returns what was found, null where every tag has its partner
 */
function isolateUnpaired(nodes: readonly Node[]): string | null {
  /** Openings that wait for their partner, by the identifier that the two share. */
  const waiting = new Map<string | undefined, Tag[]>();
  const alone: Tag[] = [];
  let doubt: string | null = null;
  for (const node of nodes) {
    if (typeof node === 'string' || !node.isOpen) continue;
    const { tag } = node;
    const id = tag.attributes.find(([key]) => key === 'i')?.[1];
    if (tag.name === 'bpt' && id === undefined) alone.push(tag);
    else if (tag.name === 'bpt') {
      const same = waiting.get(id);
      if (same) same.push(tag);
      else waiting.set(id, [tag]);
    }
    if (tag.name === 'ept' && !waiting.get(id)?.pop()) alone.push(tag);
    if (tag.name === 'it' && !tag.attributes.some(([key, value]) => key === 'pos' && /^(begin|end)$/.test(value))) {
      doubt = 'tag <it> says neither begin nor end: kept as a placeholder <ph>';
      tag.name = 'ph';
      tag.attributes = tag.attributes.filter(([key]) => key !== 'pos');
    }
  }
  for (const tag of [...[...waiting.values()].flat(), ...alone]) {
    doubt = `tag <${tag.name}> without its partner: kept as an isolated tag <it>`;
    const pos = tag.name === 'bpt' ? 'begin' : 'end';
    tag.name = 'it';
    tag.attributes = [['pos', pos], ...tag.attributes.filter(([key]) => key !== 'i')];
  }
  return doubt;
}

function serialize(node: Node): string {
  if (typeof node === 'string') return escapeText(node);
  if (!node.isOpen) return `</${node.tag.name}>`;
  return `<${node.tag.name}${node.tag.attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}>`;
}
