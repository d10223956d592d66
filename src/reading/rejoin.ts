// Joins what a page cut broke, in mid-sentence or mid-word, across blocks of the other language and page furniture.

import { opensSentence } from '../language/abbreviations.ts';
import { endsOpenChinese, endsOpenEnglish } from '../language/function-words.ts';
import { isFinished, runsOn } from '../language/punctuation.ts';
import { countHan, latinWords } from '../language/script.ts';
import type { Block, Document, Lang } from '../model.ts';
import { foldSpans } from './fold.ts';
import { isHeadingLine, isTitleCase } from './headings.ts';
import { isTermOnly } from './names.ts';

/**
 * Joins blocks that a page cut broke apart.
 *
 * @param blocks as separated, in source order
 * @returns the blocks in the order of their first parts; a broken-off last block of a language is marked `incomplete`
 */
export function rejoinBlocks(blocks: readonly Block[], document: Document): Block[] {
  const joined: Loose[] = blocks.map((block) => ({ ...block }));
  const gone = new Set<Loose>();
  const labels = findLabels(blocks);
  const paged = isPaged(blocks, labels);
  for (const lang of ['zh', 'en'] as const) {
    joinLanguage(joined, { lang, paged, labels }, document, gone);
    const last = joined.findLast((block) => block.lang === lang && block.kind !== 'furniture' && !gone.has(block));
    if (last && isBrokenOff(last, paged)) last.incomplete = true;
  }
  return joined.filter((block) => !gone.has(block));
}

type Loose = { -readonly [K in keyof Block]: Block[K] };

/** Two blocks of one language that follow each other, and what stands between them. */
interface Turn {
  readonly first: Block;
  readonly rest: Block;
  /** True where the document's pages are cut without regard to its sentences. */
  readonly paged: boolean;
  /** True where a page of several blocks ends with the first, and the document's pages are cut without regard to sentences. */
  readonly pageTurn: boolean;
}

interface Sweep {
  readonly lang: Lang;
  readonly paged: boolean;
  readonly labels: ReadonlySet<string>;
}

function joinLanguage(blocks: readonly Loose[], sweep: Sweep, document: Document, gone: Set<Loose>): void {
  const { lang, paged, labels } = sweep;
  let open: Loose | undefined;
  let page = 0;
  let turned = false;
  let crossed = false;
  let headed = false;
  for (const block of blocks) {
    // A note at the foot of a page is no end of the text above it.
    const below = block.kind === 'note' && open !== undefined && !isFinished(open.text);
    if (block.kind === 'furniture' || block.lang !== lang || below) {
      turned = true;
      // Rules and ornaments part sections; words and numbers stand at the edges of pages.
      if (block.kind === 'furniture') headed ||= /[\p{L}\p{N}]/u.test(block.text);
      else crossed ||= block.lang !== lang;
      continue;
    }
    const pageTurn = (paged && page > 1) || (headed && !crossed);
    if (
      open &&
      turned &&
      (!labels.has(open.text) || isCutHeading(open, block)) &&
      goesOn({ first: open, rest: block, paged, pageTurn })
    ) {
      open.spans = [...open.spans, ...block.spans];
      open.text = foldSpans(document.sources[lang].text, open.spans).text;
      open.kind = open.kind === 'heading' && block.kind === 'paragraph' ? 'paragraph' : open.kind;
      gone.add(block);
    } else open = block;
    page = turned ? 1 : page + 1;
    [turned, crossed, headed] = [false, false, false];
  }
}

/** Texts of whole blocks that stand more than once: labels and list heads, no fragments. `[Required]`, `Appears in` */
function findLabels(blocks: readonly Block[]): Set<string> {
  const seen = new Set<string>();
  return new Set(blocks.map(({ text }) => text).filter((text) => seen.size === seen.add(text).size));
}

/** True where the second block is the rest of the first. */
function goesOn(turn: Turn): boolean {
  return !apart.some((rule) => rule(turn)) && together.some((rule) => rule(turn));
}

type Rule = (turn: Turn) => boolean;

