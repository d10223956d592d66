// An annotated document as one page to keep open while translating: sentences with their terms, matches beside them.

import type { DiffPart, Lang, Match } from '../model.ts';
import { escapeText } from './escape.ts';
import { policyFor } from './policy.ts';

/** What the page shows of a sentence; `AnnotatedSegment` of terminology has it all. */
export interface PageSegment {
  readonly text: string;
  readonly kind: string;
  readonly matches: readonly Match[];
  readonly terms: readonly PageTerm[];
}

export interface PageTerm {
  readonly start: number;
  readonly end: number;
  readonly translation: string | null;
  readonly others: readonly string[];
  readonly avoid: readonly string[];
  readonly status: string;
}

export interface AnnotationPage {
  readonly title: string;
  readonly lang: Lang;
  readonly segments: readonly PageSegment[];
  /** Show each sentence as a diff against its closest earlier wording. */
  readonly diff: boolean;
}

/** The page as HTML; nothing in it is loaded from elsewhere. */
export function renderAnnotation({ title, lang, segments, diff }: AnnotationPage): string {
  const known = segments.filter(({ matches }) => (matches[0]?.similarity ?? 0) >= 100).length;
  const near = segments.filter(({ matches }) => matches.length > 0).length - known;
  const terms = segments.reduce((sum, segment) => sum + segment.terms.length, 0);
  const other = lang === 'zh' ? 'en' : 'zh';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeText(title)}</h1>
<p lang="en">${segments.length} sentences: ${known} known, ${near} with matches, ${segments.length - known - near} new; ${terms} terms</p>
<p lang="en"><label><input type="checkbox" id="hide"> hide what is known</label></p>
</header>
<main>
${segments.map((segment, at) => renderSegment(segment, at + 1, other, diff)).join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function renderSegment(segment: PageSegment, number: number, other: Lang, diff: boolean): string {
  const { text, kind, matches, terms } = segment;
  const best = matches[0]?.similarity ?? 0;
  const band = best >= 100 ? 'known' : best > 0 ? 'near' : 'new';
  const shown = diff && best > 0 && best < 100 ? renderDiff(matches[0]!.diff) : markTerms(text, terms, other);
  const rows = terms.map((term) => renderTerm(text, term, other)).join('');
  return `<section class="${band} ${escapeText(kind)}" id="s${number}">
<p class="text"><a href="#s${number}">${number}</a> ${shown}</p>
${rows ? `<dl>${rows}</dl>` : ''}
${matches.map((match) => renderMatch(match, other)).join('\n')}
</section>`;
}

function markTerms(text: string, terms: readonly PageTerm[], other: Lang): string {
  let marked = '';
  let at = 0;
  for (const { start, end, translation } of terms) {
    const title = escapeText(translation ?? '');
    marked += `${escapeText(text.slice(at, start))}<mark title="${title}" data-lang="${other}">${escapeText(text.slice(start, end))}</mark>`;
    at = end;
  }
  return marked + escapeText(text.slice(at));
}

function renderTerm(text: string, { start, end, translation, others, avoid, status }: PageTerm, other: Lang): string {
  const good = [translation, ...others].filter((one) => one !== null).map(escapeText);
  const bad = avoid.map((one) => `<del>${escapeText(one)}</del>`);
  return `<dt>${escapeText(text.slice(start, end))}</dt><dd lang="${other}">${[...good, ...bad].join(' · ')} <small lang="en">${escapeText(status)}</small></dd>`;
}

function renderMatch({ similarity, target, diff, unit }: Match, other: Lang): string {
  const from = `${unit.document} · ${unit.dated ?? unit.created.slice(0, 10)}`;
  return `<blockquote><b>${similarity} %</b> <span lang="${other}">${escapeText(target)}</span>
<p>${renderDiff(diff)}</p><cite>${escapeText(from)}</cite></blockquote>`;
}

/** What only this text has is inserted, what only the earlier one had is deleted. */
function renderDiff(parts: readonly DiffPart[]): string {
  return parts
    .map(({ kind, text }) => {
      if (kind === 'same') return escapeText(text);
      return kind === 'query' ? `<ins>${escapeText(text)}</ins>` : `<del>${escapeText(text)}</del>`;
    })
    .join('');
}

const script = `document.getElementById('hide').onchange = (e) => document.body.classList.toggle('hide', e.target.checked);`;

const style = `
:root { color-scheme: light dark; --line: #8884; --term: #ffd54f66; --new: #2e7d3233; --old: #c6282833 }
body { font: 1rem/1.6 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 54rem; margin: 0 auto; padding: 1rem }
header { position: sticky; top: 0; background: Canvas; border-bottom: 1px solid var(--line); z-index: 1 }
h1 { font-size: 1.2rem; margin: .5rem 0 } header p { margin: .2rem 0 }
section { border-bottom: 1px solid var(--line); padding: .6rem 0 .6rem .8rem; border-left: .3rem solid transparent }
section.known { border-left-color: #2e7d32 } section.near { border-left-color: #f9a825 } section.new { border-left-color: #c62828 }
.heading .text { font-weight: 600 } .text { margin: 0 } .text a { color: GrayText; text-decoration: none; font-size: .8rem }
mark { background: var(--term); color: inherit; border-radius: .2rem } ins { background: var(--new); text-decoration: none }
del { background: var(--old) } dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .4rem 0; font-size: .9rem }
dt { font-weight: 600 } dd { margin: 0 } small, cite { color: GrayText; font-size: .8rem; font-style: normal }
blockquote { margin: .4rem 0 0 1rem; font-size: .95rem } blockquote p { margin: 0; font-size: .85rem }
.hide .known { display: none } @media print { header { position: static } }
`;
