// Joins what a page cut broke, in mid-sentence or mid-word, across blocks of the other language and page furniture.
import { endsOpenChinese, endsOpenEnglish } from '../language/function-words.ts';
import { endsSentence, isFinished, runsOn } from '../language/punctuation.ts';
import { countHan, latinWords } from '../language/script.ts';
import type { Block, Document, Lang } from '../model.ts';
import { foldSpans } from './fold.ts';

/**
 * Joins blocks that a page cut broke apart.
 *
 * @param blocks as separated, in source order
 * @returns the blocks in the order of their first parts; a broken-off last block of a language is marked `incomplete`
 */
export function rejoinBlocks(blocks: readonly Block[], document: Document): Block[] {
  const joined = blocks.map((block) => ({ ...block }));
  const gone = new Set<Loose>();
  for (const lang of ['zh', 'en'] as const) {
    joinLanguage(joined, lang, document, gone);
    const last = joined.findLast((block) => block.lang === lang && block.kind !== 'furniture' && !gone.has(block));
    if (last && isBrokenOff(last)) Object.assign(last, { incomplete: true });
  }
  return joined.filter((block) => !gone.has(block));
}

type Loose = { -readonly [K in keyof Block]: Block[K] };

function joinLanguage(blocks: Loose[], lang: Lang, document: Document, gone: Set<Loose>): void {
  let open: Loose | undefined;
  let between = { other: 0, furniture: 0 };
  for (const block of blocks) {
    if (block.kind === 'furniture') between.furniture++;
    else if (block.lang !== lang) between.other++;
    else {
      if (open && goesOn(open, block, between)) {
        open.spans = [...open.spans, ...block.spans];
        open.text = foldSpans(document.sources[lang].text, open.spans).text;
        if (open.kind === 'heading') open.kind = isFinished(open.text) ? 'paragraph' : open.kind;
        gone.add(block);
      } else open = block;
      between = { other: 0, furniture: 0 };
    }
  }
}

/** True where the second block is the rest of the first. */
function goesOn(first: Block, rest: Block, between: { other: number; furniture: number }): boolean {
  if (isFinished(first.text) || rest.kind === 'salutation' || first.kind === 'note') return false;
  if (between.other === 0 && between.furniture === 0) return false;
  // `Article | 1`
  if (/^(?:Article|Chapter|Section|Part|Annex)$/i.test(first.text) && /^(?:\d+|[IVXLC]+)$/.test(rest.text)) return true;
  if (first.kind === 'date' || first.kind === 'byline' || first.kind === 'salutation') return false;
  if (sharesOpening(first, rest)) return false;
  return first.lang === 'en' ? goesOnEnglish(first, rest, between) : goesOnChinese(first, rest, between);
}

function goesOnEnglish(first: Block, rest: Block, between: { other: number }): boolean {
  if (rest.kind === 'item' && !/^[a-z]/.test(rest.text)) return false;
  if (/^[a-z]/.test(rest.text))
    return latinWords(first.text).length >= 4 || endsOpenEnglish(first.text) || runsOn(first.text);
  if (endsOpenEnglish(first.text)) return true;
  // `the 40th anniversary of the Shenzhen Special Economic | Zone, among others`: capitals are doubtful, a long run between is not.
  return between.other !== 1 && (first.kind === 'paragraph' || runsOn(first.text));
}

function goesOnChinese(first: Block, rest: Block, between: { other: number }): boolean {
  if (rest.kind === 'item' || (rest.kind === 'heading' && /^(?:第|[一二三四五六七八九十]+、)/.test(rest.text)))
    return false;
  if (endsOpenChinese(first.text)) return true;
  const running = /[，。；！？,;]/.test(first.text) || countHan(first.text) > 40;
  return between.other !== 1 && running;
}

/** Clauses of one list open alike and end with a comma: `Whereas …, | Whereas …`, `鉴于…， | 鉴于…`. */
function sharesOpening(first: Block, rest: Block): boolean {
  const opening = first.lang === 'zh' ? first.text.slice(0, 2) : first.text.split(' ', 1)[0]!;
  return opening.length > 1 && rest.text.startsWith(opening) && /[,，;；]$/.test(first.text);
}

function isBrokenOff(block: Block): boolean {
  if (isFinished(block.text) || block.kind === 'date' || block.kind === 'byline' || block.kind === 'note') return false;
  return block.kind === 'paragraph' && (endsSentence(block.text) ? false : /[。.！!？?，,]/.test(block.text));
}