// What keeps two blocks apart, whatever else speaks for joining them.
const apart: readonly Rule[] = [
  // The first has come to its end: `…closer.`, `我愿提出几点建议：`
  ({ first }) => isFinished(first.text),
  // … or to the one who said it: `“水要八十度。”——老板`
  ({ first }) => /["”」』]\s*[—–]{1,2}\s*[^—–。.]{1,40}$/.test(first.text),
  // Titles, dates, names and notes are whole by themselves; so is a list item unless it says that more comes.
  ({ first }) =>
    first.kind === 'date' || first.kind === 'byline' || first.kind === 'salutation' || first.kind === 'note',
  ({ first, pageTurn }) =>
    first.kind === 'item' && !runsOn(first.text) && !endsOpen(first) && !(pageTurn && isRunningText(first)),
  ({ first, rest }) => isHeadingLine(first.text) && !isCutHeading(first, rest),
  // The second opens something: a heading, an item, an address, a line of names and types.
  ({ first, rest }) => isHeadingLine(rest.text) && !isCutHeading(first, rest),
  ({ rest }) => /^[(（][\da-zA-Z一二三四五六七八九十]{1,4}[)）]/.test(rest.text),
  ({ first, rest }) => rest.kind === 'heading' && !/^[a-z]/.test(rest.text) && !isCutHeading(first, rest),
  // Rows of a table.
  ({ first, rest }) => / [|｜] /.test(first.text) || / [|｜] /.test(rest.text),
  ({ rest }) => rest.kind === 'item' || rest.kind === 'salutation' || rest.kind === 'date' || rest.kind === 'note',
  ({ rest }) =>
    rest.lang === 'en' && isTermOnly(rest.text) && !/[.!?]["”’)]*$/.test(rest.text) && !/^\d+$/.test(rest.text),
  // Clauses of one list open alike and end with a comma: `Whereas …, | Whereas …`, `鉴于…， | 鉴于…`
  ({ first, rest }) => sharesOpening(first, rest),
];

// What speaks for joining: the first rule that does is enough.
const together: readonly Rule[] = [
  // `Article | 1`, `第 | 三条`
  ({ first, rest }) => isCutHeading(first, rest),
  // `the outcome of | the meeting`, `只有 | 经双方同意`; a capital is no bar: `members of | NATO`, but for one that opens a sentence.
  ({ first, rest, pageTurn }) => endsOpen(first) && (pageTurn || !opensSentence(rest.text)),
  // A comma joins at the turn of a page only: the lines of a poem end with it too.
  ({ first, rest, pageTurn }) => pageTurn && runsOn(first.text) && !opensSentence(rest.text),
  // A paragraph with sentences in it that stops in the middle of one: `China will publish | an index`, `共享服务贸 | 易增长成果`
  ({ first, rest }) => holdsSentence(first) && isTail(rest),
  ({ first, rest, pageTurn }) => pageTurn && holdsSentence(first) && !opensSentence(rest.text),
  // One sentence cut at the turn of a page: `genuine | elections which`, `Motherhood | and childhood`, `Special Economic | Zone`
  ({ rest, pageTurn }) => pageTurn && /^[a-z(]/.test(rest.text),
  ({ first, rest, paged }) => paged && /^[a-z(]/.test(rest.text) && latinWords(first.text).length >= 4 && isTail(rest),
  // Marks that open nothing: `人人有权工作 | 、自由选择职业`
  ({ rest }) => /^[，。、；：！？）》」』,;:!?)]/.test(rest.text),
  // A number: `20 | 20 was an extraordinary year`
  ({ first, rest, pageTurn }) => pageTurn && /\d$/.test(first.text) && /^\d/.test(rest.text),
  ({ first, rest, pageTurn }) =>
    pageTurn &&
    first.lang === 'en' &&
    latinWords(first.text).length >= 6 &&
    !isTitleCase(first.text) &&
    !opensSentence(rest.text),
  ({ first, rest, pageTurn }) =>
    pageTurn &&
    first.lang === 'zh' &&
    (countHan(first.text) > 25 || /[，、；,]/.test(first.text) || /[，；。！？,;]/.test(rest.text)),
];

/** `Article | 1`: a clause whose number stands on the next page. */
const isCutHeading = (first: Block, rest: Block): boolean =>
  (/^(?:Article|Chapter|Section|Part|Annex)$/i.test(first.text) && /^(?:\d+|[IVXLC]+)$/.test(rest.text)) ||
  (/^第[一二三四五六七八九十百\d]*$/.test(first.text) && /^[一二三四五六七八九十百\d]*[条條章节節]/.test(rest.text));

const endsOpen = (block: Block): boolean =>
  (block.lang === 'en' ? endsOpenEnglish(block.text) : endsOpenChinese(block.text)) || leavesPairOpen(block.text);

/** True where a quotation, title or bracket is still open at the end: `题为“保护山`, `the item entitled “Protection of`. */
const leavesPairOpen = (text: string): boolean =>
  [/[“”]/g, /[《》]/g, /[（）]/g, /[「」]/g, /[()]/g].some((pair) =>
    '“《（「('.includes(text.match(pair)?.at(-1) ?? ' '),
  );

/** True where a block holds the end of a sentence, not only at its very end. */
const holdsSentence = (block: Block): boolean =>
  block.lang === 'zh' ? /[。！？]/.test(block.text) : /[a-z]{2}[.!?]["”’)]* +["“(]?[A-Z]/.test(block.text);

/** True for more than an item of a few words. */
const isRunningText = ({ lang, text }: Block): boolean =>
  text.length > (lang === 'zh' ? 30 : 80) && /[,，;；.。]/.test(text);

/** True for what may be the end of a sentence: it has an end of its own, or is long enough to have been cut again. */
const isTail = (block: Block): boolean =>
  (block.lang === 'zh' || /^[a-z(]/.test(block.text)) &&
  (isFinished(block.text) || holdsSentence(block) || block.text.length > 60);

function sharesOpening(first: Block, rest: Block): boolean {
  const opening = first.lang === 'zh' ? first.text.slice(0, 2) : first.text.split(' ', 1)[0]!;
  return opening.length > 1 && rest.text.startsWith(opening) && /[,，;；]$/.test(first.text);
}

/**
 * True for a document that is cut into pages without regard to its sentences: of the runs of two blocks and more that
 * stand before such a run in the other language, a third or more stop short. Section under section and paragraph under paragraph, they end with their sentences.
 */
function isPaged(blocks: readonly Block[], labels: ReadonlySet<string>): boolean {
  const text = blocks.filter(({ kind }) => kind !== 'furniture');
  const ends = text.filter((block, i) => {
    const next = text[i + 1];
    return next && next.lang !== block.lang && text[i - 1]?.lang === block.lang && text[i + 2]?.lang !== block.lang;
  });
  const short = ends.filter(
    (block) =>
      !isFinished(block.text) &&
      block.kind !== 'item' &&
      !isHeadingLine(block.text) &&
      !labels.has(block.text) &&
      !isAddress(block.text),
  );
  // Titles set apart stop short as well: one at least must be running text.
  const running = short.some(
    ({ lang, text: end }) => /[，。,.;；]/.test(end) || (lang === 'zh' ? end.length > 25 : end.length > 60),
  );
  return running && short.length * 3 >= ends.length;
}

/** True where a text ends with where to write or call, `press@lantu.example, +31 10 555 0134`: it has come to its end. */
const isAddress = (text: string): boolean =>
  /(?:\S@\S+|:\/\/\S+|\d{2}[ -]\d{3}[ -]?\d{2,4}|\d{3}[ -]\d{3,4})$/.test(text);

/** True for running text that stops in the middle of a sentence where its language ends. */
function isBrokenOff(block: Block, paged: boolean): boolean {
  if (isFinished(block.text) || isAddress(block.text) || (block.kind !== 'paragraph' && block.kind !== 'item'))
    return false;
  return holdsSentence(block) || runsOn(block.text) || endsOpen(block) || (paged && block.kind === 'paragraph');
}
