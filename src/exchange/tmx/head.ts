// What stands before the first unit of a TMX file: declaration, document type, root element, header.
import { SaxesParser } from 'saxes';
import { MalformedFileError } from '../../errors.ts';
import { blankSections } from '../../files/xml.ts';
import type { Piece } from './cut.ts';
import { deepest } from './parse.ts';
import type { Finding } from './unit.ts';

export interface Head {
  /** The header's `srclang`, as it stands there; null where it has none. */
  readonly sourceTag: string | null;
  readonly findings: readonly Finding[];
}

/** @throws MalformedFileError for what is no TMX, and for one that declares entities: bombs and thefts of files begin so */
export function readHead(path: string, piece: Piece): Head {
  const { text } = piece;
  const entity = blankSections(text).search(/<!ENTITY\b/);
  if (entity >= 0) {
    const line = text.slice(0, entity).split('\n').length;
    throw new MalformedFileError(
      `${path}:${line}: declares entities, which no memory needs and which may do harm; take them out of its DOCTYPE`,
    );
  }
  const { root, header, flaw } = parseHead(path, text);
  if (root !== 'tmx' && piece.ending === 'end-of-file') {
    const found = root === null ? 'it is no XML' : `its root element is <${root.slice(0, 40)}>`;
    throw new MalformedFileError(`${path}:1: not a TMX file: ${found}`);
  }
  const findings: Finding[] = [];
  if (flaw) {
    const message = `the head of the file is not well-formed (${flaw.reason}): the units are taken all the same`;
    findings.push({ rule: 'malformed', line: flaw.line, message });
  } else if (root !== 'tmx') {
    const found = root === null ? 'there is no root element' : `the root element is <${root.slice(0, 40)}>, not <tmx>`;
    const message = `${found}: the units are taken all the same`;
    findings.push({ rule: 'malformed', line: 1, message });
  } else if (header?.attributes.srclang === undefined && piece.ending === 'next-unit') {
    const message = 'the header does not name the source language (srclang): the units are taken all the same';
    findings.push({ rule: 'source-language', line: header?.line ?? 1, message });
  }
  return { sourceTag: header?.attributes.srclang ?? null, findings };
}

interface ParsedHead {
  root: string | null;
  header: { readonly attributes: Readonly<Record<string, string>>; readonly line: number } | null;
  flaw: { readonly reason: string; readonly line: number } | null;
}

function parseHead(path: string, text: string): ParsedHead {
  const head: ParsedHead = { root: null, header: null, flaw: null };
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest)
      throw new MalformedFileError(`${path}:${parser.line}: elements nested deeper than ${deepest}; not a memory`);
    head.root ??= name;
    if (name === 'header') head.header ??= { attributes, line: parser.line };
  });
  parser.on('closetag', () => depth--);
  try {
    parser.write(text);
  } catch (error) {
    if (error instanceof MalformedFileError) throw error;
    head.flaw = { reason: (error as Error).message.replace(/\.$/, ''), line: parser.line };
  }
  return head;
}
